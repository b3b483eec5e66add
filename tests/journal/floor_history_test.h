#pragma once

#include <QObject>

/// The commands about the floor as it was: what is refused, and with which words.
class FloorHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsTheNumberOfTheRequest();
    void refusesWhatCannotBeShown_data();
    void refusesWhatCannotBeShown();
    void passesTheJournalsRefusalOn();
    void refusesEverythingWithoutAJournal();
};
