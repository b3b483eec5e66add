#pragma once

#include <domain/waiting_call.h>

#include <QAbstractTableModel>
#include <vector>

namespace xivocc::models {

/// The calls that wait in one queue, in order.
class WaitingCallModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Position, Number, Name, Wait, ColumnCount };

    explicit WaitingCallModel(QObject *parent = nullptr);

    /// Replaces the list; rows of calls that stay are kept.
    void setCalls(const std::vector<WaitingCall> &calls);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<WaitingCall> m_calls;
};

} // namespace xivocc::models
