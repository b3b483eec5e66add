#pragma once

#include <protocol/messages.h>
#include <statistics/day_statistics.h>

#include <QHash>
#include <optional>

namespace xivocc::api {

/// Turns the figures of agents' days into named statistics (XuC protocol, section 9.4), all of them or only
/// those that changed since the last time. Times are whole seconds; each presence that is a pause is a
/// statistic of its own name.
class AgentStatisticsFeed final
{
public:
    explicit AgentStatisticsFeed(const statistics::DayStatistics &statistics) : m_statistics(statistics) {}

    /// All of them, for somebody who subscribes: what others were told is still what changes are told
    /// against.
    [[nodiscard]] protocol::AgentStatistics allFor(int agentId, Instant now);
    /// What changed since the figures of this agent were last told to all; nothing, when nothing did.
    [[nodiscard]] std::optional<protocol::AgentStatistics> takeChange(int agentId, Instant now);
    void forgetAll() { m_told.clear(); }

private:
    [[nodiscard]] std::vector<AgentStatistic> all(int agentId, Instant now) const;

    const statistics::DayStatistics &m_statistics;
    QHash<int, std::vector<AgentStatistic>> m_told;
};

} // namespace xivocc::api
