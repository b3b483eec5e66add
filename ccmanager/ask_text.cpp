#include "ask_text.h"

#include <QDialogButtonBox>
#include <QInputDialog>
#include <QPushButton>

namespace xivocc::ccmanager {

std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                               const QString &start)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(start);
    dialog.setModal(true);
    dialog.show(); // from here on it has its buttons
    QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    const auto offer = [ok](const QString &text) { ok->setEnabled(!text.trimmed().isEmpty()); };
    QObject::connect(&dialog, &QInputDialog::textValueChanged, ok, offer);
    offer(start);
    if (dialog.exec() != QDialog::Accepted || dialog.textValue().trimmed().isEmpty())
        return std::nullopt;
    return dialog.textValue().trimmed();
}

} // namespace xivocc::ccmanager
