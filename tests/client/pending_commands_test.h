#pragma once

#include <QObject>

/// Which events end which command.
class PendingCommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateEndsCommand_data();
    void stateEndsCommand();
    void pauseOfABusyAgentIsDoneWhenTheServerSaysSo();
    void pauseIsDoneWhenItsAgentGetsBusyAfterwards();
    void unpauseOfABusyAgentIsDoneWhenTheServerSaysSo();
    void errorFindsItsCommand_data();
    void errorFindsItsCommand();
    void agentErrorRefusesTheLogin();
    void refusalOfOneActionLeavesTheOther();
    void repeatedCommandIsOne();
    void everyCommandHasItsOwnDeadline();
};
