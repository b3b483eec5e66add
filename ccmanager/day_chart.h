#pragma once

#include <domain/queue_history.h>

#include <QWidget>
#include <memory>

class QLabel;
class QStackedLayout;

QT_BEGIN_NAMESPACE
class QBarSet;
class QCategoryAxis;
class QChart;
class QChartView;
class QLineSeries;
class QStackedBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace xivocc::ccmanager {

/// A queue's day in steps of a quarter of an hour: calls answered and abandoned as bars, the calls offered
/// and the service level as lines; from the first hour with calls on. Resting on a step tells its figures.
class DayChart final : public QWidget
{
    Q_OBJECT

public:
    explicit DayChart(QWidget *parent = nullptr);

    /// Null: not known yet.
    void setHistory(std::shared_ptr<const QueueHistory> history);
    void setStale(bool isStale);
    /// Whether there are calls to draw.
    [[nodiscard]] bool isDrawn() const;
    /// What the chart says, or why there is none.
    [[nodiscard]] QString text() const;
    /// What is told of the step that is drawn at this place; empty: none is.
    [[nodiscard]] QString textAt(const QPoint &position) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void assemble();
    void draw();
    void drawHours(std::size_t first, std::size_t end);
    void tint();

    std::shared_ptr<const QueueHistory> m_history;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QChart *m_chart;
    QChartView *m_view;
    QBarSet *m_answered;
    QBarSet *m_abandoned;
    QStackedBarSeries *m_bars;
    QLineSeries *m_offered;
    QLineSeries *m_level;
    QCategoryAxis *m_hours;
    QValueAxis *m_calls;
    QValueAxis *m_percent;
    bool m_isStale = false;
};

} // namespace xivocc::ccmanager
