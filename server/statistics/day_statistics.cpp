#include "day_statistics.h"

namespace xivocc::statistics {

void DayStatistics::takeLive(const std::vector<QueueEvent> &events)
{
    for (const QueueEvent &event : events)
        m_queues.take(event, QueueStatisticsBook::Source::Live);
}

void DayStatistics::takeLogged(const std::vector<QueueEvent> &events)
{
    for (const QueueEvent &event : events)
        m_queues.take(event, QueueStatisticsBook::Source::Log);
}

} // namespace xivocc::statistics
