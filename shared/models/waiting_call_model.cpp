#include "waiting_call_model.h"

#include "roles.h"

#include <algorithm>

namespace xivocc::models {

WaitingCallModel::WaitingCallModel(QObject *parent) : QAbstractTableModel(parent) {}

void WaitingCallModel::setCalls(const std::vector<WaitingCall> &calls)
{
    const int before = rowCount();
    const int after = static_cast<int>(calls.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_calls = calls;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_calls = calls;
        endRemoveRows();
    } else {
        m_calls = calls;
    }
    if (const int kept = std::min(before, after); kept > 0)
        Q_EMIT dataChanged(index(0, 0), index(kept - 1, ColumnCount - 1));
}

int WaitingCallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int WaitingCallModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WaitingCallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WaitingCall &call = m_calls[static_cast<std::size_t>(index.row())];
    if (role == SinceRole && index.column() == Wait)
        return qint64(call.queueTime.time_since_epoch().count());
    if (role == Qt::TextAlignmentRole && (index.column() == Wait || index.column() == Position))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Position:
        return call.position;
    case Number:
        return call.number;
    case Name:
        return call.name == call.number ? QString() : call.name;
    case Wait:
        return role == SortRole ? QVariant(-qint64(call.queueTime.time_since_epoch().count())) : QVariant();
    default:
        return {};
    }
}

QVariant WaitingCallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole &&
        (section == Position || section == Wait))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position:
        return tr("#", "position in the queue");
    case Number:
        return tr("Number");
    case Name:
        return tr("Name");
    case Wait:
        return tr("Wait");
    default:
        return {};
    }
}

} // namespace xivocc::models
