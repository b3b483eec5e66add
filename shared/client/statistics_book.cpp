#include "statistics_book.h"

#include <algorithm>
#include <limits>

namespace xivocc::client {

namespace {

/// A count or a number of seconds, whatever the server sent.
int wholeNumber(double value)
{
    return static_cast<int>(std::clamp(value, 0.0, double(std::numeric_limits<int>::max())));
}

void apply(const protocol::StatisticCounter &counter, LiveQueueStatistics &figures)
{
    const int value = wholeNumber(counter.value);
    if (counter.name == QLatin1String("WaitingCalls"))
        figures.waitingCalls = value;
    else if (counter.name == QLatin1String("LongestWaitTime"))
        figures.longestWaitTime = seconds(value);
    else if (counter.name == QLatin1String("AvailableAgents"))
        figures.availableAgents = value;
    else if (counter.name == QLatin1String("TalkingAgents"))
        figures.talkingAgents = value;
    else if (counter.name == QLatin1String("LoggedAgents"))
        figures.loggedAgents = value;
    else if (counter.name == QLatin1String("EWT"))
        figures.ewt = seconds(value);
}

} // namespace

LiveQueueStatistics StatisticsBook::merge(const protocol::QueueStatistics &changed)
{
    LiveQueueStatistics &figures = m_queues[changed.queueId];
    for (const protocol::StatisticCounter &counter : changed.counters)
        apply(counter, figures);
    // LongestWaitTime is sent only while somebody waits (XuC protocol, section 9.2).
    if (figures.waitingCalls == 0)
        figures.longestWaitTime = seconds(0);
    return figures;
}

} // namespace xivocc::client
