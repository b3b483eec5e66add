#include "entry_dialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace xivocc::ccmanager {

void EntryDialog::reject()
{
    if (!isEdited())
        return QDialog::reject();
    if (m_question && m_question->isVisible())
        return;
    auto *question = new QMessageBox(QMessageBox::NoIcon, windowTitle(), tr("Discard what you entered?"),
                                     QMessageBox::Cancel, this);
    question->setInformativeText(tr("It is not saved yet."));
    QPushButton *discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    auto *back = qobject_cast<QPushButton *>(question->button(QMessageBox::Cancel)); // Escape presses it
    back->setText(tr("Keep editing"));
    question->setDefaultButton(back);
    m_question = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace xivocc::ccmanager
