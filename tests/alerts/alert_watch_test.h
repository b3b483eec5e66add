#pragma once

#include <QObject>

class AlertWatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesOnceAfterItsTime();
    void doesNotFireWhenInterrupted();
    void keepsTheWorstAndClears();
    void firesAgainAfterClearing();
    void aGrowingWaitNeedsNoChange();
    void waitsBelowALimitEndByTime();
    void aNewOldestCallerGoesOn();
    void countsOfTheDay();
    void pausesCountFromTheirBeginning();
    void eachPauseCountsForItself();
    void eachReasonCountsForItself();
    void onlyTheReasonThatIsMeant();
    void onlyTheQueuesAndGroupsThatAreNamed();
    void editingClears();
    void switchedOffRulesWatchNothing();
    void deletedQueuesClear();
    void agentsWhoLeaveTheGroupClear();
    void nothingHappensWhileTheLinkIsDown();
    void acknowledgedByName();
    void deadlinesAreForWhatHoldsOnly();
    void aDayThatIsStillReadFiresNothingBelowALimit();
    void standingAlertsAreBounded();
};
