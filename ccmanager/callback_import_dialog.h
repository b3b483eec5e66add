#pragma once

#include "notice_label.h"

#include <client/callbacks.h>

#include <QDialog>
#include <QPushButton>
#include <QTableWidget>

namespace xivocc::ccmanager {

/// Shows a file of callback requests line by line before it is imported. The server takes all lines or none:
/// those that it cannot take are marked with the reason.
class CallbackImportDialog final : public QDialog
{
    Q_OBJECT

public:
    CallbackImportDialog(client::Callbacks *callbacks, const CallbackList &list, QWidget *parent = nullptr);

    /// False, with the reason shown, when it cannot be read.
    bool open(const QString &path);
    [[nodiscard]] QTableWidget *lines() const { return m_lines; }
    [[nodiscard]] QString message() const { return m_message->text(); }

private:
    void choose();
    void importFile();
    void take(const client::ImportOutcome &outcome);
    void markFaults(const std::vector<client::ImportFault> &faults);

    client::Callbacks *m_callbacks;
    const QString m_list;
    QByteArray m_file;
    QLabel *m_title;
    int m_headLine = 0; ///< of the file, that names its fields
    QTableWidget *m_lines;
    NoticeLabel *m_message;
    QPushButton *m_import;
};

} // namespace xivocc::ccmanager
