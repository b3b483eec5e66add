#include "sight.h"

namespace xivocc::rights {

Sight Sight::ofEverything()
{
    Sight sight;
    sight.m_seesAll = true;
    sight.m_commandsOthers = true;
    sight.m_recordsOthers = true;
    return sight;
}

bool Sight::commandsAgent(int id) const
{
    return m_seesAll || (id != 0 && id == m_agentId) || (m_commandsOthers && seesAgent(id));
}

bool Sight::commandsUser(int id) const
{
    return m_seesAll || (id != 0 && id == m_userId) || (m_commandsOthers && seesUser(id));
}

bool Sight::recordsAgent(int id) const
{
    return m_seesAll || (id != 0 && id == m_agentId) || (m_recordsOthers && commandsAgent(id));
}

/// Collects the ids, group by group and agent by agent.
class SightBuilder final
{
public:
    SightBuilder(int userId, int agentId, const realtime::Floor &floor) : m_floor(floor)
    {
        m_sight.m_userId = userId;
        m_sight.m_agentId = agentId;
        m_sight.m_users.insert(userId);
        if (agentId != 0)
            m_sight.m_agents.insert(agentId);
    }

    void grant(const UserRights &rights)
    {
        m_sight.m_commandsOthers = true;
        m_sight.m_recordsOthers = rights.mayRecord;
        m_sight.m_queues = {rights.queueIds.begin(), rights.queueIds.end()};
        m_sight.m_groups = {rights.groupIds.begin(), rights.groupIds.end()};
        m_sight.m_agents += QSet<int>(rights.agentIds.begin(), rights.agentIds.end());
    }

    void grantOwnDesk()
    {
        if (m_sight.m_agentId == 0)
            return;
        if (const Agent *agent = m_floor.agent(m_sight.m_agentId); agent && agent->groupId != 0)
            m_sight.m_groups.insert(agent->groupId);
        for (const QueueMember &member : m_floor.membersOf(m_sight.m_agentId))
            m_sight.m_queues.insert(member.queueId);
    }

    [[nodiscard]] Sight take()
    {
        for (const Agent &agent : m_floor.agents()) {
            if (m_sight.m_groups.contains(agent.groupId))
                m_sight.m_agents.insert(agent.id);
            if (agent.userId != 0 && m_sight.m_agents.contains(agent.id))
                m_sight.m_users.insert(agent.userId);
        }
        return m_sight;
    }

private:
    const realtime::Floor &m_floor;
    Sight m_sight;
};

Sight sightOf(const UserRights &rights, int agentId, const realtime::Floor &floor)
{
    if (rights.profile == RightProfile::Administrator)
        return Sight::ofEverything();
    SightBuilder builder(rights.userId, agentId, floor);
    if (rights.profile == RightProfile::Supervisor)
        builder.grant(rights);
    else
        builder.grantOwnDesk();
    return builder.take();
}

} // namespace xivocc::rights
