#include "tile_view.h"

#include <domain/present_moment.h>
#include <models/agent_table_model.h>
#include <widgets/icon.h>
#include <widgets/theme.h>

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTime>
#include <QToolTip>
#include <algorithm>
#include <array>

namespace xivocc::ccmanager {

using models::Figure;
using models::QueueScope;
using models::TileKind;
using widgets::ChipColors;
using widgets::Theme;

namespace {

constexpr double cornerRadius = 8;
/// The order in which a supervisor looks for them.
constexpr std::array shownPhases{AgentPhase::Ready,   AgentPhase::OnCall,   AgentPhase::Ringing,
                                 AgentPhase::OnPause, AgentPhase::OnWrapup, AgentPhase::LoggedOut};

QFont fontOf(const QWidget &widget, double pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = widget.font();
    font.setPixelSize(std::max(9, static_cast<int>(pixels)));
    font.setWeight(weight);
    return font;
}

/// The largest font in which the text fits the area.
QFont fontThatFits(const QWidget &widget, const QString &text, const QSizeF &area)
{
    const double wanted = std::min(area.height() * 0.9, area.width() * 0.55);
    const double width = QFontMetricsF(fontOf(widget, wanted, QFont::DemiBold)).horizontalAdvance(text);
    return fontOf(widget, std::min(wanted, wanted * area.width() * 0.86 / width), QFont::DemiBold);
}

/// Of a level that is not normal: colour alone says nothing.
QString signOf(models::Level level)
{
    return level == models::Level::Alarm ? QStringLiteral("circle-alert") : QStringLiteral("triangle-alert");
}

/// Ringing and dialling are one to somebody who looks at a wall.
int countOf(AgentPhase phase, const std::map<AgentPhase, int> &counts)
{
    const auto at = [&counts](AgentPhase wanted) {
        const auto found = counts.find(wanted);
        return found == counts.end() ? 0 : found->second;
    };
    if (phase == AgentPhase::Ringing)
        return at(AgentPhase::Ringing) + at(AgentPhase::Dialing);
    if (phase == AgentPhase::Ready)
        return at(AgentPhase::Ready) + at(AgentPhase::LoggedIn);
    return at(phase);
}

} // namespace

TileView::TileView(const models::Tile &tile, const models::FloorFigures *figures,
                   const models::Thresholds *thresholds, QWidget *parent)
    : QWidget(parent), m_tile(tile), m_figures(figures), m_thresholds(thresholds)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(figures, &models::FloorFigures::trendsChanged, this, &TileView::refreshTrend);
    refreshTrend();
    refresh();
}

void TileView::setTile(const models::Tile &tile)
{
    if (tile.kind != m_tile.kind || tile.figure != m_tile.figure || tile.scope != m_tile.scope)
        m_samples.clear();
    m_tile = tile;
    refreshTrend();
    refresh();
}

void TileView::refreshTrend()
{
    m_trend.clear();
    if (m_tile.kind == TileKind::Figure)
        m_trend = m_figures->trend(m_tile.figure, m_tile.scope);
    if (m_trend.size() < 2)
        m_trend.clear();
    update();
}

void TileView::refresh()
{
    setAccessibleName(text());
    setWhatsThis(explanation()); // Shift+F1
    update();
}

void TileView::sample()
{
    if (m_tile.kind != TileKind::Figure)
        return;
    const auto number = m_figures->value(m_tile.figure, m_tile.scope, presentMoment()).number;
    if (!number && m_samples.empty())
        return; // the figures are not known yet
    m_samples.push_back(number.value_or(0));
    if (m_samples.size() > mostSamples)
        m_samples.pop_front();
}

void TileView::setTitlePixels(double pixels)
{
    m_titlePixels = pixels;
    update();
}

void TileView::setStale(bool isStale)
{
    m_isStale = isStale;
    update();
}

void TileView::setChosen(bool isChosen)
{
    m_isChosen = isChosen;
    update();
}

