#pragma once

#include <protocol/commands.h>
#include <protocol/messages.h>
#include <realtime/floor.h>
#include <statistics/day_statistics.h>

#include <QHash>
#include <optional>

namespace xivocc::api {

/// Turns the figures of queues, live, of the day and of the last hour, into counters, all of them or only
/// those that changed since the last time. LongestWaitTime is left out while nobody waits (XuC protocol,
/// sections 9.1 and 9.2). Percentages carry two decimals.
class StatisticsFeed final
{
public:
    StatisticsFeed(const realtime::Floor &floor, const statistics::DayStatistics &statistics)
        : m_floor(floor), m_statistics(statistics)
    {
    }

    [[nodiscard]] protocol::QueueStatistics all(int queueId, Instant now) const;
    /// All of them, for later changes to be told against.
    [[nodiscard]] protocol::QueueStatistics takeAll(int queueId, Instant now);
    /// What changed since the figures of this queue were last taken; nothing, when nothing did.
    [[nodiscard]] std::optional<protocol::QueueStatistics> takeChange(int queueId, Instant now);
    void forgetAll() { m_told.clear(); }

private:
    struct Figures
    {
        LiveQueueStatistics live;
        std::optional<Instant> oldestEntry; ///< of the call whose wait is the longest
        statistics::QueueCounts today;
        statistics::QueueCounts lastHour;
    };
    [[nodiscard]] Figures figuresOf(int queueId) const;
    [[nodiscard]] std::optional<Instant> oldestEntry(int queueId) const;

    const realtime::Floor &m_floor;
    const statistics::DayStatistics &m_statistics;
    QHash<int, Figures> m_told;
};

/// The answer to getQueueStatistics (section 9.3): Join, Link, Lost, Rate, Qos, Holdtime-avg, Holdtime-max;
/// the hold times are left out when no call of the window is over.
[[nodiscard]] protocol::QueueWindowStatistics windowedFigures(const statistics::DayStatistics &statistics,
                                                              const protocol::GetQueueStatistics &question);

} // namespace xivocc::api
