#pragma once

#include <models/waiting_call_model.h>
#include <widgets/table_view.h>

#include <QLabel>

namespace xivocc::ccmanager {

/// The calls that wait in one queue, under a caption that counts them.
class WaitingPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingPanel(models::WaitingCallModel *calls, QWidget *parent = nullptr);

    /// Empty: no queue is chosen.
    void setQueueName(const QString &name);
    [[nodiscard]] widgets::TableView *table() const { return m_table; }

private:
    void count();

    models::WaitingCallModel *m_calls;
    QString m_queueName;
    QLabel *m_caption;
    widgets::TableView *m_table;
};

} // namespace xivocc::ccmanager
