#include "alert_table_model.h"

#include "alert_texts.h"
#include "duration_text.h"
#include "moment_text.h"
#include "roles.h"

#include <algorithm>

namespace xivocc::models {

namespace {

bool isNewer(const Alert &one, const Alert &other)
{
    return one.id > other.id;
}

} // namespace

AlertTableModel::AlertTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void AlertTableModel::setAlerts(const std::vector<Alert> &alerts)
{
    beginResetModel();
    m_alerts = alerts;
    std::ranges::sort(m_alerts, isNewer);
    endResetModel();
}

void AlertTableModel::append(const std::vector<Alert> &alerts)
{
    if (alerts.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(alerts.size()) - 1);
    m_alerts.insert(m_alerts.end(), alerts.begin(), alerts.end());
    endInsertRows();
}

void AlertTableModel::put(const Alert &alert)
{
    if (const int row = rowOf(alert.id); row >= 0) {
        m_alerts[static_cast<std::size_t>(row)] = alert;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    const auto place = std::ranges::upper_bound(m_alerts, alert, isNewer);
    const int row = static_cast<int>(place - m_alerts.begin());
    beginInsertRows({}, row, row);
    m_alerts.insert(place, alert);
    endInsertRows();
}

void AlertTableModel::remove(int alertId)
{
    const int row = rowOf(alertId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_alerts.erase(m_alerts.begin() + row);
    endRemoveRows();
}

void AlertTableModel::setReasons(const QHash<QString, QString> &reasons)
{
    m_reasons = reasons;
    if (!m_alerts.empty())
        Q_EMIT dataChanged(index(0, Condition), index(rowCount() - 1, Condition));
}

const Alert *AlertTableModel::alert(int id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_alerts[static_cast<std::size_t>(row)];
}

int AlertTableModel::rowOf(int alertId) const
{
    const auto found = std::ranges::lower_bound(m_alerts, alertId, std::ranges::greater(), &Alert::id);
    return found == m_alerts.end() || found->id != alertId ? -1 : static_cast<int>(found - m_alerts.begin());
}

int AlertTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_alerts.size());
}

int AlertTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Alert &alert = m_alerts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(alert, index.column());
    case Qt::ToolTipRole:
        return index.column() == Condition || index.column() == Care ? display(alert, index.column())
                                                                     : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Value || index.column() == Lasted
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case IdRole:
        return alert.id;
    case SortRole:
        return sortValue(alert, index.column());
    case SinceRole:
        if (index.column() == Lasted && !alert.clearedAt)
            return qint64(alert.since.time_since_epoch().count());
        return {};
    case AlarmRole:
        return index.column() == Subject && !alert.clearedAt && !alert.acknowledgement;
    default:
        return {};
    }
}

QVariant AlertTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole &&
        (section == Value || section == Lasted))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Fired:
        return tr("At");
    case Subject:
        return tr("Queue or agent");
    case Rule:
        return tr("Rule");
    case Condition:
        return tr("Condition");
    case Value:
        return tr("Value, worst");
    case Lasted:
        return tr("For");
    case Care:
        return tr("Acknowledged");
    case Ended:
        return tr("Ended");
    default:
        return {};
    }
}

QString AlertTableModel::display(const Alert &alert, int column) const
{
    switch (column) {
    case Fired:
        return momentText(alert.firedAt);
    case Subject:
        return alert.subjectName;
    case Rule:
        return alert.ruleName;
    case Condition:
        return conditionText(alert.condition, m_reasons);
    case Value: {
        const QString fired = alertValueText(alert.condition, alert.value);
        const QString worst = alertValueText(alert.condition, alert.worstValue);
        return fired == worst ? fired : tr("%1, %2", "value when it fired, worst value").arg(fired, worst);
    }
    case Lasted:
        return alert.clearedAt
                   ? durationText(std::chrono::floor<seconds>(*alert.clearedAt - alert.since).count())
                   : QString();
    case Care:
        return alert.acknowledgement
                   ? tr("%1 at %2", "user, time")
                         .arg(alert.acknowledgement->name, momentText(alert.acknowledgement->at))
                   : QString();
    case Ended:
        return alert.clearedAt ? tr("%1, %2", "time, why")
                                     .arg(momentText(*alert.clearedAt),
                                          endingText(alert.ending.value_or(AlertEnding::ConditionEnded)))
                               : tr("stands");
    default:
        return {};
    }
}

QVariant AlertTableModel::sortValue(const Alert &alert, int column) const
{
    switch (column) {
    case Fired:
        return alert.id;
    case Lasted:
        return -qint64(alert.since.time_since_epoch().count());
    case Value:
        return alert.worstValue;
    default:
        return display(alert, column);
    }
}

} // namespace xivocc::models
