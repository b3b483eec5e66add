#include "membership_change_model.h"

#include "roles.h"

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
    connect(&m_line, &RequestLine::emptied, this, &MembershipChangeModel::finished);
}

void MembershipChangeModel::setPlan(MembershipPlan plan, const NameOf &agentName, const NameOf &queueName)
{
    if (isRunning())
        return;
    beginResetModel();
    m_plan = std::move(plan);
    m_rows.clear();
    m_firstRows.clear();
    m_refusals.clear();
    for (const MembershipOrder &order : m_plan.orders) {
        m_firstRows.push_back(static_cast<int>(m_rows.size()));
        for (const MembershipChange &change : order.changes)
            m_rows.push_back(
                {change, agentName(change.agentId), queueName(change.queueId), Stage::Planned, {}});
    }
    m_counts = {};
    m_counts[static_cast<std::size_t>(Stage::Planned)] = rowCount();
    endResetModel();
}

void MembershipChangeModel::run()
{
    if (isRunning() || count(Stage::Planned) < rowCount())
        return;
    std::vector<RequestLine::Request> requests;
    for (std::size_t number = 0; number < m_plan.orders.size(); ++number)
        requests.push_back({[this, number](const client::RequestDone &done) {
                                setStage(number, Stage::Pending, {});
                                send(m_plan.orders[number], done);
                            },
                            [this, number](const client::RequestOutcome &outcome) {
                                setStage(number, outcome.isDone() ? Stage::Done : Stage::Refused,
                                         outcome.refusals.join(QLatin1Char(' ')));
                            }});
    m_line.add(std::move(requests));
}

void MembershipChangeModel::stop()
{
    if (!isRunning())
        return;
    m_line.clear();
    for (std::size_t number = 0; number < m_plan.orders.size(); ++number) {
        if (stage(m_firstRows[number]) == Stage::Planned)
            setStage(number, Stage::NotSent, {});
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
    for (int row = first; row < first + count; ++row)
        setStage(row, stage, reason);
    if (stage == Stage::Refused && !m_refusals.contains(reason))
        m_refusals.append(reason);
    Q_EMIT dataChanged(index(first, Outcome), index(first + count - 1, Outcome));
}

void MembershipChangeModel::setStage(int row, Stage stage, const QString &reason)
{
    Row &changed = m_rows[static_cast<std::size_t>(row)];
    --m_counts[static_cast<std::size_t>(changed.stage)];
    ++m_counts[static_cast<std::size_t>(stage)];
    changed.stage = stage;
    changed.reason = reason;
}

void MembershipChangeModel::learn(const IsSo &isSo)
{
    if (count(Stage::Refused) == 0)
        return;
    m_refusals.clear();
    for (int row = 0; row < rowCount(); ++row) {
        const Row &known = m_rows[static_cast<std::size_t>(row)];
        if (known.stage != Stage::Refused)
            continue;
        if (isSo(known.change))
            setStage(row, Stage::Done, {});
        else if (!m_refusals.contains(known.reason))
            m_refusals.append(known.reason);
    }
    Q_EMIT dataChanged(index(0, Outcome), index(rowCount() - 1, Outcome));
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
    case Stage::NotSent:
        return tr("not sent");
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
