#pragma once

#include <domain/present_moment.h>

#include <QStyledItemDelegate>

namespace xivocc::widgets {

/// Paints a table cell: quiet background, padding, elided text; a duration when the cell has a SinceRole, an
/// chip when it has AlarmRole or a LevelRole above normal, with a sign so that its colour does not stand
/// alone.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What stands in the cell at this moment, up to which durations are measured.
    [[nodiscard]] static QString textOf(const QModelIndex &index, Instant now = presentMoment());

protected:
    static void paintBackground(QPainter *painter, const QStyleOptionViewItem &option);
    [[nodiscard]] static QRect contentRect(const QStyleOptionViewItem &option);
};

/// Paints an agent's state as a rounded chip with icon and word.
class StateChipDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace xivocc::widgets
