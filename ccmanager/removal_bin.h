#pragma once

#include <models/placement_model.h>
#include <models/queue_table_model.h>

#include <QLabel>

namespace xivocc::ccmanager {

/// Where chips of the global view are dropped to leave their queues; shown while something is dragged.
class RemovalBin final : public QLabel
{
    Q_OBJECT

public:
    RemovalBin(const models::PlacementModel *placements, const models::QueueTableModel *queues,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void dropped(const std::vector<xivocc::models::Placement> &placements);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showWords(const QString &text, bool isHot);

    const models::PlacementModel *m_placements;
    const models::QueueTableModel *m_queues;
};

} // namespace xivocc::ccmanager
