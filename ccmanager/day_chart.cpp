#include "day_chart.h"

#include <models/history_text.h>
#include <widgets/theme.h>

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QStackedLayout>
#include <QToolTip>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {

constexpr int labelPixels = 11;
constexpr int intervals = 4; ///< of the scale of calls
/// A morning's first minutes do not fill the chart.
constexpr seconds shortest = std::chrono::hours(3);
constexpr int mostHourLabels = 7;

/// The least 1, 2 or 5 times a power of ten that is not smaller.
int roundedUp(double number)
{
    for (int power = 1;; power *= 10) {
        for (const int digit : {1, 2, 5}) {
            if (digit * power >= number)
                return digit * power;
        }
    }
}

std::size_t stepsIn(seconds time, const CallCourse &day)
{
    return static_cast<std::size_t>(time / day.step);
}

bool isEmpty(const CallCounts &counts)
{
    return counts.entered == 0 && counts.answered == 0 && counts.abandoned == 0;
}

} // namespace

DayChart::DayChart(QWidget *parent)
    : QWidget(parent),
      m_pages(new QStackedLayout(this)),
      m_empty(new QLabel(this)),
      m_chart(new QChart),
      m_view(new QChartView(m_chart, this)),
      m_answered(new QBarSet(tr("Answered"), this)),
      m_abandoned(new QBarSet(tr("Abandoned"), this)),
      m_bars(new QStackedBarSeries(this)),
      m_offered(new QLineSeries(this)),
      m_level(new QLineSeries(this)),
      m_hours(new QCategoryAxis(this)),
      m_calls(new QValueAxis(this)),
      m_percent(new QValueAxis(this))
{
    m_empty->setObjectName(QStringLiteral("muted"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    assemble();
    connect(&Theme::instance(), &Theme::changed, this, &DayChart::tint);
    tint();
    draw();
}

void DayChart::assemble()
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->viewport()->installEventFilter(this);
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({4, 0, 4, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->setAlignment(Qt::AlignBottom);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);

    m_bars->append(m_answered);
    m_bars->append(m_abandoned);
    m_bars->setBarWidth(0.8);
    m_offered->setName(tr("Offered"));
    m_level->setName(tr("In time, %"));
    m_chart->addSeries(m_bars);
    m_chart->addSeries(m_offered);
    m_chart->addSeries(m_level);

    m_hours->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_hours->setGridLineVisible(false);
    m_calls->setLabelFormat(QStringLiteral("%d"));
    m_calls->setTickCount(intervals + 1);
    m_percent->setLabelFormat(QStringLiteral("%d %%"));
    m_percent->setTickCount(intervals + 1);
    m_percent->setRange(0, 100);
    m_percent->setGridLineVisible(false);
    m_chart->addAxis(m_hours, Qt::AlignBottom);
    m_chart->addAxis(m_calls, Qt::AlignLeft);
    m_chart->addAxis(m_percent, Qt::AlignRight);
    for (QAbstractSeries *series :
         {static_cast<QAbstractSeries *>(m_bars), static_cast<QAbstractSeries *>(m_offered),
          static_cast<QAbstractSeries *>(m_level)}) {
        series->attachAxis(m_hours);
        series->attachAxis(series == m_level ? m_percent : m_calls);
    }
}

void DayChart::setHistory(std::shared_ptr<const QueueHistory> history)
{
    if (history == m_history)
        return;
    m_history = std::move(history);
    draw();
}

void DayChart::setStale(bool isStale)
{
    m_isStale = isStale;
    m_chart->setOpacity(isStale ? 0.4 : 1.0);
}

bool DayChart::isDrawn() const
{
    return m_history && m_history->day.step > seconds(0) && !isEmpty(m_history->day.sum());
}

QString DayChart::text() const
{
    if (!m_history)
        return tr("How this queue's day went is not known yet.");
    return isDrawn() ? models::textOfDay(*m_history) : tr("No calls yet today.");
}

void DayChart::draw()
{
    setAccessibleName(text());
    m_empty->setText(text());
    m_pages->setCurrentWidget(isDrawn() ? static_cast<QWidget *>(m_view) : m_empty);
    if (!isDrawn())
        return;
    const CallCourse &day = m_history->day;
    QList<qreal> answered;
    QList<qreal> abandoned;
    QList<QPointF> offered;
    QList<QPointF> level;
    int most = 1;
    for (std::size_t step = 0; step < day.counts.size(); ++step) {
        const CallCounts &counts = day.counts[step];
        answered.append(counts.answered);
        abandoned.append(counts.abandoned);
        const auto x = static_cast<qreal>(step);
        offered.append({x, static_cast<qreal>(counts.entered)});
        // Of the running step some calls still wait for their answer.
        if (counts.entered > 0 && step + 1 < day.counts.size())
            level.append({x, counts.answeredInTimeShare()});
        most = std::max({most, counts.entered, counts.answered + counts.abandoned});
    }
    m_answered->remove(0, m_answered->count());
    m_answered->append(answered);
    m_abandoned->remove(0, m_abandoned->count());
    m_abandoned->append(abandoned);
    m_offered->replace(offered);
    m_level->setPointsVisible(level.size() == 1); // one alone draws no line
    m_level->replace(level);
    m_calls->setRange(0, intervals * roundedUp(static_cast<double>(most) / intervals));

    const auto busy = std::ranges::find_if_not(day.counts, isEmpty);
    const std::size_t perHour = std::max<std::size_t>(1, stepsIn(std::chrono::hours(1), day));
    const auto first = static_cast<std::size_t>(busy - day.counts.begin()) / perHour * perHour;
    drawHours(first, std::max(day.counts.size(), first + stepsIn(shortest, day)));
}

void DayChart::drawHours(std::size_t first, std::size_t end)
{
    const CallCourse &day = m_history->day;
    for (const QString &label : m_hours->categoriesLabels())
        m_hours->remove(label);
    const std::size_t perHour = std::max<std::size_t>(1, stepsIn(std::chrono::hours(1), day));
    const std::size_t hours = (end - first) / perHour;
    const std::size_t each = (hours + mostHourLabels - 1) / mostHourLabels * perHour;
    // A step's bar stands on its number, so the hour begins half a step before.
    for (std::size_t step = first; step <= end; step += each)
        m_hours->append(models::clockText(day.beginOf(step)), static_cast<qreal>(step) - 0.5);
    m_hours->setRange(static_cast<qreal>(first) - 0.5, static_cast<qreal>(end) - 0.5);
}

QString DayChart::textAt(const QPoint &position) const
{
    if (!isDrawn() || !m_chart->plotArea().contains(position))
        return {};
    const qreal x = std::round(m_chart->mapToValue(position, m_bars).x());
    if (x < 0 || x >= static_cast<qreal>(m_history->day.counts.size()))
        return {};
    return models::textOfStep(m_history->day, static_cast<std::size_t>(x));
}

bool DayChart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), m_view);
    return true;
}

void DayChart::tint()
{
    const Theme &theme = Theme::instance();
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setStyleSheet(QStringLiteral("background: transparent"));
    m_answered->setColor(theme.accent());
    m_abandoned->setColor(theme.alarm().text);
    for (QBarSet *set : {m_answered, m_abandoned})
        set->setBorderColor(Qt::transparent);
    m_offered->setPen(QPen(theme.text(), 1.5, Qt::DotLine));
    m_level->setPen(QPen(theme.good().text, 2));
    QFont small = font();
    small.setPixelSize(labelPixels);
    m_chart->legend()->setFont(small);
    m_chart->legend()->setLabelColor(theme.text());
    for (QLegendMarker *marker : m_chart->legend()->markers(m_bars))
        marker->setShape(QLegend::MarkerShapeRectangle);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_hours), static_cast<QAbstractAxis *>(m_calls),
                                static_cast<QAbstractAxis *>(m_percent)}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(theme.mutedText());
        axis->setLinePen(QPen(theme.border()));
        axis->setGridLineColor(theme.border());
    }
}

} // namespace xivocc::ccmanager
