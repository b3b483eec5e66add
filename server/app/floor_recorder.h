#pragma once

#include <api/agent_statistics_feed.h>
#include <api/statistics_feed.h>
#include <journal/journal.h>
#include <realtime/floor.h>
#include <statistics/day_statistics.h>

#include <QObject>
#include <QSet>
#include <QTimer>

namespace xivocc::app {

/// Notes in the journal what sessions are told that subscribed to everything about the floor. States and
/// lists are noted at once, figures and callers' lists at most once per flush interval, as sessions hear
/// them. Main thread.
class FloorRecorder final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds flushInterval{100};

    /// All three outlive it.
    FloorRecorder(const realtime::Floor &floor, const statistics::DayStatistics &statistics,
                  journal::Journal &journal, QObject *parent = nullptr);

    /// Notes the whole floor; to be called once it is configured.
    void begin();
    /// To be called after each change of the floor, before the next one.
    void follow(const realtime::Changes &changes);
    void followStatistics(const statistics::StatisticsChanges &changes);

private:
    void noteWhole();
    void flush();
    void flushSoon();
    [[nodiscard]] std::vector<protocol::ServerMessage> lists() const;

    const realtime::Floor &m_floor;
    journal::Journal &m_journal;
    api::StatisticsFeed m_feed;
    api::AgentStatisticsFeed m_agentFeed;
    QTimer m_flush;
    QSet<int> m_changedStatistics; ///< of queues
    QSet<int> m_changedCalls;      ///< of queues
    QSet<int> m_changedAgentStatistics;
    Instant m_linkSince{};
    bool m_hasBegun = false;
};

} // namespace xivocc::app
