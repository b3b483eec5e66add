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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void inputRefused() const;
    /// With every key: what is typed is taken at once.
    void inputAccepted(QWidget *editor) const;
};

} // namespace xivocc::ccmanager
