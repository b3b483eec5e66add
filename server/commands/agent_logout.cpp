#include "agent_logout.h"

#include "errors.h"

namespace xivocc::commands {

void AgentLogoutHandler::handle(const protocol::AgentLogout &command, const Requester &requester,
                                const Reply &reply)
{
    const QString name = QStringLiteral("agentLogout");
    const auto target = findTarget(m_context, requester, command.agentId, name);
    if (!target)
        reply(target.error());
    else if (target->state.phase == AgentPhase::LoggedOut)
        reply(protocol::AgentStateEvent{target->state});
    else
        m_context.control.logOut(target->agentId, replyRefusal(name, reply, target->agentId));
}

} // namespace xivocc::commands
