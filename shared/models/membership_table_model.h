#pragma once

#include "membership_edit.h"

#include <domain/queue.h>

#include <QAbstractTableModel>

namespace xivocc::models {

/// Queues with the penalties that are being entered, and in words what saving would change. Queues that are
/// removed from XiVO meanwhile stay as rows that say so. GUI thread only.
class MembershipTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Name, Penalty, Default, Note, ColumnCount };

    explicit MembershipTableModel(QObject *parent = nullptr);

    /// Begins anew; `queues` are all that exist, those in use become rows in this order.
    void begin(const MembershipEdit &edit, const std::vector<Queue> &queues);
    /// An agent without a XiVO user has no defaults.
    void setDefaultsPossible(bool arePossible);
    /// Takes over what the server tells now, without losing what was entered.
    void learn(const Penalties &active, const Penalties &defaults, const std::vector<Queue> &queues);
    /// Adds an empty row, if the queue has none; the row's number.
    int addQueue(const Queue &queue);
    /// Empties the row's cells.
    void clearRow(int row);
    /// Takes the row away with what was entered in it.
    void dropRow(int row);
    void setDefault();
    void setCurrent();

    [[nodiscard]] const MembershipEdit &edit() const { return m_edit; }
    [[nodiscard]] bool isPresent(int queueId) const;
    [[nodiscard]] bool hasRow(int queueId) const;
    [[nodiscard]] bool hasGoneQueue() const;

    /// "0" to "20", or nothing to be in the queue no more. False: it is something else.
    [[nodiscard]] static bool isPenalty(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    struct Row
    {
        Queue queue;
        bool isGone = false;
    };

    [[nodiscard]] static MembershipSide sideOf(int column);
    [[nodiscard]] QString note(const Row &row) const;
    [[nodiscard]] bool isEdited(const Row &row, MembershipSide side) const;
    void addUsedQueues(const std::vector<Queue> &queues);
    void tellAll();

    MembershipEdit m_edit;
    std::vector<Row> m_rows;
    bool m_areDefaultsPossible = true;
};

} // namespace xivocc::models
