#include "placement_painter.h"

#include <models/queue_table_model.h>
#include <models/roles.h>
#include <models/thresholds.h>
#include <widgets/cell_delegate.h>
#include <widgets/icon.h>
#include <widgets/theme.h>

#include <QFontMetrics>
#include <algorithm>
#include <map>

namespace xivocc::ccmanager {

using client::QueuePlace;
using models::Placement;
using models::QueueTableModel;
using widgets::ChipColors;
using widgets::Theme;

namespace {

constexpr int iconSize = 14;
constexpr int inset = 8;

} // namespace

PlacementPainter::PlacementPainter(const PlacementLayout *layout, const models::PlacementModel *placements,
                                   const models::PlacementRequests *requests,
                                   const PlacementHighlights *highlights, const QFont &font,
                                   qreal devicePixelRatio)
    : m_layout(layout),
      m_placements(placements),
      m_requests(requests),
      m_highlights(highlights),
      m_font(font),
      m_devicePixelRatio(devicePixelRatio)
{
}

QString PlacementPainter::penaltiesText(const PlacementLayout::Line &line)
{
    return line.firstPenalty == line.lastPenalty
               ? QString::number(line.firstPenalty)
               : QStringLiteral("%1–%2").arg(line.firstPenalty).arg(line.lastPenalty);
}

void PlacementPainter::paintCell(QPainter *painter, const QueuePlace &place, const QRect &cell) const
{
    const Theme &theme = Theme::instance();
    const bool isDropPlace = m_highlights->dropPlace == place;
    painter->fillRect(cell, isDropPlace ? theme.hover() : theme.surface());
    painter->setPen(theme.border());
    painter->drawLine(cell.topRight(), cell.bottomRight());
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    if (isDropPlace) {
        painter->setPen(QPen(theme.accent(), 2, Qt::DashLine));
        painter->drawRoundedRect(cell.adjusted(2, 2, -3, -3), 4, 4);
    }
    const QPoint offset = cell.topLeft() - m_layout->cellRect(place).topLeft();
    for (const PlacementLayout::Chip &chip : m_layout->chipsAt(place))
        paintChip(painter, chip.placement, chip.rect.translated(offset));
    const bool isCurrent =
        m_highlights->hasFocus && !m_highlights->currentChip && m_highlights->currentPlace == place;
    if (isCurrent) {
        painter->setPen(QPen(theme.accent(), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(cell.adjusted(2, 2, -3, -3), 4, 4);
    }
}

void PlacementPainter::paintChip(QPainter *painter, const Placement &chip, const QRect &rect) const
{
    const Theme &theme = Theme::instance();
    const bool isSelected = m_highlights->selected.contains(chip);
    const bool isCurrent = m_highlights->hasFocus && m_highlights->currentChip == chip;
    const auto *mark = m_requests->mark(chip);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const ChipColors colors = chip.isGroup() ? ChipColors{theme.hover(), theme.text()}
                                             : theme.chip(m_placements->phase(chip.agentId));
    if (isSelected || isCurrent)
        painter->setPen(QPen(theme.accent(), isCurrent ? 2 : 1.5));
    else
        painter->setPen(chip.isGroup() ? QPen(theme.border()) : QPen(Qt::NoPen));
    painter->setBrush(isSelected ? theme.selection() : colors.background);
    if (mark && !mark->isRefused)
        painter->setOpacity(0.55);
    painter->drawRoundedRect(rect, 6, 6);
    painter->setPen(isSelected ? theme.text() : colors.text);

    QRect inside = rect.adjusted(inset, 0, -inset, 0);
    if (mark) {
        const QString icon = mark->isRefused ? QStringLiteral("circle-alert") : QStringLiteral("clock");
        const QColor color = mark->isRefused ? theme.alarm().text : painter->pen().color();
        paintIcon(painter, icon, color, {inside.right() - iconSize + 1, inside.top()});
        painter->setPen(isSelected ? theme.text() : colors.text);
        inside.setRight(inside.right() - iconSize - 4);
    }
    if (chip.isGroup())
        paintGroup(painter, chip, inside);
    else
        paintAgent(painter, chip.agentId, inside);
    painter->restore();
}

void PlacementPainter::paintAgent(QPainter *painter, int agentId, const QRect &inside) const
{
    paintIcon(painter, Theme::iconName(m_placements->phase(agentId)), painter->pen().color(),
              inside.topLeft());
    const Agent *agent = m_placements->agent(agentId);
    paintText(painter, inside.adjusted(iconSize + 6, 0, 0, 0), agent ? agent->fullName() : QString());
}

void PlacementPainter::paintGroup(QPainter *painter, const Placement &group, const QRect &inside) const
{
    const auto *part = m_placements->part(group.place, group.groupId);
    if (!part)
        return;
    const bool isFolded = m_layout->isFolded(group);
    const QColor text = painter->pen().color();
    paintIcon(painter, isFolded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), text,
              inside.topLeft());

    std::map<AgentPhase, int> counts;
    for (const int agent : part->agents)
        ++counts[m_placements->phase(agent)];
    // From the right: as many states as leave room for the name, those to act on first.
    const QFontMetrics metrics(m_font);
    QRect name = inside.adjusted(iconSize + 6, 0, 0, 0);
    constexpr int roomForName = 76;
    if (isFolded) {
        for (const AgentPhase phase :
             {AgentPhase::Ready, AgentPhase::OnCall, AgentPhase::OnPause, AgentPhase::Ringing,
              AgentPhase::OnWrapup, AgentPhase::Dialing, AgentPhase::LoggedIn, AgentPhase::LoggedOut}) {
            const auto count = counts.find(phase);
            if (count == counts.end())
                continue;
            const QString number = QString::number(count->second);
            const int width = metrics.horizontalAdvance(number) + iconSize + 6;
            if (name.width() - width < roomForName)
                break;
            const QRect place(name.right() - width + 1, name.top(), width, name.height());
            const ChipColors colors = Theme::instance().chip(phase);
            const QRect pill = place.adjusted(2, 4, 0, -4);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.background);
            painter->drawRoundedRect(pill, 4, 4);
            painter->setPen(colors.text);
            paintIcon(painter, Theme::iconName(phase), colors.text, {pill.left() + 1, place.top()});
            paintText(painter, place.adjusted(iconSize + 5, 0, 0, 0), number);
            name.setRight(place.left() - 4);
        }
    }
    painter->setPen(text);
    const auto size = static_cast<int>(part->agents.size());
    paintText(painter, name,
              tr("%1 · %2", "group and number of its agents here")
                  .arg(m_placements->groupName(group.groupId))
                  .arg(size));
}

void PlacementPainter::paintClosedLine(QPainter *painter, const PlacementLayout::Line &line,
                                       const QRect &rect) const
{
    const Theme &theme = Theme::instance();
    painter->fillRect(rect, theme.window());
    painter->setPen(theme.border());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(theme.mutedText());
    paintText(painter, rect.adjusted(inset, 0, 0, 0),
              line.firstPenalty == line.lastPenalty
                  ? tr("Nobody has penalty %1. Click to open the line.").arg(line.firstPenalty)
                  : tr("Nobody has a penalty of %1 to %2. Click to open these lines.")
                        .arg(line.firstPenalty)
                        .arg(line.lastPenalty));
}

void PlacementPainter::paintQueueHead(QPainter *painter, const QModelIndex &queue, const QRect &rect) const
{
    const Theme &theme = Theme::instance();
    painter->save();
    painter->fillRect(rect, theme.surface());
    painter->setPen(theme.border());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect inside = rect.adjusted(inset, inset, -inset, -inset);
    QFont bold = m_font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(theme.text());
    const QString name = queue.siblingAtColumn(QueueTableModel::Name).data().toString();
    const QRect top(inside.topLeft(), QSize(inside.width(), inside.height() / 2));
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(name, Qt::ElideRight, top.width()));
    painter->setFont(m_font);

