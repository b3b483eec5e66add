#include "day_statistics.h"

#include <algorithm>

namespace xivocc::statistics {

void DayStatistics::configure(const Configuration &configuration)
{
    m_queues.configure(configuration.queues);
    m_agents.configure(configuration);
}

void DayStatistics::takeLive(const std::vector<QueueEvent> &events)
{
    for (const QueueEvent &event : events)
        m_queues.take(event, QueueStatisticsBook::Source::Live);
}

void DayStatistics::takeLogged(const std::vector<QueueEvent> &queueEvents,
                               const std::vector<AgentEvent> &agentEvents)
{
    for (const QueueEvent &event : queueEvents)
        m_queues.take(event, QueueStatisticsBook::Source::Log);
    m_agents.takeLogged(agentEvents);
}

void DayStatistics::advanceDay(Instant now)
{
    m_queues.advanceDay(now);
    m_agents.advance(now);
}

void DayStatistics::advance(Instant now)
{
    m_queues.advance(now);
    m_agents.advance(now);
}

Instant DayStatistics::oldestOfInterest() const
{
    return std::min(m_queues.oldestOfInterest(), m_agents.oldestOfInterest());
}

} // namespace xivocc::statistics
