#pragma once

#include "waiting_panel.h"

#include <client/past_floor.h>
#include <models/floor_models.h>
#include <models/table_filter.h>
#include <widgets/table_view.h>

#include <QFrame>

namespace xivocc::ccmanager {

/// The queues, the calls that waited in one of them and the agents of the moment replayed: as in the live
/// views, but framed in the colour of the past, and nothing can be done with them.
class ReplayTables final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    ReplayTables(client::PastFloor *past, models::FloorModels *floor, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// What is shown was known before, not at this moment.
    void setStale(bool isStale);
    [[nodiscard]] widgets::TableView *queues() const { return m_queues; }
    [[nodiscard]] widgets::TableView *agents() const { return m_agents; }
    /// Of the chosen queue.
    [[nodiscard]] widgets::TableView *waiting() const { return m_waiting->table(); }

private:
    void arrangeQueues(models::FloorModels *floor);
    void arrangeAgents(models::FloorModels *floor);
    /// Figures of the day and of pause reasons, which the head's menu offers.
    void hideNewColumns();
    void followQueue();
    [[nodiscard]] QWidget *card(std::initializer_list<QWidget *> widgets);
    void tint();

    models::FloorModels *m_floor;
    models::TableFilter *m_queueFilter;
    models::TableFilter *m_agentFilter;
    widgets::TableView *m_queues;
    widgets::TableView *m_agents;
    WaitingPanel *m_waiting;
    int m_arrangedColumns = models::AgentTableModel::FirstStatistic;
};

} // namespace xivocc::ccmanager
