#pragma once

#include <QSortFilterProxyModel>
#include <optional>

namespace xivocc::models {

/// Sorts by raw values and keeps the rows in which each typed word occurs in some cell.
class TableFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableFilter(QObject *parent = nullptr);

    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

class AgentTableModel;

/// The agents of one queue; none while no queue is chosen.
class QueueAgentFilter final : public TableFilter
{
    Q_OBJECT

public:
    explicit QueueAgentFilter(AgentTableModel *agents, QObject *parent = nullptr);

    void setQueue(std::optional<int> queueId);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    AgentTableModel *m_agents;
    std::optional<int> m_queueId;
};

} // namespace xivocc::models
