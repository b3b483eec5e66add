#include "pause_agent.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {
bool isPrintable(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.category() != QChar::Other_Control; });
}
} // namespace

void PauseAgentHandler::handle(const protocol::PauseAgent &command, const Requester &requester,
                               const Reply &reply)
{
    const QString name = QStringLiteral("pauseAgent");
    const auto target = findTarget(m_context, requester, command.agentId, name);
    if (!target) {
        reply(target.error());
        return;
    }
    const AgentState &state = target->state;
    if (command.reason.size() > maxReasonLength || !isPrintable(command.reason)) {
        reply(refused(
            "BadReason", name,
            QStringLiteral("A pause reason is at most %1 characters on one line.").arg(maxReasonLength),
            target->agentId));
    } else if (state.phase == AgentPhase::LoggedOut) {
        reply(refused("NotLoggedIn", name,
                      QStringLiteral("%1 is logged out and cannot be paused. Log the agent in first.")
                          .arg(describeAgent(m_context, target->agentId)),
                      target->agentId));
    } else if (state.phase == AgentPhase::OnPause && state.cause == command.reason) {
        reply(protocol::AgentStateEvent{state});
    } else {
        m_context.control.pause(target->agentId, command.reason, replyRefusal(name, reply, target->agentId));
    }
}

} // namespace xivocc::commands
