#include "callback_table_model.h"

#include "roles.h"
#include "thresholds.h"

#include <QDateTime>
#include <QLocale>

namespace xivocc::models {

CallbackTiming timingOf(const CallbackRequest &request, const QDateTime &now)
{
    const QTime start = request.preferredPeriod ? request.preferredPeriod->start : QTime(0, 0);
    const QTime end = request.preferredPeriod ? request.preferredPeriod->end : QTime(23, 59, 59);
    if (now < QDateTime(request.dueDate, start))
        return CallbackTiming::Later;
    return now <= QDateTime(request.dueDate, end) ? CallbackTiming::Now : CallbackTiming::Overdue;
}

CallbackTableModel::CallbackTableModel(AgentName agentName, QObject *parent)
    : QAbstractTableModel(parent), m_agentName(std::move(agentName))
{
}

void CallbackTableModel::setRequests(const std::vector<CallbackRequest> &requests)
{
    const bool isSameSize = requests.size() == m_requests.size();
    if (!isSameSize)
        beginResetModel();
    m_requests = requests;
    if (!isSameSize)
        endResetModel();
    else if (!m_requests.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void CallbackTableModel::refreshTimings()
{
    if (!m_requests.empty())
        Q_EMIT dataChanged(index(0, Timing), index(rowCount() - 1, Timing));
}

int CallbackTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requests.size());
}

int CallbackTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallbackTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CallbackRequest &request = m_requests[static_cast<std::size_t>(index.row())];
    const auto timing = [&request] { return timingOf(request, QDateTime::currentDateTime()); };
    switch (role) {
    case Qt::DisplayRole:
        return display(request, index.column());
    case Qt::ToolTipRole:
        return index.column() == Description ? request.description : QVariant();
    case IdRole:
        return index.row();
    case LevelRole:
        if (index.column() != Timing)
            return {};
        return static_cast<int>(timing() == CallbackTiming::Overdue ? Level::Alarm
                                : timing() == CallbackTiming::Later ? Level::Warning
                                                                    : Level::Normal);
    case SortRole:
        if (index.column() == Timing || index.column() == Due) {
            const QTime start = request.preferredPeriod ? request.preferredPeriod->start : QTime(0, 0);
            return QDateTime(request.dueDate, start);
        }
        return display(request, index.column());
    default:
        return {};
    }
}

QVariant CallbackTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Timing:
        return tr("When");
    case Due:
        return tr("Due");
    case Period:
        return tr("Period");
    case Phone:
        return tr("Phone");
    case Mobile:
        return tr("Mobile");
    case Name:
        return tr("Name");
    case Company:
        return tr("Company");
    case Description:
        return tr("Description");
    case TakenBy:
        return tr("Taken by");
    default:
        return {};
    }
}

QString CallbackTableModel::timingWord(CallbackTiming timing)
{
    switch (timing) {
    case CallbackTiming::Later:
        return tr("later");
    case CallbackTiming::Now:
        return tr("now");
    case CallbackTiming::Overdue:
        return tr("overdue");
    }
    return {};
}

QString CallbackTableModel::display(const CallbackRequest &request, int column) const
{
    switch (column) {
    case Timing:
        return timingWord(timingOf(request, QDateTime::currentDateTime()));
    case Due:
        return QLocale().toString(request.dueDate, QLocale::ShortFormat);
    case Period:
        return request.preferredPeriod
                   ? tr("%1 (%2–%3)", "period, from, to")
                         .arg(request.preferredPeriod->name,
                              request.preferredPeriod->start.toString(QStringLiteral("HH:mm")),
                              request.preferredPeriod->end.toString(QStringLiteral("HH:mm")))
                   : QString();
    case Phone:
        return request.phoneNumber;
    case Mobile:
        return request.mobilePhoneNumber;
    case Name:
        return QStringList{request.firstName, request.lastName}.join(QLatin1Char(' ')).trimmed();
    case Company:
        return request.company;
    case Description:
        return request.description;
    case TakenBy:
        return request.agentId ? m_agentName(*request.agentId) : QString();
    default:
        return {};
    }
}

} // namespace xivocc::models
