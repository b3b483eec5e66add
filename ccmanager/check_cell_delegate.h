#pragma once

#include <QCheckBox>
#include <QStyledItemDelegate>

namespace xivocc::ccmanager {

/// Draws the tick of a table's cell as a check box. Under a style sheet the item's own tick shows the mark of
/// the style beneath beside it.
class CheckCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    QCheckBox m_looks; ///< what the style sheet knows
};

} // namespace xivocc::ccmanager
