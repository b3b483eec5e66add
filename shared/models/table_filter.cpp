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
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
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
    m_queueId = queueId;
    invalidateFilter();
}

bool QueueAgentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!m_queueId || !TableFilter::filterAcceptsRow(row, parent))
        return false;
    const int agentId = m_agents->index(row, 0, parent).data(IdRole).toInt();
    return m_agents->penalty(agentId, *m_queueId) != QueueMember::removed;
}

} // namespace xivocc::models
