#include "table_filter.h"

#include "agent_table_model.h"
#include "roles.h"

#include <algorithm>

namespace xivocc::models {

TableFilter::TableFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void TableFilter::setText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        const int columns = m_searchedColumns.value_or(sourceModel()->columnCount(parent));
        for (int column = 0; column < columns; ++column) {
            const QString cell = sourceModel()->index(row, column, parent).data(Qt::DisplayRole).toString();
            if (cell.contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

bool TableFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a == b)
        return left.data(IdRole).toInt() < right.data(IdRole).toInt();
    return QSortFilterProxyModel::lessThan(left, right);
}

QueueAgentFilter::QueueAgentFilter(AgentTableModel *agents, QObject *parent)
    : TableFilter(parent), m_agents(agents)
{
    setSourceModel(agents);
    connect(agents, &AgentTableModel::statesFlushed, this, &QueueAgentFilter::invalidateFilter);
}

void QueueAgentFilter::setQueue(std::optional<int> queueId)
{
    if (queueId == m_queueId)
        return;
    m_queueId = queueId;
    invalidate();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, AgentTableModel::Queues), index(rowCount() - 1, AgentTableModel::Queues));
}

QVariant QueueAgentFilter::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.column() != AgentTableModel::Queues)
        return TableFilter::data(index, role);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return penaltyOf(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        return {};
    default:
        return TableFilter::data(index, role);
    }
}

QVariant QueueAgentFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section != AgentTableModel::Queues)
        return TableFilter::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole:
        return tr("Penalty");
    case Qt::ToolTipRole:
        return tr("Agents with the lowest penalty are called first");
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    default:
        return {};
    }
}

bool QueueAgentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_queueId && TableFilter::filterAcceptsRow(row, parent) &&
           penaltyOf(m_agents->index(row, 0, parent)) != QueueMember::removed;
}

bool QueueAgentFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() == AgentTableModel::Queues && penaltyOf(left) != penaltyOf(right))
        return penaltyOf(left) < penaltyOf(right);
    return TableFilter::lessThan(left, right);
}

int QueueAgentFilter::penaltyOf(const QModelIndex &index) const
{
    return m_queueId ? m_agents->penalty(index.data(IdRole).toInt(), *m_queueId) : QueueMember::removed;
}

} // namespace xivocc::models
