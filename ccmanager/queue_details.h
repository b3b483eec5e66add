#pragma once

#include "agent_state_strip.h"
#include "day_chart.h"
#include "waiting_panel.h"

#include <client/queue_histories.h>
#include <models/floor_models.h>
#include <models/table_filter.h>
#include <widgets/table_view.h>

#include <QLabel>
#include <QSplitter>

class QFrame;

namespace xivocc::ccmanager {

/// What is beneath the table of queues: of the selected one the waiting calls, the agents by state, and how
/// its day went.
class QueueDetails final : public QSplitter
{
    Q_OBJECT

public:
    /// Without histories there is no chart.
    QueueDetails(models::FloorModels *floor, client::QueueHistories *histories, QWidget *parent = nullptr);

    /// 0: none.
    void setQueue(int queueId);
    void setStale(bool isStale);
    [[nodiscard]] widgets::TableView *waitingTable() const { return m_waiting->table(); }
    [[nodiscard]] widgets::TableView *agentTable() const { return m_agents; }
    [[nodiscard]] AgentStateStrip *strip() const { return m_strip; }
    [[nodiscard]] DayChart *chart() const { return m_chart; }

private:
    [[nodiscard]] QFrame *card(std::initializer_list<QWidget *> widgets);
    void arrangeAgents();
    /// Of the agents, but for who, state and since when; the rest waits in the header's menu.
    void hideFurtherColumns();
    void showHistory();
    void caption();

    models::FloorModels *m_floor;
    client::QueueHistories *m_histories;
    models::QueueAgentFilter *m_agentFilter;
    WaitingPanel *m_waiting;
    widgets::TableView *m_agents;
    AgentStateStrip *m_strip;
    DayChart *m_chart;
    QLabel *m_agentsCaption;
    QLabel *m_chartCaption;
    int m_arrangedColumns = 0; ///< of the agents
    int m_queueId = 0;
};

} // namespace xivocc::ccmanager
