#pragma once

#include <QObject>

class ModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agentsKeepTheContractOfModels();
    void aStateBeforeItsAgentIsKept();
    void aBurstIsOneChange();
    void agentsShowStateGroupQueuesAndReason();
    void agentsShowWhoDiffersFromHisDefaults();
    void defaultsOfGoneQueuesMakeNoDifference();
    void refusalStaysUntilTheNextSuccess();
    void aPauseOfABusyAgentStandsOnItsRow();
    void callbacksAreLaterNowOrOverdue();
    void queuesKeepTheContractOfModels();
    void theLongestWaitTicksFromItsBeginning();
    void theFiguresOfAnAgentAreReplacedAsAWhole();
    void runningTimesAreSortedByWhatTheyShow();
    void waitingCallsFollowTheirList();
    void filterFindsEveryWord();
    void queueAgentsFollowMemberships();
    void queueAgentsShowTheirPenaltyInTheQueue();
    void aRenamedQueueIsRenamedAtItsAgents();
    void aRefusalCanBeDismissed();
};
