#pragma once

#include "command_outcome.h"

#include <domain/agent_state.h>
#include <domain/time.h>
#include <protocol/messages.h>

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <optional>
#include <vector>

namespace xivocc::client {

/// Commands that were sent and whose effect is awaited. One is done when the agent's state shows it; a pause
/// of an agent on the phone, which no state shows before he hangs up, when the server has carried it out. It
/// is refused by the server's answer to its number, or by an error without a number that names its agent, or
/// its command when no agent is named.
class PendingCommands final : public QObject
{
    Q_OBJECT

public:
    explicit PendingCommands(milliseconds limit, QObject *parent = nullptr);

    /// Sending the same action again replaces the one awaited and its time limit.
    void add(int agentId, AgentAction action);
    /// The server has carried the command out.
    void accept(int agentId, AgentAction action);
    void refuse(int agentId, AgentAction action, const QString &reason);
    /// Looks for the effects and the refusals of the commands.
    void see(const protocol::ServerMessage &message);
    void see(const AgentState &state);
    void see(const protocol::Error &error);
    void see(const protocol::AgentError &error);
    void loseAll();

Q_SIGNALS:
    void finished(const xivocc::client::CommandOutcome &outcome);

private:
    struct Pending
    {
        int agentId = 0;
        AgentAction action = AgentAction::Pause;
        QDeadlineTimer deadline;
        bool isAccepted = false;
    };
    using Verdict = std::optional<CommandOutcome::Result>;

    [[nodiscard]] static Verdict verdictOf(const Pending &command, const AgentState &state);
    [[nodiscard]] static bool isHeldBack(const Pending &command, const AgentState &state);
    [[nodiscard]] std::vector<Pending>::iterator find(int agentId, AgentAction action);
    template <class Concerned> void refuseFirst(Concerned concerned, const QString &reason);
    void finish(const Pending &command, CommandOutcome::Result result, const QString &reason);
    void expire();
    void awaitNextDeadline();

    const milliseconds m_limit;
    std::vector<Pending> m_commands; ///< oldest first
    QHash<int, AgentState> m_lastStates;
    QTimer m_timer;
};

} // namespace xivocc::client
