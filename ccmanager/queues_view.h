#pragma once

#include "page.h"
#include "queue_totals.h"

#include <models/floor_models.h>
#include <models/table_filter.h>
#include <widgets/table_view.h>

#include <QLabel>
#include <QLineEdit>

class QFrame;
class QSplitter;

namespace xivocc::ccmanager {

/// All queues with their live figures; beneath the selected one, its waiting calls and its agents by state.
class QueuesView final : public Page
{
    Q_OBJECT

public:
    QueuesView(models::FloorModels *floor, models::Thresholds *thresholds, QWidget *parent = nullptr);

    void focusFilter() override;
    void setStale(bool isStale) override;
    [[nodiscard]] widgets::TableView *table() const { return m_queues; }
    [[nodiscard]] QueueTotals *totals() const { return m_totals; }
    /// With a queue in sight, or 0.
    void openThresholds(int queueId);
    [[nodiscard]] widgets::TableView *waitingTable() const { return m_waiting; }
    [[nodiscard]] widgets::TableView *agentTable() const { return m_agents; }

private:
    [[nodiscard]] QFrame *card(QLabel *caption, widgets::TableView *table);
    void arrangeTables();
    void showSelected();
    void showMenu(const QPoint &position);
    [[nodiscard]] std::vector<Queue> queues() const;
    void selectFirst();

    models::FloorModels *m_floor;
    models::Thresholds *m_thresholds;
    models::TableFilter *m_filter;
    models::QueueAgentFilter *m_agentFilter;
    widgets::TableView *m_queues;
    QueueTotals *m_totals = nullptr;
    widgets::TableView *m_waiting;
    widgets::TableView *m_agents;
    QLabel *m_waitingCaption;
    QLabel *m_agentsCaption;
    QLineEdit *m_search;
};

} // namespace xivocc::ccmanager
