#pragma once

#include "page.h"
#include "queue_details.h"
#include "queue_totals.h"

#include <models/floor_models.h>
#include <models/table_filter.h>
#include <widgets/table_view.h>

#include <QLineEdit>

class QFrame;

namespace xivocc::ccmanager {

/// All queues with their live figures and the trend of the last hour; beneath, the details of the selected
/// one.
class QueuesView final : public Page
{
    Q_OBJECT

public:
    /// Without histories there are neither sparklines nor a chart of the day.
    QueuesView(models::FloorModels *floor, const models::FloorFigures *figures,
               models::Thresholds *thresholds, client::QueueHistories *histories = nullptr,
               QWidget *parent = nullptr);

    void focusFilter() override;
    void setStale(bool isStale) override;
    void setRestricted(bool isRestricted) override;
    [[nodiscard]] widgets::TableView *table() const { return m_queues; }
    [[nodiscard]] QueueTotals *totals() const { return m_totals; }
    /// With a queue in sight, or 0.
    void openThresholds(int queueId);
    [[nodiscard]] QueueDetails *details() const { return m_details; }
    [[nodiscard]] widgets::TableView *waitingTable() const { return m_details->waitingTable(); }
    [[nodiscard]] widgets::TableView *agentTable() const { return m_details->agentTable(); }

private:
    void arrangeTable(bool hasTrend);
    void showSelected();
    void showMenu(const QPoint &position);
    void explain(int queueId, int column, const QPoint &place);
    [[nodiscard]] std::vector<Queue> queues() const;
    void selectFirst();
    void tellEmptiness();

    models::FloorModels *m_floor;
    models::Thresholds *m_thresholds;
    models::TableFilter *m_filter;
    widgets::TableView *m_queues;
    QueueTotals *m_totals = nullptr;
    QueueDetails *m_details;
    QLineEdit *m_search;
    bool m_isRestricted = false;
};

} // namespace xivocc::ccmanager
