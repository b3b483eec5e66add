#pragma once

#include <models/floor_figures.h>

#include <QAbstractProxyModel>
#include <QWidget>

class QTableView;

namespace xivocc::ccmanager {

/// The line under the table of queues: all rows shown there together, in the table's columns. Calls are
/// summed, of waits the longest counts, shares are computed from the summed counts, as XuC's totals row does;
/// an agent who serves several of the queues counts once.
class QueueTotals final : public QWidget
{
    Q_OBJECT

public:
    QueueTotals(QTableView *table, const models::FloorFigures *figures, QWidget *parent = nullptr);

    [[nodiscard]] QString text(models::Figure figure) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] models::FigureValue value(models::Figure figure, Instant now) const;

    QTableView *m_table;
    const models::FloorFigures *m_figures;
};

} // namespace xivocc::ccmanager
