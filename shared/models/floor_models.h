#pragma once

#include "agent_table_model.h"
#include "placement_model.h"
#include "queue_table_model.h"
#include "waiting_call_model.h"

#include <client/memberships.h>

#include <QObject>
#include <QTimer>
#include <vector>

namespace xivocc::models {

/// The models of one floor, present or past. Gathers the feed's changes and tells the views at most every
/// `flushInterval`, so that a burst costs one repaint.
class FloorModels final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds flushInterval{50};

    explicit FloorModels(client::FloorFeed *feed, QObject *parent = nullptr);
    /// Shows too what becomes of the session's commands.
    explicit FloorModels(client::Session *session, QObject *parent = nullptr);

    /// Shows too who differs from his default configuration; outlives this.
    void setMemberships(const client::Memberships *memberships);

    [[nodiscard]] QueueTableModel *queues() { return &m_queues; }
    [[nodiscard]] AgentTableModel *agents() { return &m_agents; }
    [[nodiscard]] PlacementModel *placements() { return &m_placements; }
    [[nodiscard]] WaitingCallModel *waitingCalls() { return &m_waitingCalls; }
    [[nodiscard]] const std::vector<Presence> &presences() const { return m_presences; }

    /// Which queue's waiting calls are shown; 0: none.
    void selectQueue(int queueId);

private:
    void flushLater();

    client::FloorFeed *m_feed;
    QueueTableModel m_queues;
    AgentTableModel m_agents;
    WaitingCallModel m_waitingCalls;
    PlacementModel m_placements{m_feed};
    std::vector<Presence> m_presences;
    QTimer m_flush;
    int m_selectedQueue = 0;
};

} // namespace xivocc::models
