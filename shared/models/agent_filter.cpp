#include "agent_filter.h"

#include "agent_table_model.h"
#include "roles.h"

#include <algorithm>

namespace xivocc::models {

AgentFilter::AgentFilter(AgentTableModel *agents, QObject *parent) : TableFilter(parent), m_agents(agents)
{
    searchOnlyFirst(AgentTableModel::FirstStatistic);
    setSourceModel(agents);
}

void AgentFilter::setGroups(const QSet<int> &groupIds)
{
    m_groups = groupIds;
    invalidateFilter();
}

void AgentFilter::setQueues(const QSet<int> &queueIds)
{
    m_queues = queueIds;
    invalidateFilter();
}

void AgentFilter::setPhases(const QSet<int> &phases)
{
    m_phases = phases;
    invalidateFilter();
}

bool AgentFilter::isNarrowed() const
{
    return !m_groups.isEmpty() || !m_queues.isEmpty() || !m_phases.isEmpty();
}

bool AgentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = m_agents->index(row, 0, parent);
    const int agentId = index.data(IdRole).toInt();
    if (!m_phases.isEmpty() && !m_phases.contains(index.data(PhaseRole).toInt()))
        return false;
    const Agent *agent = m_agents->agent(agentId);
    if (!m_groups.isEmpty() && (!agent || !m_groups.contains(agent->groupId)))
        return false;
    const bool servesOne = std::any_of(m_queues.cbegin(), m_queues.cend(), [&](int queueId) {
        return m_agents->penalty(agentId, queueId) != QueueMember::removed;
    });
    return (m_queues.isEmpty() || servesOne) && TableFilter::filterAcceptsRow(row, parent);
}

} // namespace xivocc::models
