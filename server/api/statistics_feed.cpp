#include "statistics_feed.h"

#include <algorithm>
#include <array>

namespace xivocc::api {

namespace {
void add(protocol::QueueStatistics &statistics, const QString &name, double value)
{
    statistics.counters.push_back({name, value});
}

struct CountedEvent
{
    QLatin1String name; ///< as in the documentation's list of queue statistics
    int QueueCounters::*counter;
};
constexpr std::array countedEvents{
    CountedEvent{QLatin1String("TotalNumberCallsEntered"), &QueueCounters::entered},
    CountedEvent{QLatin1String("TotalNumberCallsAnswered"), &QueueCounters::answered},
    CountedEvent{QLatin1String("TotalNumberCallsAbandonned"), &QueueCounters::abandoned},
    CountedEvent{QLatin1String("TotalNumberCallsTimeout"), &QueueCounters::timedOut},
};

} // namespace

protocol::QueueStatistics StatisticsFeed::all(int queueId, Instant now) const
{
    const LiveQueueStatistics figures = m_floor.statistics(queueId);
    protocol::QueueStatistics message{queueId, {}};
    add(message, QStringLiteral("WaitingCalls"), figures.waitingCalls);
    if (figures.waitingCalls > 0)
        add(message, QStringLiteral("LongestWaitTime"), longestWait(queueId, now));
    add(message, QStringLiteral("AvailableAgents"), figures.availableAgents);
    add(message, QStringLiteral("TalkingAgents"), figures.talkingAgents);
    add(message, QStringLiteral("LoggedAgents"), figures.loggedAgents);
    add(message, QStringLiteral("EWT"), static_cast<double>(figures.ewt.count()));
    const QueueCounters counters = m_floor.counters(queueId);
    for (const CountedEvent &event : countedEvents)
        add(message, event.name, counters.*event.counter);
    return message;
}

protocol::QueueStatistics StatisticsFeed::takeAll(int queueId, Instant now)
{
    m_told.insert(queueId, {m_floor.statistics(queueId), m_floor.counters(queueId)});
    return all(queueId, now);
}

std::optional<protocol::QueueStatistics> StatisticsFeed::takeChange(int queueId, Instant now)
{
    const LiveQueueStatistics figures = m_floor.statistics(queueId);
    const QueueCounters counters = m_floor.counters(queueId);
    const auto told = m_told.constFind(queueId);
    if (told == m_told.constEnd())
        return takeAll(queueId, now);
    const auto [before, countedBefore] = *told;
    m_told.insert(queueId, {figures, counters});

    protocol::QueueStatistics message{queueId, {}};
    const bool waitersChanged = before.waitingCalls != figures.waitingCalls;
    if (waitersChanged)
        add(message, QStringLiteral("WaitingCalls"), figures.waitingCalls);
    if (figures.waitingCalls > 0 && (waitersChanged || before.longestWaitTime != figures.longestWaitTime))
        add(message, QStringLiteral("LongestWaitTime"), longestWait(queueId, now));
    if (before.availableAgents != figures.availableAgents)
        add(message, QStringLiteral("AvailableAgents"), figures.availableAgents);
    if (before.talkingAgents != figures.talkingAgents)
        add(message, QStringLiteral("TalkingAgents"), figures.talkingAgents);
    if (before.loggedAgents != figures.loggedAgents)
        add(message, QStringLiteral("LoggedAgents"), figures.loggedAgents);
    if (before.ewt != figures.ewt)
        add(message, QStringLiteral("EWT"), static_cast<double>(figures.ewt.count()));
    for (const CountedEvent &event : countedEvents) {
        if (countedBefore.*event.counter != counters.*event.counter)
            add(message, event.name, counters.*event.counter);
    }
    if (message.counters.empty())
        return std::nullopt;
    return message;
}

double StatisticsFeed::longestWait(int queueId, Instant now) const
{
    milliseconds longest{0};
    for (const WaitingCall &call : m_floor.waitingCalls(queueId))
        longest = std::max(longest, now - call.queueTime);
    return static_cast<double>(std::chrono::duration_cast<seconds>(longest).count());
}

} // namespace xivocc::api
