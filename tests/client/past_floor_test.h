#pragma once

#include <QObject>

/// The floor of the past as a feed: asked for, played and refused.
class PastFloorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheFloorOfAMoment();
    void forgetsTheMomentBefore();
    void dropsTheAnswerToAnEarlierSeek();
    void playsAtItsSpeed();
    void goesOnPlayingAfterASeek();
    void stopsAtThePresent();
    void findsTheEndOfAGap();
    void tellsWhyThereIsNothing();
    void opensTheLatestMomentByTheServersClock();
    void playsOnAfterTheLatestMomentWasRefused();
    void showsTheOldestWhenTheJournalHasMovedOn();
    void asksAgainForTheOldestOnlyOnce();
    void stopsWhenTheLinkIsLost();
};
