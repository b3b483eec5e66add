#include "statistics_book.h"

#include <algorithm>
#include <array>
#include <limits>

namespace xivocc::client {

namespace {

constexpr QLatin1String longestWaitTime("LongestWaitTime");

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
    else if (counter.name == longestWaitTime)
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

struct NamedCount
{
    QLatin1String name; ///< as in XuC's list of queue statistics
    int CallCounts::*count;
};
/// Percentages are not read: they are computed from the counts.
constexpr std::array namedCounts{
    NamedCount{QLatin1String("TotalNumberCallsEntered"), &CallCounts::entered},
    NamedCount{QLatin1String("TotalNumberCallsAnswered"), &CallCounts::answered},
    NamedCount{QLatin1String("TotalNumberCallsAnsweredBefore15"), &CallCounts::answeredInTime},
    NamedCount{QLatin1String("TotalNumberCallsAbandonned"), &CallCounts::abandoned},
    NamedCount{QLatin1String("TotalNumberCallsAbandonnedAfter15"), &CallCounts::abandonedLate},
    NamedCount{QLatin1String("TotalNumberCallsClosed"), &CallCounts::closed},
    NamedCount{QLatin1String("TotalNumberCallsTimeout"), &CallCounts::timedOut},
};

void apply(const protocol::StatisticCounter &counter, QueueDay &day)
{
    constexpr QLatin1String lastHour("LastHour");
    const bool isOfLastHour = counter.name.endsWith(lastHour);
    const QStringView name = QStringView(counter.name).chopped(isOfLastHour ? lastHour.size() : 0);
    const auto named = std::ranges::find_if(
        namedCounts, [name](const NamedCount &candidate) { return name == candidate.name; });
    if (named == namedCounts.end())
        return;
    // GCC 12 assigns to a copy when the condition stands before the ".*" itself.
    CallCounts &counts = isOfLastHour ? day.lastHour : day.today;
    counts.*named->count = wholeNumber(counter.value);
}

} // namespace

StatisticsBook::Merged StatisticsBook::merge(const protocol::QueueStatistics &changed)
{
    Figures &figures = m_queues[changed.queueId];
    const QueueDay before = figures.day;
    bool isWaitNew = false;
    for (const protocol::StatisticCounter &counter : changed.counters) {
        apply(counter, figures.live);
        apply(counter, figures.day);
        isWaitNew = isWaitNew || counter.name == longestWaitTime;
    }
    // LongestWaitTime is sent only while somebody waits (XuC protocol, section 9.2).
    if (figures.live.waitingCalls == 0)
        figures.live.longestWaitTime = seconds(0);
    return {figures.live, figures.day, figures.day != before, isWaitNew};
}

} // namespace xivocc::client
