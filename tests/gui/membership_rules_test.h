#pragma once

#include <QObject>

/// The rules by which agents' queues are edited, without a window.
class MembershipRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savingSendsOnlyWhatDiffers();
    void setDefaultAndSetCurrentCopyWholeColumns();
    void changesOfOthersShowWhereNothingWasTyped();
    void aTypedCellSurvivesChangesOfOthers();
    void whatIsWishedByBothIsNoConflict();
    void removedQueuesAreNotSent();
    void withoutUserNoDefaultsAreSent();
    void theLowestPenaltyWinsInABaseConfiguration();
    void aBaseConfigurationIsOneOrderForAllUsers();
    void usersWithoutDefaultsStayUnchanged();
    void joiningLeavesOtherQueuesAlone();
    void leavingTouchesOnlyMembers();
    void someJoinWhatOthersLeaveInOnePlan();
};