    const QModelIndex waiting = queue.siblingAtColumn(QueueTableModel::Waiting);
    const QModelIndex longest = queue.siblingAtColumn(QueueTableModel::LongestWait);
    const auto level = static_cast<models::Level>(
        std::max(waiting.data(models::LevelRole).toInt(), longest.data(models::LevelRole).toInt()));
    const QString text = waiting.data().toInt() == 0
                             ? tr("Nobody waits")
                             : tr("%1 waiting · %2", "calls and the longest wait")
                                   .arg(waiting.data().toString(), widgets::CellDelegate::textOf(longest));
    QRect bottom(inside.left(), top.bottom() + 1, inside.width(), inside.height() - top.height());
    painter->setPen(theme.mutedText());
    if (level != models::Level::Normal) {
        const bool isAlarm = level == models::Level::Alarm;
        const ChipColors colors = isAlarm ? theme.alarm() : theme.warning();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.background);
        const int width = QFontMetrics(m_font).horizontalAdvance(text) + iconSize + 14;
        painter->drawRoundedRect(QRect(bottom.topLeft(), QSize(width, bottom.height())), 6, 6);
        bottom.adjust(4, 0, 0, 0);
        paintIcon(painter, isAlarm ? QStringLiteral("circle-alert") : QStringLiteral("triangle-alert"),
                  colors.text,
                  {bottom.left(), bottom.top() + (bottom.height() - PlacementLayout::chipHeight) / 2});
        bottom.adjust(iconSize + 4, 0, 0, 0);
        painter->setPen(colors.text);
    }
    paintText(painter, bottom, text);
    painter->restore();
}

