#pragma once

#include <QObject>

namespace xivocc::test {

/// Acting on agents over AMI, and the choice between AMI and agentd.
class AmiControlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsInToEachConfiguredQueue();
    void logsOutOfEachLoadedQueue();
    void logsOutAnAgentWhoIsInNoQueue();
    void pausesWithItsReason();
    void waitsForAllAnswers();
    void refusesBeforeItAsks_data();
    void refusesBeforeItAsks();
    void refusesInItsOwnWords_data();
    void refusesInItsOwnWords();
    void letsOneMissingQueueNotKeepTheAgentOut();

    void prefersAgentd();
    void pausesWithAReasonOverAmi();
    void fallsBackWhenAgentdIsAway();
    void doesNotFallBackOnARefusal();

    void looksUpInTheFloorAndTheConfiguration();
};

} // namespace xivocc::test
