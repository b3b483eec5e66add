#include "queue_table_model.h"

#include "history_text.h"
#include "roles.h"

#include <algorithm>

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
        Q_EMIT dataChanged(index(*row, Name), index(*row, Number));
        return;
    }
    const int position = static_cast<int>(m_rows.size());
    beginInsertRows({}, position, position);
    m_rowById.insert(queue.id, position);
    m_rows.push_back({queue, {}});
    endInsertRows();
}

void QueueTableModel::setThresholds(const Thresholds *thresholds)
{
    m_thresholds = thresholds;
    connect(thresholds, &Thresholds::changed, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, FirstFigure), index(rowCount() - 1, columnCount() - 1));
    });
}

void QueueTableModel::setHistories(const client::QueueHistories *histories)
{
    m_histories = histories;
    connect(histories, &client::QueueHistories::changed, this, [this](int queueId) {
        if (const auto row = m_rowById.constFind(queueId); row != m_rowById.constEnd())
            Q_EMIT dataChanged(index(*row, Trend), index(*row, Trend));
    });
}

QueueTableModel::Row *QueueTableModel::find(int queueId, int *position)
{
    const auto found = m_rowById.constFind(queueId);
    if (found == m_rowById.constEnd())
        return nullptr;
    *position = *found;
    return &m_rows[static_cast<std::size_t>(*found)];
}

void QueueTableModel::setStatistics(int queueId, const LiveQueueStatistics &statistics, bool isWaitNew,
                                    Instant receivedAt)
{
    int position = 0;
    Row *row = find(queueId, &position);
    if (!row)
        return;
    row->figures.setLive(statistics, isWaitNew, receivedAt);
    touch(position);
}

void QueueTableModel::setDay(int queueId, const QueueDay &day)
{
    int position = 0;
    if (Row *row = find(queueId, &position)) {
        row->figures.day = day;
        touch(position);
    }
}

void QueueTableModel::flush()
{
    if (m_firstTouched < 0)
        return;
    const QModelIndex first = index(m_firstTouched, FirstFigure);
    const QModelIndex last = index(m_lastTouched, columnCount() - 1);
    m_firstTouched = m_lastTouched = -1;
    Q_EMIT dataChanged(first, last);
}

const Queue *QueueTableModel::queue(int id) const
{
    const auto row = m_rowById.constFind(id);
    return row == m_rowById.constEnd() ? nullptr : &m_rows[static_cast<std::size_t>(*row)].queue;
}

const QueueFigures *QueueTableModel::figures(int queueId) const
{
    const auto row = m_rowById.constFind(queueId);
    return row == m_rowById.constEnd() ? nullptr : &m_rows[static_cast<std::size_t>(*row)].figures;
}

int QueueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstFigure + static_cast<int>(allFigures().size());
}

QVariant QueueTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == IdRole)
        return row.queue.id;
    if (index.column() >= FirstFigure)
        return figureData(row, figureOf(index.column()), role);
    if (index.column() == Trend)
        return trendData(row.queue.id, role);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (index.column() == Number)
        return row.queue.number;
    return row.queue.displayName.isEmpty() ? row.queue.name : row.queue.displayName;
}

QVariant QueueTableModel::trendData(int queueId, int role) const
{
    const auto history = m_histories ? m_histories->of(queueId) : nullptr;
    switch (role) {
    case Qt::DisplayRole: // copied and exported: the calls
        return history ? QVariant(history->hour.sum().entered) : QVariant();
    case SortRole:
        return history ? history->hour.sum().entered : -1;
    case TrendRole:
        return QVariant::fromValue(history);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return history ? textOf(*history) : QString();
    default:
        return {};
    }
}

QVariant QueueTableModel::figureData(const Row &row, Figure figure, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    const bool isAsked = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == SortRole ||
                         role == SinceRole || role == LevelRole;
    if (!isAsked)
        return {};
    const Instant now = m_clock();
    const QueueFigures *figures = &row.figures;
    const FigureValue value = valueOf(figure, {&figures, 1}, now);
    switch (role) {
    case Qt::DisplayRole:
        return value.since ? QVariant() : textOf(figure, value, now);
    case Qt::ToolTipRole:
        return explanationOf(figure, value, now);
    case SortRole:
        return value.number.value_or(-1);
    case SinceRole:
        return value.since ? QVariant(qint64(value.since->time_since_epoch().count())) : QVariant();
    default:
        return static_cast<int>(levelOf(row, figure, value));
    }
}

Level QueueTableModel::levelOf(const Row &row, Figure figure, const FigureValue &value) const
{
    const bool isDeserted = figure == Figure::WaitingCalls && row.figures.live.waitingCalls > 0 &&
                            row.figures.live.availableAgents == 0;
    if (!m_thresholds)
        return isDeserted ? Level::Alarm : Level::Normal;
    return m_thresholds->levelOf(figure, row.queue.id, value);
}

QVariant QueueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const bool isFigure = section >= FirstFigure;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section == Trend)
        return tr("Calls of the last 60 minutes: a bar for each five minutes, those abandoned in red at its "
                  "foot");
    if (role == Qt::ToolTipRole)
        return isFigure ? meaningOf(figureOf(section)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    if (!isFigure)
        return section == Name ? tr("Queue") : section == Number ? tr("Number") : tr("Last hour");
    return headOf(figureOf(section));
}

void QueueTableModel::touch(int row)
{
    m_firstTouched = m_firstTouched < 0 ? row : std::min(m_firstTouched, row);
    m_lastTouched = std::max(m_lastTouched, row);
}

QString QueueTableModel::headOf(Figure figure)
{
    switch (figure) {
    case Figure::WaitingCalls:
        return tr("Waiting");
    case Figure::LongestWait:
        return tr("Longest wait");
    case Figure::AvailableAgents:
        return tr("Available");
    case Figure::TalkingAgents:
        return tr("On the phone");
    case Figure::LoggedAgents:
        return tr("Logged in");
    case Figure::EstimatedWait:
        return tr("Est. wait");
    case Figure::Entered:
        return tr("Calls");
    case Figure::Answered:
        return tr("Answered");
    case Figure::Abandoned:
        return tr("Abandoned");
    case Figure::AnsweredInTimeShare:
        return tr("In time");
    default:
        return nameOf(figure);
    }
}

} // namespace xivocc::models
