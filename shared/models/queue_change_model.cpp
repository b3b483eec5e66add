#include "queue_change_model.h"

#include "floor_memberships.h"
#include "membership_table_model.h"
#include "roles.h"

#include <algorithm>

namespace xivocc::models {

QueueChangeModel::QueueChangeModel(QObject *parent) : QAbstractTableModel(parent) {}

void QueueChangeModel::learn(std::vector<AgentMembership> agents, const std::vector<Queue> &queues)
{
    m_agents = std::move(agents);
    dropGoneRows(queues);
    addNewRows(queues);
    tell(0, rowCount() - 1);
}

void QueueChangeModel::dropGoneRows(const std::vector<Queue> &queues)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        Row &known = m_rows[static_cast<std::size_t>(row)];
        const auto found = std::ranges::find(queues, known.queue.id, &Queue::id);
        known.isGone = found == queues.end();
        if (!known.isGone) {
            known.queue = *found;
        } else if (!entry(known.queue.id)) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
}

void QueueChangeModel::addNewRows(const std::vector<Queue> &queues)
{
    for (const Queue &queue : queues) {
        if (rowOf(queue.id) >= 0)
            continue;
        const auto next = std::ranges::find_if(
            m_rows, [&queue](const Row &row) { return row.queue.number > queue.number; });
        const int position = static_cast<int>(next - m_rows.begin());
        beginInsertRows({}, position, position);
        m_rows.insert(next, Row{queue, false});
        endInsertRows();
    }
}

void QueueChangeModel::join(int row, int penalty)
{
    enter(row, penalty);
}

void QueueChangeModel::leave(int row)
{
    enter(row, Entry());
}

void QueueChangeModel::stay(int row)
{
    m_entered.erase(at(row).queue.id);
    tell(row, row);
}

void QueueChangeModel::enter(int row, Entry entry)
{
    if (at(row).isGone)
        return;
    m_entered[at(row).queue.id] = entry;
    tell(row, row);
}

const QueueChangeModel::Entry *QueueChangeModel::entry(int queueId) const
{
    const auto found = m_entered.find(queueId);
    return found == m_entered.end() ? nullptr : &found->second;
}

QueueChanges QueueChangeModel::changes() const
{
    QueueChanges changes;
    for (const Row &row : m_rows) {
        const Entry *entered = row.isGone ? nullptr : entry(row.queue.id);
        if (entered && *entered)
            changes.joined[row.queue.id] = **entered;
        else if (entered)
            changes.left.insert(row.queue.id);
    }
    return changes;
}

int QueueChangeModel::rowOf(int queueId) const
{
    const auto found = std::ranges::find(m_rows, queueId, [](const Row &row) { return row.queue.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString QueueChangeModel::nowText(int queueId) const
{
    int members = 0;
    int lowest = 0;
    int highest = 0;
    for (const AgentMembership &agent : m_agents) {
        const auto penalty = penaltyIn(agent.active, queueId);
        if (!penalty)
            continue;
        lowest = members == 0 ? *penalty : std::min(lowest, *penalty);
        highest = members == 0 ? *penalty : std::max(highest, *penalty);
        ++members;
    }
    if (members == 0)
        return tr("nobody");
    const QString who = tr("%1 of %2", "agents in the queue, all").arg(members).arg(m_agents.size());
    return lowest == highest
               ? tr("%1, penalty %2", "agents in the queue").arg(who).arg(lowest)
               : tr("%1, penalties %2 to %3", "agents in the queue").arg(who).arg(lowest).arg(highest);
}

QString QueueChangeModel::effectText(const Row &row) const
{
    const Entry *entered = entry(row.queue.id);
    if (row.isGone)
        return tr("Removed from XiVO meanwhile; nothing of this row is saved.");
    if (!entered)
        return {};
    int joining = 0;
    int leaving = 0;
    int changing = 0;
    for (const AgentMembership &agent : m_agents) {
        const auto penalty = penaltyIn(agent.active, row.queue.id);
        joining += *entered && !penalty;
        leaving += !*entered && penalty;
        changing += *entered && penalty && penalty != *entered;
    }
    QStringList parts;
    if (joining > 0)
        parts.append(tr("%n join(s)", nullptr, joining));
    if (changing > 0)
        parts.append(tr("%n get(s) this penalty", nullptr, changing));
    if (leaving > 0)
        parts.append(tr("%n leave(s)", nullptr, leaving));
    if (parts.isEmpty())
        return *entered ? tr("nothing: they are so already") : tr("nothing: nobody is in it");
    return parts.join(QStringLiteral(", "));
}

QString QueueChangeModel::penaltyText(int queueId) const
{
    const Entry *entered = entry(queueId);
    return entered && *entered ? QString::number(**entered) : QString();
}

int QueueChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueChangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = at(index.row());
    const Entry *entered = entry(row.queue.id);
    switch (role) {
    case IdRole:
        return row.queue.id;
    case Qt::EditRole:
    case Qt::DisplayRole:
        switch (index.column()) {
        case Number:
            return row.queue.number;
        case Name:
            return row.isGone ? tr("%1 (removed meanwhile)").arg(FloorMemberships::nameOf(row.queue))
                              : FloorMemberships::nameOf(row.queue);
        case Now:
            return nowText(row.queue.id);
        case Penalty:
            return role == Qt::DisplayRole && entered && !*entered ? QStringLiteral("−")
                                                                   : penaltyText(row.queue.id);
        default:
            return effectText(row);
        }
    case Qt::ToolTipRole:
        return index.column() == Effect ? effectText(row) : QVariant();
    case EditedRole:
        return index.column() == Penalty && entered;
    case AlarmRole:
        return index.column() == Effect && row.isGone;
    case Qt::AccessibleTextRole:
        if (index.column() != Penalty)
            return data(index, Qt::DisplayRole);
        return QStringLiteral("%1: %2").arg(FloorMemberships::nameOf(row.queue),
                                            !entered   ? tr("as it is")
                                            : *entered ? tr("join with penalty %1").arg(**entered)
                                                       : tr("leave"));
    default:
        return {};
    }
}

QVariant QueueChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Penalty)
        return tr("The penalty with which they join; −: they leave; empty: as it is");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Name:
        return tr("Name");
    case Now:
        return tr("In it now");
    case Penalty:
        return tr("Penalty");
    default:
        return tr("What changes");
    }
}

Qt::ItemFlags QueueChangeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (at(index.row()).isGone)
        return Qt::ItemIsSelectable;
    const Qt::ItemFlags plain = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return index.column() == Penalty ? plain | Qt::ItemIsEditable : plain;
}

bool QueueChangeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) ||
        !MembershipTableModel::isPenalty(text))
        return false;
    const Entry *entered = entry(at(index.row()).queue.id);
    if (!text.isEmpty())
        join(index.row(), text.toInt());
    else if (entered && *entered)
        stay(index.row());
    return true;
}

void QueueChangeModel::tell(int firstRow, int lastRow)
{
    if (firstRow <= lastRow)
        Q_EMIT dataChanged(index(firstRow, 0), index(lastRow, ColumnCount - 1));
}

} // namespace xivocc::models
