#pragma once

#include <protocol/messages.h>
#include <realtime/floor.h>

#include <QHash>
#include <optional>

namespace xivocc::api {

/// Turns the live figures and the counted events of queues into counters, all of them or only those that
/// changed since the last time. Events are counted since the server's start. LongestWaitTime is left out
/// while nobody waits (XuC protocol, section 9.2).
class StatisticsFeed final
{
public:
    explicit StatisticsFeed(const realtime::Floor &floor) : m_floor(floor) {}

    [[nodiscard]] protocol::QueueStatistics all(int queueId, Instant now) const;
    /// All of them, for later changes to be told against.
    [[nodiscard]] protocol::QueueStatistics takeAll(int queueId, Instant now);
    /// What changed since the figures of this queue were last taken; nothing, when nothing did.
    [[nodiscard]] std::optional<protocol::QueueStatistics> takeChange(int queueId, Instant now);
    void forgetAll() { m_told.clear(); }

private:
    [[nodiscard]] double longestWait(int queueId, Instant now) const;

    const realtime::Floor &m_floor;
    struct Told
    {
        LiveQueueStatistics figures;
        QueueCounters counters;
    };
    QHash<int, Told> m_told;
};

} // namespace xivocc::api
