#pragma once

#include <widgets/cell_delegate.h>

namespace xivocc::ccmanager {

/// A penalty that is typed into its cell: a whole number or nothing. Anything else is refused as it is typed.
class PenaltyDelegate final : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;

    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    /// What is no penalty leaves the cell as it was before.
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// With every key: what is typed is taken at once.
    void inputChanged(QWidget *editor) const;
    /// It is no penalty; comes after inputChanged(), or alone when the key had no effect.
    void inputRefused() const;
};

} // namespace xivocc::ccmanager
