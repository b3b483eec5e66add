#pragma once

#include <QDialog>
#include <QPointer>

class QMessageBox;

namespace xivocc::ccmanager {

/// A dialog in which something is entered. Escape, Cancel and the window's × ask before it is lost, and close
/// at once when nothing is.
class EntryDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

    void reject() override;

protected:
    /// Whether something was entered and not saved.
    [[nodiscard]] virtual bool isEdited() const = 0;

private:
    QPointer<QMessageBox> m_question;
};

} // namespace xivocc::ccmanager
