#include "agent_statistics_book.h"

#include <algorithm>

namespace xivocc::client {

const std::vector<AgentStatistic> &AgentStatisticsBook::merge(const protocol::AgentStatistics &changed)
{
    std::vector<AgentStatistic> &known = m_agents[changed.agentId];
    for (const AgentStatistic &statistic : changed.statistics) {
        const auto same = std::ranges::find(known, statistic.name, &AgentStatistic::name);
        if (same == known.end())
            known.push_back(statistic);
        else
            same->value = statistic.value;
    }
    return known;
}

} // namespace xivocc::client
