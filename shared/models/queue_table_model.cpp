#include "queue_table_model.h"

#include "roles.h"

#include <algorithm>
#include <limits>

namespace xivocc::models {

QueueTableModel::QueueTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void QueueTableModel::setQueues(const std::vector<Queue> &queues)
{
    QHash<int, Row> known;
    for (Row &row : m_rows)
        known.insert(row.queue.id, std::move(row));
    beginResetModel();
    m_rows.clear();
    m_rowById.clear();
    m_firstTouched = m_lastTouched = -1;
    for (const Queue &queue : queues) {
        Row row = known.take(queue.id);
        row.queue = queue;
        m_rowById.insert(queue.id, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

void QueueTableModel::setQueue(const Queue &queue)
{
    if (const auto row = m_rowById.constFind(queue.id); row != m_rowById.constEnd()) {
        m_rows[static_cast<std::size_t>(*row)].queue = queue;
        touch(*row);
        return;
    }
    const int position = static_cast<int>(m_rows.size());
    beginInsertRows({}, position, position);
    m_rowById.insert(queue.id, position);
    m_rows.push_back({queue, {}, {}});
    endInsertRows();
}

void QueueTableModel::setStatistics(int queueId, const LiveQueueStatistics &statistics, Instant receivedAt)
{
    const auto position = m_rowById.constFind(queueId);
    if (position == m_rowById.constEnd())
        return;
    Row &row = m_rows[static_cast<std::size_t>(*position)];
    const bool hasNewWait =
        statistics.longestWaitTime != row.statistics.longestWaitTime || row.statistics.waitingCalls == 0;
    if (hasNewWait)
        row.oldestEntry = receivedAt - statistics.longestWaitTime;
    row.statistics = statistics;
    touch(*position);
}

void QueueTableModel::flush()
{
    if (m_firstTouched < 0)
        return;
    const QModelIndex first = index(m_firstTouched, 0);
    const QModelIndex last = index(m_lastTouched, ColumnCount - 1);
    m_firstTouched = m_lastTouched = -1;
    Q_EMIT dataChanged(first, last);
}

const Queue *QueueTableModel::queue(int id) const
{
    const auto row = m_rowById.constFind(id);
    return row == m_rowById.constEnd() ? nullptr : &m_rows[static_cast<std::size_t>(*row)].queue;
}

int QueueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isWaiting = row.statistics.waitingCalls > 0;
    switch (role) {
    case Qt::DisplayRole:
        return value(row, index.column());
    case SortRole:
        if (index.column() == LongestWait)
            return isWaiting ? -qint64(row.oldestEntry.time_since_epoch().count())
                             : std::numeric_limits<qint64>::min();
        if (index.column() == EstimatedWait)
            return qint64(row.statistics.ewt.count());
        return value(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= Waiting
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case IdRole:
        return row.queue.id;
    case AlarmRole:
        return index.column() == Waiting && isWaiting && row.statistics.availableAgents == 0;
    case SinceRole:
        if (index.column() == LongestWait && isWaiting)
            return qint64(row.oldestEntry.time_since_epoch().count());
        return {};
    default:
        return {};
    }
}

QVariant QueueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section >= Waiting ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return isTip ? QVariant() : tr("Queue");
    case Number:
        return isTip ? QVariant() : tr("Number");
    case Waiting:
        return isTip ? tr("Calls that wait now") : tr("Waiting");
    case LongestWait:
        return isTip ? tr("How long the oldest waiting call has waited") : tr("Longest wait");
    case Available:
        return isTip ? tr("Agents who can take a call now") : tr("Available");
    case Talking:
        return isTip ? tr("Agents whose phone is in conversation") : tr("Talking");
    case LoggedIn:
        return isTip ? tr("Agents logged in to the queue") : tr("Logged in");
    case EstimatedWait:
        return isTip ? tr("Estimated waiting time: Asterisk's moving average of the time calls waited until "
                          "answered")
                     : tr("Est. wait");
    default:
        return {};
    }
}

void QueueTableModel::touch(int row)
{
    m_firstTouched = m_firstTouched < 0 ? row : std::min(m_firstTouched, row);
    m_lastTouched = std::max(m_lastTouched, row);
}

QVariant QueueTableModel::value(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.queue.displayName.isEmpty() ? row.queue.name : row.queue.displayName;
    case Number:
        return row.queue.number;
    case Waiting:
        return row.statistics.waitingCalls;
    case LongestWait:
        return row.statistics.waitingCalls > 0 ? QVariant() : QStringLiteral("–");
    case Available:
        return row.statistics.availableAgents;
    case Talking:
        return row.statistics.talkingAgents;
    case LoggedIn:
        return row.statistics.loggedAgents;
    case EstimatedWait: {
        const auto total = row.statistics.ewt.count();
        return QStringLiteral("%1:%2").arg(total / 60).arg(total % 60, 2, 10, QLatin1Char('0'));
    }
    default:
        return {};
    }
}

} // namespace xivocc::models
