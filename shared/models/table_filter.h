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
    /// Only the first columns are looked at for the words; all, when it was never called.
    void searchOnlyFirst(int columns) { m_searchedColumns = columns; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    std::optional<int> m_searchedColumns;
};

class AgentTableModel;

/// The agents of one queue; none while no queue is chosen. The Queues column of the agents is the penalty in
/// this queue here.
class QueueAgentFilter final : public TableFilter
{
    Q_OBJECT

public:
    explicit QueueAgentFilter(AgentTableModel *agents, QObject *parent = nullptr);

    void setQueue(std::optional<int> queueId);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// In the chosen queue, of the agent whose index this is in either model.
    [[nodiscard]] int penaltyOf(const QModelIndex &index) const;

    AgentTableModel *m_agents;
    std::optional<int> m_queueId;
};

} // namespace xivocc::models
