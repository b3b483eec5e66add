#pragma once

#include "check_list.h"

#include <models/queue_table_model.h>

#include <QToolButton>

namespace xivocc::ccmanager {

/// A button whose list says which queues are shown; remembered on this computer. Queues that are new are
/// shown.
class QueueChooser final : public QToolButton
{
    Q_OBJECT

public:
    explicit QueueChooser(models::QueueTableModel *queues, QWidget *parent = nullptr);

    /// By name.
    [[nodiscard]] const std::vector<int> &shown() const { return m_shown; }
    [[nodiscard]] const std::vector<int> &all() const { return m_all; }
    void setHidden(int queueId, bool isHidden);

Q_SIGNALS:
    void changed();

private:
    void read();
    void fill();
    void take();
    void setAllHidden(bool areHidden);
    void settle();

    models::QueueTableModel *m_queues;
    CheckList *m_list;
    QSet<int> m_hidden;
    std::vector<int> m_all;
    std::vector<int> m_shown;
};

} // namespace xivocc::ccmanager
