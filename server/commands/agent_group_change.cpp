#include "agent_group_change.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

bool AgentGroupChange::handle(const protocol::Command &command, const Requester &, const Reply &reply)
{
    const auto *asked = std::get_if<protocol::SetAgentGroup>(&command);
    if (!asked)
        return false;
    const QString name = QStringLiteral("setAgentGroup");
    const std::vector<AgentGroup> &groups = m_floor.groups();
    if (!m_floor.agent(asked->agentId))
        reply(unknownAgent(asked->agentId, name));
    else if (std::ranges::find(groups, asked->groupId, &AgentGroup::id) == groups.end())
        reply(unknownGroup(asked->groupId, name));
    else
        m_control.setGroup(asked->agentId, asked->groupId, replyRefusal(name, reply, asked->agentId));
    return true;
}

} // namespace xivocc::commands
