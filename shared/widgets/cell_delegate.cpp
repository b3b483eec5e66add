#include "cell_delegate.h"

#include "duration_text.h"
#include "icon.h"
#include "table_view.h"
#include "theme.h"

#include <models/roles.h>
#include <models/thresholds.h>

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace xivocc::widgets {

namespace {

constexpr int padding = 12;
constexpr int chipPadding = 8;
constexpr int chipHeight = 24;
constexpr int iconSize = 14;

bool isStale(const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const TableView *>(option.widget);
    return table && table->isStale();
}

Instant nowOf(const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const TableView *>(option.widget);
    return table ? table->now() : presentMoment();
}

void paintChip(QPainter *painter, const QRect &rect, const ChipColors &colors)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.background);
    painter->drawRoundedRect(rect, chipHeight / 2.0, chipHeight / 2.0);
    painter->setPen(colors.text);
}

models::Level levelOf(const QModelIndex &index)
{
    if (const QVariant level = index.data(models::LevelRole); level.isValid())
        return static_cast<models::Level>(level.toInt());
    return index.data(models::AlarmRole).toBool() ? models::Level::Alarm : models::Level::Normal;
}

} // namespace

QString CellDelegate::textOf(const QModelIndex &index, Instant now)
{
    if (const QVariant since = index.data(models::SinceRole); since.isValid())
        return durationSince(since.toLongLong(), now);
    return index.data(Qt::DisplayRole).toString();
}

void CellDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = Theme::instance();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.selection());
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.hover());
    painter->setPen(theme.border());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(padding, 0, -padding, 0);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const Theme &theme = Theme::instance();
    const QString text = textOf(index, nowOf(option));
    const QVariant alignmentData = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment alignment =
        alignmentData.isValid() ? alignmentData.value<Qt::Alignment>() : Qt::AlignLeft | Qt::AlignVCenter;
    QRect rect = contentRect(option);
    painter->setFont(option.font);
    painter->setPen(!isStale(option) ? theme.text() : theme.mutedText());
    const models::Level level = levelOf(index);
    if (level != models::Level::Normal) {
        const bool hasSign = index.data(models::LevelRole).isValid();
        const int signWidth = hasSign ? iconSize + chipPadding / 2 : 0;
        const int width = std::min(rect.width() + chipPadding,
                                   option.fontMetrics.horizontalAdvance(text) + 2 * chipPadding + signWidth);
        QRect chip(0, 0, width, chipHeight);
        chip.moveCenter(rect.center());
        if (alignment.testFlag(Qt::AlignRight))
            chip.moveRight(rect.right() + chipPadding);
        else
            chip.moveLeft(rect.left() - chipPadding);
        const ChipColors colors = level == models::Level::Alarm ? theme.alarm() : theme.warning();
        paintChip(painter, chip, colors);
        if (hasSign) {
            const QRect place(chip.left() + chipPadding, chip.center().y() - iconSize / 2 + 1, iconSize,
                              iconSize);
            icon(level == models::Level::Alarm ? QStringLiteral("circle-alert")
                                               : QStringLiteral("triangle-alert"),
                 colors.text)
                .paint(painter, place);
            if (!alignment.testFlag(Qt::AlignRight))
                rect.setLeft(rect.left() + signWidth);
        }
    }
    painter->drawText(rect, static_cast<int>(alignment),
                      option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.horizontalAdvance(textOf(index, nowOf(option))) + 2 * padding,
            Theme::rowHeight};
}

void StateChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const auto phase = static_cast<AgentPhase>(index.data(models::PhaseRole).toInt());
    const Theme &theme = Theme::instance();
    const ChipColors colors = theme.chip(isStale(option) ? AgentPhase::LoggedOut : phase);
    const QRect rect = contentRect(option);
    const QString text = index.data(Qt::DisplayRole).toString();
    const int textRoom = rect.width() - iconSize - 3 * chipPadding;
    const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, textRoom);
    QRect chip(rect.left(), 0, option.fontMetrics.horizontalAdvance(shown) + iconSize + 3 * chipPadding,
               chipHeight);
    chip.moveTop(rect.center().y() - chipHeight / 2);
    paintChip(painter, chip, colors);
    const QRect iconRect(chip.left() + chipPadding, chip.center().y() - iconSize / 2, iconSize, iconSize);
    painter->drawPixmap(iconRect, iconPixmap(Theme::iconName(phase), colors.text, iconSize,
                                             painter->device()->devicePixelRatioF()));
    painter->setFont(option.font);
    painter->drawText(chip.adjusted(iconSize + 2 * chipPadding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      shown);
    painter->restore();
}

QSize StateChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + iconSize +
                3 * chipPadding + 2 * padding,
            Theme::rowHeight};
}

} // namespace xivocc::widgets
