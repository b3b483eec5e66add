#pragma once

#include <QAbstractButton>
#include <QMessageBox>

namespace xivocc::testing {

/// Whether the dialog asks if what was entered may be lost.
[[nodiscard]] inline QMessageBox *discardQuestion(const QWidget *dialog)
{
    for (QMessageBox *box : dialog->findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

inline void answerDiscard(const QWidget *dialog, bool mayDiscard)
{
    QMessageBox *box = discardQuestion(dialog);
    const auto role = mayDiscard ? QMessageBox::DestructiveRole : QMessageBox::RejectRole;
    for (QAbstractButton *button : box ? box->buttons() : QList<QAbstractButton *>()) {
        if (box->buttonRole(button) == role)
            return button->click();
    }
}

} // namespace xivocc::testing
