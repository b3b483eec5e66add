#include "penalty_delegate.h"

#include <models/membership_table_model.h>
#include <models/roles.h>
#include <widgets/theme.h>

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QValidator>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {

constexpr char textBefore[] = "textBefore";

class PenaltyValidator final : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString &text, int &) const override
    {
        if (models::MembershipTableModel::isPenalty(text))
            return Acceptable;
        // A number too high stays to be seen: without its last digit it would be another penalty.
        static const QRegularExpression digits(QStringLiteral("^[0-9]{1,2}$"));
        return digits.match(text).hasMatch() ? Intermediate : Invalid;
    }
};

} // namespace

void PenaltyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const Theme &theme = Theme::instance();
    const bool isEdited = index.data(models::EditedRole).toBool();
    const bool isEditable = index.flags().testFlag(Qt::ItemIsEditable);
    if (isEditable) {
        const QRectF box = QRectF(option.rect).adjusted(6.5, 4.5, -6.5, -5.5);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(isEdited ? theme.accent() : theme.border());
        painter->setBrush(theme.surface());
        painter->drawRoundedRect(box, 4, 4);
    }
    QFont font = option.font;
    font.setBold(isEdited);
    painter->setFont(font);
    painter->setPen(isEditable ? theme.text() : theme.mutedText());
    painter->drawText(contentRect(option), Qt::AlignLeft | Qt::AlignVCenter, textOf(index));
    painter->restore();
}

QWidget *PenaltyDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setStyleSheet(
        QStringLiteral("QLineEdit { padding: 0 10px; min-height: 0; border-radius: 4px; }"));
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    editor->setValidator(new PenaltyValidator(editor));
    editor->setProperty(textBefore, index.data(Qt::EditRole));
    connect(editor, &QLineEdit::inputRejected, this, &PenaltyDelegate::inputRefused);
    connect(editor, &QLineEdit::textEdited, this, [this, editor] {
        Q_EMIT inputChanged(editor);
        if (!editor->hasAcceptableInput())
            Q_EMIT inputRefused();
    });
    return editor;
}

void PenaltyDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    const bool isTyped = line && (line->text() == text || !line->hasAcceptableInput());
    if (line && !isTyped)
        line->setText(text);
}

void PenaltyDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->hasAcceptableInput() ? line->text() : line->property(textBefore));
}

bool PenaltyDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(watched);
    if (editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
            return true; // not the dialog's default button
        }
        if (key == Qt::Key_Escape) { // what was typed is in the model already
            editor->setText(editor->property(textBefore).toString());
            Q_EMIT inputChanged(editor);
            Q_EMIT closeEditor(editor);
            return true;
        }
    }
    return CellDelegate::eventFilter(watched, event);
}

} // namespace xivocc::ccmanager