void PlacementPainter::paintPenaltyHead(QPainter *painter, const PlacementLayout::Line &line,
                                        const QRect &rect) const
{
    const Theme &theme = Theme::instance();
    painter->fillRect(rect, line.isClosed ? theme.window() : theme.surface());
    painter->setPen(theme.border());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(line.isClosed ? theme.mutedText() : theme.text());
    const QRect text(rect.left(), rect.top(), rect.width(),
                     line.isClosed ? rect.height() : PlacementLayout::lowestLineHeight);
    paintText(painter, text, penaltiesText(line), Qt::AlignHCenter);
}

void PlacementPainter::paintDropText(QPainter *painter, const QPoint &corner, const QRect &within) const
{
    if (m_highlights->dropText.isEmpty())
        return;
    const Theme &theme = Theme::instance();
    const QFontMetrics metrics(m_font);
    QRect box(corner, QSize(metrics.horizontalAdvance(m_highlights->dropText) + 2 * inset + 2, 30));
    box.moveRight(std::min(box.right(), within.right()));
    box.moveBottom(std::min(box.bottom(), within.bottom()));
    box.moveLeft(std::max(box.left(), within.left()));
    painter->setPen(theme.accent());
    painter->setBrush(theme.surface());
    painter->drawRoundedRect(box.adjusted(0, 0, -1, -1), 6, 6);
    painter->setPen(theme.text());
    paintText(painter, box.adjusted(inset, 0, -inset, 0), m_highlights->dropText);
}

void PlacementPainter::paintIcon(QPainter *painter, const QString &name, const QColor &color,
                                 const QPoint &corner) const
{
    painter->drawPixmap(QPoint(corner.x(), corner.y() + (PlacementLayout::chipHeight - iconSize) / 2),
                        widgets::iconPixmap(name, color, iconSize, m_devicePixelRatio));
}

void PlacementPainter::paintText(QPainter *painter, const QRect &rect, const QString &text,
                                 Qt::Alignment alignment) const
{
    painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter),
                      QFontMetrics(m_font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace xivocc::ccmanager
