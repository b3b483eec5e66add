#pragma once

#include <models/floor_figures.h>

#include <QAbstractProxyModel>
#include <QWidget>

class QTableView;

namespace xivocc::ccmanager {

/// The line under the table of queues: all rows shown there together, in the table's columns. Calls are
/// summed, of waits the longest counts, shares are computed from the summed counts, as XuC's totals row does;
/// an agent who serves several of the queues counts once. Left and right walk over the figures, Enter
/// explains one.
class QueueTotals final : public QWidget
{
    Q_OBJECT

public:
    QueueTotals(QTableView *table, const models::FloorFigures *figures, QWidget *parent = nullptr);

    [[nodiscard]] QString text(models::Figure figure) const;
    /// Greys what is shown: it is no longer known to be true.
    void setStale(bool isStale);
    /// What the figure of a column of the table is, and the counts behind it; empty for another column.
    [[nodiscard]] QString explanation(int column) const;
    /// The column that the keyboard is on; -1: it was never here.
    [[nodiscard]] int currentColumn() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] models::FigureValue value(models::Figure figure, Instant now) const;
    void step(int direction);

    QTableView *m_table;
    const models::FloorFigures *m_figures;
    int m_column = -1;
    bool m_isStale = false;
};

} // namespace xivocc::ccmanager