QString TileView::title() const
{
    if (!m_tile.title.isEmpty())
        return m_tile.title;
    switch (m_tile.kind) {
    case TileKind::Figure:
        return models::nameOf(m_tile.figure);
    case TileKind::AgentsByState:
        return tr("Agents");
    case TileKind::QueueList:
        return tr("Queues");
    case TileKind::Clock:
        break;
    }
    return {};
}

QString TileView::valueText() const
{
    const Instant now = presentMoment();
    return models::textOf(m_tile.figure, m_figures->value(m_tile.figure, m_tile.scope, now), now);
}

models::Level TileView::level() const
{
    if (m_tile.kind != TileKind::Figure)
        return models::Level::Normal;
    return m_figures->level(m_tile.figure, m_tile.scope, *m_thresholds, presentMoment());
}

QString TileView::text() const
{
    if (m_tile.kind == TileKind::Clock)
        return tr("Clock");
    const QString what = tr("%1, %2", "tile, queues").arg(title(), m_figures->scopeText(m_tile.scope));
    return m_tile.kind == TileKind::Figure ? tr("%1: %2", "tile: value").arg(what, valueText()) : what;
}

QString TileView::explanation() const
{
    switch (m_tile.kind) {
    case TileKind::Figure: {
        const Instant now = presentMoment();
        return m_figures->scopeText(m_tile.scope) + QLatin1Char('\n') +
               models::explanationOf(m_tile.figure, m_figures->value(m_tile.figure, m_tile.scope, now), now);
    }
    case TileKind::AgentsByState:
        return tr("The agents of these queues by what they do now; who serves several queues counts once. "
                  "Ringing counts who is dialling too.");
    case TileKind::QueueList:
        return tr("The queues where most calls wait come first. The level is the service level of the last "
                  "hour: %1")
            .arg(models::meaningOf(Figure::AnsweredInTimeShareLastHour));
    case TileKind::Clock:
        break;
    }
    return {};
}

bool TileView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    if (const QString text = explanation(); !text.isEmpty())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text, this);
    return true;
}

void TileView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::instance();
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_isChosen ? QPen(theme.accent(), 2) : QPen(theme.border()));
    const models::Level present = level();
    const ChipColors colors = present == models::Level::Alarm     ? theme.alarm()
                              : present == models::Level::Warning ? theme.warning()
                                                                  : ChipColors{theme.surface(), theme.text()};
    painter.setBrush(colors.background);
    painter.drawRoundedRect(card, cornerRadius, cornerRadius);

    const double margin = std::clamp(m_titlePixels * 0.7, 8.0, 28.0);
    QRectF area = card.adjusted(margin, margin, -margin, -margin);
    if (m_tile.kind == TileKind::Clock) {
        paintClock(painter, area);
        return;
    }
    const double small = std::min(m_titlePixels, height() * 0.2);
    painter.setFont(fontOf(*this, small, QFont::DemiBold));
    const double titleWidth = painter.fontMetrics().horizontalAdvance(title());
    if (titleWidth > area.width())
        painter.setFont(
            fontOf(*this, small * std::max(0.7, area.width() / titleWidth * 0.98), QFont::DemiBold));
    painter.setPen(theme.text());
    painter.drawText(
        area, Qt::AlignLeft | Qt::AlignTop,
        painter.fontMetrics().elidedText(title(), Qt::ElideRight, static_cast<int>(area.width())));
    if (present != models::Level::Normal) {
        const QRectF sign(area.right() - small * 1.3, area.top(), small * 1.3, small * 1.3);
        widgets::icon(signOf(present), colors.text).paint(&painter, sign.toRect());
    }
    area.setTop(area.top() + small * 1.25);
    painter.setFont(fontOf(*this, small * 0.8));
    painter.setPen(present == models::Level::Normal ? theme.mutedText() : colors.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_figures->scopeText(m_tile.scope), Qt::ElideRight,
                                                      static_cast<int>(area.width())));
    area.setTop(area.top() + small * 1.2);
    switch (m_tile.kind) {
    case TileKind::Figure:
        paintFigure(painter, area);
        break;
    case TileKind::AgentsByState:
        paintStates(painter, area);
        break;
    case TileKind::QueueList:
        paintQueues(painter, area);
        break;
    case TileKind::Clock:
        break;
    }
}

