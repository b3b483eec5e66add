#pragma once

#include <protocol/messages.h>

#include <QHash>

namespace xivocc::client {

/// The last known statistics of every agent. The server sends only those that changed.
class AgentStatisticsBook final
{
public:
    /// Gives all statistics of the agent after the change, in the order they were first told.
    [[nodiscard]] const std::vector<AgentStatistic> &merge(const protocol::AgentStatistics &changed);
    void clear() { m_agents.clear(); }

private:
    QHash<int, std::vector<AgentStatistic>> m_agents;
};

} // namespace xivocc::client
