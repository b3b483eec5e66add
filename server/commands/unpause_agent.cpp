#include "unpause_agent.h"

#include "errors.h"

namespace xivocc::commands {

void UnpauseAgentHandler::handle(const protocol::UnpauseAgent &command, const Requester &requester,
                                 const Reply &reply)
{
    const QString name = QStringLiteral("unpauseAgent");
    const auto target = findTarget(m_context, requester, command.agentId, name);
    if (!target) {
        reply(target.error());
    } else if (target->state.phase == AgentPhase::LoggedOut) {
        reply(refused("NotLoggedIn", name,
                      QStringLiteral("%1 is logged out and has no pause to end. Log the agent in first.")
                          .arg(describeAgent(m_context, target->agentId)),
                      target->agentId));
    } else if (target->state.phase == AgentPhase::Ready) {
        reply(protocol::AgentStateEvent{target->state});
    } else {
        m_context.control.unpause(target->agentId, replyRefusal(name, reply, target->agentId));
    }
}

} // namespace xivocc::commands
