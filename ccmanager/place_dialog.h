#pragma once

#include <client/memberships.h>
#include <models/queue_table_model.h>

#include <QComboBox>
#include <QDialog>
#include <QSpinBox>

namespace xivocc::ccmanager {

/// Asks for a queue and a penalty.
class PlaceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `queueIds` are offered in this order, `start` is proposed.
    PlaceDialog(const QString &title, const QString &confirm, const std::vector<int> &queueIds,
                const models::QueueTableModel &queues, const client::QueuePlace &start, QWidget *parent);

    [[nodiscard]] client::QueuePlace place() const;

private:
    QComboBox *m_queue;
    QSpinBox *m_penalty;
};

} // namespace xivocc::ccmanager
