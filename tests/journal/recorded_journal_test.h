#pragma once

#include <QObject>

/// The journal of a recorded day of a real Asterisk.
class RecordedJournalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsByASeekWhatWasOnTheFloor();
    void playsToASessionWhatASeekShows();
    void endsAChunkBetweenTwoMoments();
};
