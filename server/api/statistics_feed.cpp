#include "statistics_feed.h"

#include <algorithm>

namespace xivocc::api {

namespace {
void add(protocol::QueueStatistics &statistics, const QString &name, double value)
{
    statistics.counters.push_back({name, value});
}
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
    return message;
}

protocol::QueueStatistics StatisticsFeed::takeAll(int queueId, Instant now)
{
    m_told.insert(queueId, m_floor.statistics(queueId));
    return all(queueId, now);
}

std::optional<protocol::QueueStatistics> StatisticsFeed::takeChange(int queueId, Instant now)
{
    const LiveQueueStatistics figures = m_floor.statistics(queueId);
    const auto told = m_told.constFind(queueId);
    if (told == m_told.constEnd())
        return takeAll(queueId, now);
    const LiveQueueStatistics before = *told;
    if (before == figures)
        return std::nullopt;
    m_told.insert(queueId, figures);

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
