#include "statistics_feed.h"

#include <statistics/counted_figures.h>

#include <algorithm>

namespace xivocc::api {

namespace {

using statistics::QueueCounts;

void add(protocol::QueueStatistics &message, const QString &name, double value)
{
    message.counters.push_back({name, value});
}

/// In whole seconds.
double waitSince(Instant entry, Instant now)
{
    return static_cast<double>(
        std::chrono::duration_cast<seconds>(std::max(milliseconds(0), now - entry)).count());
}

/// Those that differ from what was told; all, when nothing was.
void addCounts(protocol::QueueStatistics &message, const QueueCounts &counts, const QueueCounts *told,
               QLatin1String suffix)
{
    for (const statistics::CountedFigure &figure : statistics::countedFigures()) {
        const double value = figure.value(counts);
        if (!told || figure.value(*told) != value)
            add(message, QLatin1String(figure.name) + suffix, value);
    }
}

constexpr QLatin1String ofToday("");
constexpr QLatin1String ofLastHour = statistics::lastHourSuffix;

} // namespace

protocol::QueueStatistics StatisticsFeed::all(int queueId, Instant now) const
{
    const auto [live, oldest, today, lastHour] = figuresOf(queueId);
    protocol::QueueStatistics message{queueId, {}};
    add(message, QStringLiteral("WaitingCalls"), live.waitingCalls);
    if (oldest)
        add(message, QStringLiteral("LongestWaitTime"), waitSince(*oldest, now));
    add(message, QStringLiteral("AvailableAgents"), live.availableAgents);
    add(message, QStringLiteral("TalkingAgents"), live.talkingAgents);
    add(message, QStringLiteral("LoggedAgents"), live.loggedAgents);
    add(message, QStringLiteral("EWT"), static_cast<double>(live.ewt.count()));
    addCounts(message, today, nullptr, ofToday);
    addCounts(message, lastHour, nullptr, ofLastHour);
    return message;
}

protocol::QueueStatistics StatisticsFeed::takeAll(int queueId, Instant now)
{
    m_told.insert(queueId, figuresOf(queueId));
    return all(queueId, now);
}

std::optional<protocol::QueueStatistics> StatisticsFeed::takeChange(int queueId, Instant now)
{
    const auto told = m_told.constFind(queueId);
    if (told == m_told.constEnd())
        return takeAll(queueId, now);
    const Figures before = *told;
    const Figures figures = figuresOf(queueId);
    m_told.insert(queueId, figures);

    const LiveQueueStatistics &live = figures.live;
    protocol::QueueStatistics message{queueId, {}};
    const bool waitersChanged = before.live.waitingCalls != live.waitingCalls;
    if (waitersChanged)
        add(message, QStringLiteral("WaitingCalls"), live.waitingCalls);
    if (figures.oldestEntry && (waitersChanged || before.oldestEntry != figures.oldestEntry))
        add(message, QStringLiteral("LongestWaitTime"), waitSince(*figures.oldestEntry, now));
    if (before.live.availableAgents != live.availableAgents)
        add(message, QStringLiteral("AvailableAgents"), live.availableAgents);
    if (before.live.talkingAgents != live.talkingAgents)
        add(message, QStringLiteral("TalkingAgents"), live.talkingAgents);
    if (before.live.loggedAgents != live.loggedAgents)
        add(message, QStringLiteral("LoggedAgents"), live.loggedAgents);
    if (before.live.ewt != live.ewt)
        add(message, QStringLiteral("EWT"), static_cast<double>(live.ewt.count()));
    addCounts(message, figures.today, &before.today, ofToday);
    addCounts(message, figures.lastHour, &before.lastHour, ofLastHour);
    if (message.counters.empty())
        return std::nullopt;
    return message;
}

StatisticsFeed::Figures StatisticsFeed::figuresOf(int queueId) const
{
    return {m_floor.statistics(queueId), oldestEntry(queueId), m_statistics.queues().today(queueId),
            m_statistics.queues().lastHour(queueId)};
}

std::optional<Instant> StatisticsFeed::oldestEntry(int queueId) const
{
    const std::vector<WaitingCall> calls = m_floor.waitingCalls(queueId);
    const auto oldest = std::ranges::min_element(calls, {}, &WaitingCall::queueTime);
    return oldest == calls.end() ? std::nullopt : std::optional(oldest->queueTime);
}

protocol::QueueWindowStatistics windowedFigures(const statistics::DayStatistics &statistics,
                                                const protocol::GetQueueStatistics &question)
{
    const statistics::WindowedFigures figures =
        statistics.queues().windowed(question.queueId, question.window, question.answerTarget);
    protocol::QueueWindowStatistics message{question.queueId, {}};
    const auto add = [&message](const char *name, double value) {
        message.counters.push_back({QString::fromLatin1(name), value});
    };
    add("Join", figures.received);
    add("Link", figures.answered);
    add("Lost", figures.abandoned);
    add("Rate", figures.rate);
    add("Qos", figures.quality);
    if (figures.meanHoldTime)
        add("Holdtime-avg", static_cast<double>(figures.meanHoldTime->count()));
    if (figures.longestHoldTime)
        add("Holdtime-max", static_cast<double>(figures.longestHoldTime->count()));
    return message;
}

} // namespace xivocc::api