void TileView::paintFigure(QPainter &painter, const QRectF &area) const
{
    const Theme &theme = Theme::instance();
    const double trendHeight = area.height() > 60 ? area.height() * 0.22 : 0;
    const QRectF place = area.adjusted(0, 0, 0, -trendHeight);
    const QString value = valueText();
    painter.setFont(fontThatFits(*this, value, place.size()));
    painter.setPen(m_isStale                           ? theme.mutedText()
                   : level() == models::Level::Alarm   ? theme.alarm().text
                   : level() == models::Level::Warning ? theme.warning().text
                                                       : theme.text());
    painter.drawText(place, Qt::AlignCenter, value);
    if (trendHeight > 0)
        paintTrend(painter, QRectF(area.left(), area.bottom() - trendHeight, area.width(), trendHeight));
}

void TileView::paintTrend(QPainter &painter, const QRectF &area) const
{
    if (!hasTrend())
        return;
    QPolygonF line; // seconds before now, number
    for (const models::TrendPoint &point : m_trend) {
        const auto age = std::chrono::duration_cast<seconds>(m_trend.back().at - point.at);
        line.append({static_cast<double>(age.count()), point.number});
    }
    if (m_trend.empty()) {
        double age = static_cast<double>(sampleInterval.count() * static_cast<int>(m_samples.size() - 1));
        for (const double sample : m_samples) {
            line.append({age, sample});
            age -= static_cast<double>(sampleInterval.count());
        }
    }
    double highest = 1;
    for (const QPointF &point : line)
        highest = std::max(highest, point.y());
    const double hour = std::chrono::duration<double>(std::chrono::hours(1)).count();
    for (QPointF &point : line)
        point = {area.right() - point.x() / hour * area.width(),
                 area.bottom() - point.y() / highest * area.height()};
    QColor fill = Theme::instance().accent();
    fill.setAlphaF(0.15F);
    QPolygonF surface = line;
    surface.append({line.last().x(), area.bottom()});
    surface.append({line.first().x(), area.bottom()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(surface);
    painter.setPen(QPen(Theme::instance().accent(), 1.5));
    painter.drawPolyline(line);
}

void TileView::paintStates(QPainter &painter, const QRectF &area) const
{
    const Theme &theme = Theme::instance();
    const auto counts = m_figures->agentsByPhase(m_tile.scope);
    const double lineHeight = area.height() / static_cast<double>(shownPhases.size());
    const double chipHeight = lineHeight * 0.82;
    double y = area.top();
    for (const AgentPhase phase : shownPhases) {
        const ChipColors colors = theme.chip(phase);
        const QRectF chip(area.left(), y + (lineHeight - chipHeight) / 2, area.width(), chipHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.background);
        painter.drawRoundedRect(chip, chipHeight * 0.25, chipHeight * 0.25);
        const double iconSize = chipHeight * 0.5;
        const QRectF iconPlace(chip.left() + chipHeight * 0.3, chip.center().y() - iconSize / 2, iconSize,
                               iconSize);
        widgets::icon(Theme::iconName(phase), colors.text).paint(&painter, iconPlace.toRect());
        painter.setPen(m_isStale ? theme.mutedText() : colors.text);
        const QString number = QLocale().toString(countOf(phase, counts));
        painter.setFont(fontOf(*this, chipHeight * 0.62, QFont::DemiBold));
        const double numberWidth = painter.fontMetrics().horizontalAdvance(number) + chipHeight * 0.6;
        painter.drawText(chip.adjusted(0, 0, -chipHeight * 0.3, 0), Qt::AlignRight | Qt::AlignVCenter,
                         number);
        const QRectF word(iconPlace.right() + chipHeight * 0.25, chip.top(),
                          chip.right() - numberWidth - iconPlace.right() - chipHeight * 0.25, chipHeight);
        painter.setFont(fontOf(*this, std::min(chipHeight * 0.45, area.width() * 0.09)));
        painter.drawText(word, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(models::AgentTableModel::phaseWord(phase),
                                                          Qt::ElideRight, static_cast<int>(word.width())));
        y += lineHeight;
    }
}

void TileView::paintQueues(QPainter &painter, const QRectF &area) const
{
    const Theme &theme = Theme::instance();
    const Instant now = presentMoment();
    std::vector<Queue> queues = m_figures->queues();
    if (!m_tile.scope.isAll()) {
        std::erase_if(queues, [this](const Queue &queue) {
            return std::ranges::find(m_tile.scope.queueIds, queue.id) == m_tile.scope.queueIds.end();
        });
    }
    const double wanted = std::clamp(area.height() / 9, 20.0, 64.0);
    const auto room = static_cast<std::size_t>(std::max(2.0, area.height() / wanted)) - 1; // below the heads
    const auto waitingIn = [&](const Queue &queue) {
        return m_figures->value(Figure::WaitingCalls, {{queue.id}}, now).number.value_or(0);
    };
    // Where most wait comes first: the others may not fit.
    std::ranges::stable_sort(
        queues, [&](const Queue &left, const Queue &right) { return waitingIn(left) > waitingIn(right); });
    const std::size_t shown = std::min(room, queues.size());
    constexpr std::array columns{Figure::WaitingCalls, Figure::LongestWait,
                                 Figure::AnsweredInTimeShareLastHour};
    const std::array heads{tr("Waiting"), tr("Longest"), tr("Level", "service level, short")};
    const double lineHeight = wanted;
    const double columnWidth = area.width() * 0.19;
    const double nameWidth = area.width() - columnWidth * static_cast<double>(columns.size());
    const auto drawCell = [&](std::size_t column, double y, const QString &text) {
        painter.drawText(QRectF(area.left() + nameWidth + columnWidth * static_cast<double>(column), y,
                                columnWidth, lineHeight),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    };
    painter.setFont(fontOf(*this, std::min(lineHeight * 0.42, area.width() * 0.035)));
    painter.setPen(theme.mutedText());
    for (std::size_t column = 0; column < columns.size(); ++column)
        drawCell(column, area.top(), heads[column]);
    if (queues.size() > shown)
        painter.drawText(QRectF(area.left(), area.top(), nameWidth, lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         tr("%n more not shown", nullptr, static_cast<int>(queues.size() - shown)));
    double y = area.top() + lineHeight;
    for (std::size_t line = 0; line < shown; ++line) {
        painter.setPen(theme.border());
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setFont(fontOf(*this, std::min(lineHeight * 0.52, area.width() * 0.045)));
        painter.setPen(m_isStale ? theme.mutedText() : theme.text());
        const Queue &queue = queues[line];
        painter.drawText(QRectF(area.left(), y, nameWidth, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_figures->scopeText({{queue.id}}), Qt::ElideRight,
                                                          static_cast<int>(nameWidth)));
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const models::QueueScope only{{queue.id}};
            const models::Level worth = m_figures->level(columns[column], only, *m_thresholds, now);
            painter.setPen(m_isStale                         ? theme.mutedText()
                           : worth == models::Level::Alarm   ? theme.alarm().text
                           : worth == models::Level::Warning ? theme.warning().text
                                                             : theme.text());
            const QString text =
                models::textOf(columns[column], m_figures->value(columns[column], only, now), now);
            drawCell(column, y, text);
            if (worth != models::Level::Normal) {
                const double size = lineHeight * 0.42;
                const double right = area.left() + nameWidth + columnWidth * static_cast<double>(column + 1);
                const QRectF sign(right - painter.fontMetrics().horizontalAdvance(text) - size * 1.4,
                                  y + (lineHeight - size) / 2, size, size);
                widgets::icon(signOf(worth), painter.pen().color()).paint(&painter, sign.toRect());
            }
        }
        y += lineHeight;
    }
}

void TileView::paintClock(QPainter &painter, const QRectF &area) const
{
    const QString time = QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm"));
    painter.setFont(fontThatFits(*this, time, area.size()));
    painter.setPen(Theme::instance().text());
    painter.drawText(area, Qt::AlignCenter, time);
}

} // namespace xivocc::ccmanager
