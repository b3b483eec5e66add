#include "membership_change_model.h"

#include "roles.h"

#include <QPointer>
#include <algorithm>

namespace xivocc::models {

namespace {

QString penaltyText(std::optional<int> penalty)
{
    return penalty ? MembershipChangeModel::tr("penalty %1").arg(*penalty)
                   : MembershipChangeModel::tr("not in it");
}

} // namespace

MembershipChangeModel::MembershipChangeModel(client::Memberships *memberships, QObject *parent)
    : QAbstractTableModel(parent), m_memberships(memberships)
{
}

void MembershipChangeModel::setPlan(MembershipPlan plan, const NameOf &agentName, const NameOf &queueName)
{
    if (isRunning())
        return;
    beginResetModel();
    m_plan = std::move(plan);
    m_rows.clear();
    m_firstRows.clear();
    m_next = 0;
    for (const MembershipOrder &order : m_plan.orders) {
        m_firstRows.push_back(static_cast<int>(m_rows.size()));
        for (const MembershipChange &change : order.changes)
            m_rows.push_back(
                {change, agentName(change.agentId), queueName(change.queueId), Stage::Planned, {}});
    }
    endResetModel();
}

void MembershipChangeModel::run()
{
    if (m_next == 0)
        sendNext();
}

void MembershipChangeModel::sendNext()
{
    while (m_inFlight < maxInFlight && m_next < m_plan.orders.size()) {
        const std::size_t number = m_next++;
        ++m_inFlight;
        setStage(number, Stage::Pending, {});
        send(m_plan.orders[number], [self = QPointer(this), number](const client::RequestOutcome &outcome) {
            if (!self)
                return;
            --self->m_inFlight;
            self->setStage(number, outcome.isDone() ? Stage::Done : Stage::Refused,
                           outcome.refusals.join(QLatin1Char(' ')));
            self->sendNext();
            if (self->m_inFlight == 0 && self->m_next == self->m_plan.orders.size())
                Q_EMIT self->finished();
        });
    }
}

void MembershipChangeModel::send(const MembershipOrder &order, const client::RequestDone &done)
{
    const MembershipChange &first = order.changes.front();
    switch (order.kind) {
    case MembershipOrder::Kind::Place:
        m_memberships->setAgentQueue(first.agentId, {first.queueId, first.after.value_or(0)}, done);
        break;
    case MembershipOrder::Kind::Remove:
        m_memberships->removeAgentFromQueue(first.agentId, first.queueId, done);
        break;
    case MembershipOrder::Kind::SetDefaults:
        if (order.userIds.size() == 1)
            m_memberships->setDefaults(order.userIds.front(), membershipOf(order.defaults), done);
        else
            m_memberships->setDefaults(order.userIds, membershipOf(order.defaults), done);
        break;
    case MembershipOrder::Kind::ApplyDefaults:
        m_memberships->applyDefaults(order.userIds, done);
        break;
    }
}

void MembershipChangeModel::setStage(std::size_t order, Stage stage, const QString &reason)
{
    const int first = m_firstRows[order];
    const int count = static_cast<int>(m_plan.orders[order].changes.size());
    for (int row = first; row < first + count; ++row) {
        m_rows[static_cast<std::size_t>(row)].stage = stage;
        m_rows[static_cast<std::size_t>(row)].reason = reason;
    }
    Q_EMIT dataChanged(index(first, Outcome), index(first + count - 1, Outcome));
}

int MembershipChangeModel::count(Stage stage) const
{
    return static_cast<int>(std::ranges::count(m_rows, stage, &Row::stage));
}

QStringList MembershipChangeModel::refusals() const
{
    QStringList reasons;
    for (const Row &row : m_rows) {
        if (row.stage == Stage::Refused && !reasons.contains(row.reason))
            reasons.append(row.reason);
    }
    return reasons;
}

QString MembershipChangeModel::outcomeText(const Row &row) const
{
    switch (row.stage) {
    case Stage::Planned:
        return {};
    case Stage::Pending:
        return tr("pending…");
    case Stage::Done:
        return tr("done");
    case Stage::Refused:
        return tr("refused: %1").arg(row.reason);
    }
    return {};
}

int MembershipChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MembershipChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MembershipChangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == AlarmRole)
        return index.column() == Outcome && row.stage == Stage::Refused;
    if (role == Qt::ToolTipRole && index.column() == Outcome)
        return outcomeText(row);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Agent:
        return row.agent;
    case QueueName:
        return row.queue;
    case Side:
        return row.change.side == MembershipSide::Active ? tr("active") : tr("default");
    case Before:
        return penaltyText(row.change.before);
    case After:
        return penaltyText(row.change.after);
    default:
        return outcomeText(row);
    }
}

QVariant MembershipChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Agent:
        return tr("Agent");
    case QueueName:
        return tr("Queue");
    case Side:
        return tr("Configuration");
    case Before:
        return tr("Now");
    case After:
        return tr("Will be");
    default:
        return tr("Outcome");
    }
}

} // namespace xivocc::models
