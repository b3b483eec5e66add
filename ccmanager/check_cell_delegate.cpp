#include "check_cell_delegate.h"

namespace xivocc::ccmanager {

void CheckCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget->style();
    QStyleOptionButton box;
    box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
    box.state =
        QStyle::State_Enabled | (cell.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    m_looks.style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, &m_looks);
}

} // namespace xivocc::ccmanager
