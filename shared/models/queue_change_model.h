#pragma once

#include "membership_plan.h"

#include <domain/queue.h>

#include <QAbstractTableModel>

namespace xivocc::models {

/// All queues with who of several agents serves them now, and for each whether they are to join it, to leave
/// it, or neither. Queues that are removed from XiVO meanwhile stay as rows that say so if something was
/// entered for them. GUI thread only.
class QueueChangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Name, Now, Penalty, Effect, ColumnCount };

    explicit QueueChangeModel(QObject *parent = nullptr);

    /// Takes over what is known now, without losing what was entered.
    void learn(std::vector<AgentMembership> agents, const std::vector<Queue> &queues);
    void join(int row, int penalty);
    void leave(int row);
    /// Takes back what was entered.
    void stay(int row);

    /// As entered, of the queues that exist still.
    [[nodiscard]] QueueChanges changes() const;
    [[nodiscard]] int rowOf(int queueId) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A penalty joins; an empty text takes a penalty back, and nothing else.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    struct Row
    {
        Queue queue;
        bool isGone = false;
    };
    using Entry = std::optional<int>; ///< the penalty to join with; nothing: to leave

    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const Entry *entry(int queueId) const;
    void enter(int row, Entry entry);
    void dropGoneRows(const std::vector<Queue> &queues);
    void addNewRows(const std::vector<Queue> &queues);
    [[nodiscard]] QString nowText(int queueId) const;
    [[nodiscard]] QString effectText(const Row &row) const;
    [[nodiscard]] QString penaltyText(int queueId) const;
    void tell(int firstRow, int lastRow);

    std::vector<AgentMembership> m_agents;
    std::vector<Row> m_rows;        ///< by number
    std::map<int, Entry> m_entered; ///< by queue id
};

} // namespace xivocc::models
