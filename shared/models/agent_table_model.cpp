#include "agent_table_model.h"

#include "roles.h"

#include <domain/pause_after_call.h>

#include <QTimer>
#include <algorithm>
#include <chrono>
#include <limits>

namespace xivocc::models {

namespace {
constexpr int maxEarlyStates = 20'000;
/// How long a row says what is to come next.
constexpr std::chrono::seconds noteTime{8};
} // namespace

AgentTableModel::AgentTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void AgentTableModel::setAgents(const std::vector<Agent> &agents)
{
    QHash<int, Row> known;
    for (Row &row : m_rows)
        known.insert(row.agent.id, std::move(row));
    beginResetModel();
    m_rows.clear();
    m_rowById.clear();
    m_firstTouched = m_lastTouched = -1;
    for (const Agent &agent : agents) {
        Row row = known.take(agent.id);
        row.agent = agent;
        row.state.agentId = agent.id;
        if (const auto early = m_earlyStates.constFind(agent.id); early != m_earlyStates.constEnd())
            row.state = *early;
        m_rowById.insert(agent.id, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
    }
    m_earlyStates.clear();
    m_refusals = static_cast<int>(std::ranges::count(m_rows, true, &Row::isRefused));
    endResetModel();
}

void AgentTableModel::setAgent(const Agent &agent)
{
    if (Row *row = find(agent.id)) {
        row->agent = agent;
        touch(m_rowById.value(agent.id));
        return;
    }
    const int position = static_cast<int>(m_rows.size());
    beginInsertRows({}, position, position);
    Row row;
    row.agent = agent;
    row.state = m_earlyStates.take(agent.id);
    row.state.agentId = agent.id;
    m_rowById.insert(agent.id, position);
    m_rows.push_back(std::move(row));
    endInsertRows();
}

void AgentTableModel::setGroups(const std::vector<AgentGroup> &groups)
{
    m_groups.clear();
    for (const AgentGroup &group : groups)
        m_groups.insert(group.id, group.displayName.isEmpty() ? group.name : group.displayName);
    for (int row = 0; row < rowCount(); ++row)
        touch(row);
}

void AgentTableModel::setQueues(const std::vector<Queue> &queues)
{
    m_queues.clear();
    for (const Queue &queue : queues)
        m_queues.insert(queue.id, queue.displayName.isEmpty() ? queue.name : queue.displayName);
    for (int row = 0; row < rowCount(); ++row)
        touch(row);
}

void AgentTableModel::setQueue(const Queue &queue)
{
    m_queues.insert(queue.id, queue.displayName.isEmpty() ? queue.name : queue.displayName);
    for (int position = 0; position < rowCount(); ++position) {
        const Row &row = m_rows[static_cast<std::size_t>(position)];
        const auto defaults = m_defaults.constFind(row.agent.userId);
        const bool isByDefault = defaults != m_defaults.constEnd() && defaults->contains(queue.id);
        if (isByDefault || row.penalties.contains(queue.id))
            touch(position);
    }
}

void AgentTableModel::setPresences(const std::vector<Presence> &presences)
{
    m_reasons.clear();
    for (const Presence &presence : presences)
        m_reasons.insert(presence.name, presence.longName);
    if (AgentStatisticTable others = m_statistics; others.setPresences(presences)) {
        beginResetModel();
        m_statistics = std::move(others);
        endResetModel();
    }
    for (int row = 0; row < rowCount(); ++row)
        touch(row);
}

void AgentTableModel::setMembers(const std::vector<QueueMember> &members)
{
    for (int row = 0; row < rowCount(); ++row) {
        m_rows[static_cast<std::size_t>(row)].penalties.clear();
        touch(row);
    }
    for (const QueueMember &member : members)
        setMember(member);
}

void AgentTableModel::setMember(const QueueMember &member)
{
    Row *row = find(member.agentId);
    if (!row)
        return;
    if (member.penalty == QueueMember::removed)
        row->penalties.erase(member.queueId);
    else
        row->penalties[member.queueId] = member.penalty;
    touch(m_rowById.value(member.agentId));
}

void AgentTableModel::setDefaults(const QHash<int, std::vector<QueuePenalty>> &defaults)
{
    m_defaults.clear();
    for (auto user = defaults.cbegin(); user != defaults.cend(); ++user) {
        for (const QueuePenalty &place : user.value())
            m_defaults[user.key()][place.queueId] = place.penalty;
    }
    for (int row = 0; row < rowCount(); ++row)
        touch(row);
}

void AgentTableModel::setState(const AgentState &state)
{
    Row *row = find(state.agentId);
    if (!row) {
        if (m_earlyStates.size() < maxEarlyStates)
            m_earlyStates.insert(state.agentId, state);
        return;
    }
    row->state = state;
    touch(m_rowById.value(state.agentId));
}

void AgentTableModel::setStatistics(int agentId, const std::vector<AgentStatistic> &statistics, Instant told)
{
    m_statistics.set(agentId, statistics, told);
    if (find(agentId))
        touch(m_rowById.value(agentId));
}

void AgentTableModel::setPending(int agentId, client::AgentAction action)
{
    if (Row *row = find(agentId))
        setNote(*row, tr("%1: pending…").arg(actionWord(action)), false);
}

void AgentTableModel::setOutcome(const client::CommandOutcome &outcome)
{
    Row *row = find(outcome.agentId);
    if (!row)
        return;
    if (outcome.result != client::CommandOutcome::Result::Done) {
        setNote(*row, tr("%1 refused: %2").arg(actionWord(outcome.action), outcome.reason), true);
        return;
    }
    const bool isHeard = outcome.action == client::AgentAction::Listen ||
                         outcome.action == client::AgentAction::Whisper ||
                         outcome.action == client::AgentAction::Barge;
    const bool isDelayed = outcome.action == client::AgentAction::Pause && isOnThePhone(row->state.phase);
    const QString done = isHeard     ? tr("%1: your phone rings").arg(actionWord(outcome.action))
                         : isDelayed ? tr("%1: after the call").arg(actionWord(outcome.action))
                                     : QString();
    setNote(*row, done, false);
    if (!done.isEmpty())
        QTimer::singleShot(noteTime, this, [this, id = outcome.agentId, done] {
            if (Row *noted = find(id); noted && noted->note == done) {
                setNote(*noted, {}, false);
                flush();
            }
        });
}

void AgentTableModel::dismissRefusal(int agentId)
{
    if (Row *row = find(agentId); row && row->isRefused)
        setNote(*row, {}, false);
}

void AgentTableModel::setNote(Row &row, const QString &note, bool isRefused)
{
    m_refusals += int(isRefused) - int(row.isRefused);
    row.note = note;
    row.isRefused = isRefused;
    touch(m_rowById.value(row.agent.id));
}

void AgentTableModel::flush()
{
    if (m_firstTouched < 0)
        return;
    const QModelIndex first = index(m_firstTouched, 0);
    const QModelIndex last = index(m_lastTouched, columnCount() - 1);
    m_firstTouched = m_lastTouched = -1;
    Q_EMIT dataChanged(first, last);
    Q_EMIT statesFlushed();
}

const AgentState *AgentTableModel::state(int agentId) const
{
    const Row *row = find(agentId);
    return row ? &row->state : nullptr;
}

const Agent *AgentTableModel::agent(int agentId) const
{
    const Row *row = find(agentId);
    return row ? &row->agent : nullptr;
}

int AgentTableModel::agentAt(const QString &extension) const
{
    const auto holder = std::ranges::find_if(m_rows, [&extension](const Row &row) {
        return row.state.phase != AgentPhase::LoggedOut && row.state.phoneNumber == extension;
    });
    return holder == m_rows.end() ? 0 : holder->agent.id;
}

bool AgentTableModel::isRefused(int agentId) const
{
    const Row *row = find(agentId);
    return row && row->isRefused;
}

int AgentTableModel::penalty(int agentId, int queueId) const
{
    const Row *row = find(agentId);
    if (!row)
        return QueueMember::removed;
    const auto penalty = row->penalties.find(queueId);
    return penalty == row->penalties.end() ? QueueMember::removed : penalty->second;
}

int AgentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AgentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstStatistic + m_statistics.columnCount();
}

QVariant AgentTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() >= FirstStatistic && role != IdRole && role != PhaseRole)
        return m_statistics.data(index.column() - FirstStatistic, row.state, role);
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Defaults)
            return defaultsToolTip(row);
        if (index.column() == State && row.state.call)
            return callToolTip(*row.state.call);
        if (index.column() == Queues && differs(row))
            return tr("Now: %1").arg(queuesText(row.penalties)) + QLatin1Char('\n') + defaultsToolTip(row);
        return index.column() == Note || index.column() == Queues ? display(row, index.column()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Since ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                                       : QVariant();
    case IdRole:
        return row.agent.id;
    case SortRole:
        return sortValue(row, index.column());
    case PhaseRole:
        return static_cast<int>(row.state.phase);
    case AlarmRole:
        return index.column() == Note && row.isRefused;
    case SinceRole:
        if (index.column() == Since && row.state.phase != AgentPhase::LoggedOut)
            return qint64(row.state.since.time_since_epoch().count());
        return {};
    default:
        return {};
    }
}

QVariant AgentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= FirstStatistic && section < columnCount())
        return m_statistics.header(section - FirstStatistic, role);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Since)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Number");
    case Group:
        return tr("Group");
    case State:
        return tr("State");
    case Since:
        return tr("For");
    case Phone:
        return tr("Phone");
    case Queues:
        return tr("Queues");
    case Defaults:
        return tr("Default", "column: are the active queues those of the default configuration");
    case Note:
        return tr("Command");
    default:
        return {};
    }
}

QString AgentTableModel::phaseWord(AgentPhase phase)
{
    switch (phase) {
    case AgentPhase::LoggedOut:
        return tr("Logged out");
    case AgentPhase::LoggedIn:
        return tr("Logging in");
    case AgentPhase::Ready:
        return tr("Ready");
    case AgentPhase::OnPause:
        return tr("Paused");
    case AgentPhase::OnWrapup:
        return tr("Wrap-up");
    case AgentPhase::Ringing:
        return tr("Ringing");
    case AgentPhase::Dialing:
        return tr("Dialling");
    case AgentPhase::OnCall:
        return tr("On call");
    }
    return {};
}

QString AgentTableModel::actionWord(client::AgentAction action)
{
    switch (action) {
    case client::AgentAction::LogIn:
        return tr("Log in");
    case client::AgentAction::LogOut:
        return tr("Log out");
    case client::AgentAction::Pause:
        return tr("Pause");
    case client::AgentAction::Unpause:
        return tr("Unpause");
    case client::AgentAction::Listen:
        return tr("Listen");
    case client::AgentAction::Whisper:
        return tr("Whisper");
    case client::AgentAction::Barge:
        return tr("Barge in");
    }
    return {};
}

void AgentTableModel::touch(int row)
{
    m_firstTouched = m_firstTouched < 0 ? row : std::min(m_firstTouched, row);
    m_lastTouched = std::max(m_lastTouched, row);
}

AgentTableModel::Row *AgentTableModel::find(int agentId)
{
    const auto row = m_rowById.constFind(agentId);
    return row == m_rowById.constEnd() ? nullptr : &m_rows[static_cast<std::size_t>(*row)];
}

const AgentTableModel::Row *AgentTableModel::find(int agentId) const
{
    const auto row = m_rowById.constFind(agentId);
    return row == m_rowById.constEnd() ? nullptr : &m_rows[static_cast<std::size_t>(*row)];
}

QString AgentTableModel::stateText(const Row &row) const
{
    if (!row.note.isEmpty() && !row.isRefused)
        return row.note;
    const QString word = phaseWord(row.state.phase);
    if (row.state.phase == AgentPhase::OnPause && !row.state.cause.isEmpty())
        return tr("%1 · %2", "state and pause reason")
            .arg(word, m_reasons.value(row.state.cause, row.state.cause));
    const QString doing =
        row.state.call ? tr("%1 · %2", "on call, what kind of call").arg(word, callText(*row.state.call))
                       : word;
    if (isPausedAfterCall(row.state))
        return tr("%1 · then %2", "what a busy agent does, and the reason of the pause that follows")
            .arg(doing, m_reasons.value(row.state.cause, row.state.cause));
    return doing;
}

QString AgentTableModel::callText(const AgentCall &call) const
{
    if (call.acd) {
        const QString queue = m_queues.value(call.queueId);
        return queue.isEmpty() ? tr("queue", "a call that came through a queue") : queue;
    }
    const bool isInternal = call.type == CallType::Internal;
    if (call.direction == CallDirection::Incoming)
        return isInternal ? tr("internal, incoming") : tr("incoming", "a call from outside");
    return isInternal ? tr("internal, outgoing") : tr("outgoing", "a call to the outside");
}

QString AgentTableModel::callToolTip(const AgentCall &call) const
{
    const QString queue = m_queues.value(call.queueId);
    if (call.acd && !queue.isEmpty())
        return tr("A call from the queue %1").arg(queue);
    if (call.acd)
        return tr("A call from a queue");
    const bool isInternal = call.type == CallType::Internal;
    if (call.direction == CallDirection::Incoming)
        return isInternal ? tr("A call from inside the company") : tr("A call from outside");
    return isInternal ? tr("A call to somebody in the company") : tr("A call to the outside");
}

QString AgentTableModel::queuesText(const std::map<int, int> &penalties) const
{
    QStringList names;
    for (const auto &[queue, penalty] : penalties) {
        const QString name = m_queues.value(queue);
        if (!name.isEmpty())
            names.append(penalty == 0 ? name : tr("%1 (%2)", "queue and penalty").arg(name).arg(penalty));
    }
    names.sort(Qt::CaseInsensitive);
    return names.join(QStringLiteral(", "));
}

std::map<int, int> AgentTableModel::ofPresentQueues(std::map<int, int> penalties) const
{
    std::erase_if(penalties, [this](const auto &entry) { return !m_queues.contains(entry.first); });
    return penalties;
}

std::optional<std::map<int, int>> AgentTableModel::defaultsOf(const Row &row) const
{
    std::map<int, int> defaults = ofPresentQueues(m_defaults.value(row.agent.userId));
    return defaults.empty() ? std::nullopt : std::optional(std::move(defaults));
}

bool AgentTableModel::differs(const Row &row) const
{
    const auto defaults = defaultsOf(row);
    return defaults && *defaults != ofPresentQueues(row.penalties);
}

QString AgentTableModel::defaultsText(const Row &row) const
{
    if (!defaultsOf(row))
        return {};
    return differs(row) ? tr("differs") : tr("as default");
}

QString AgentTableModel::defaultsToolTip(const Row &row) const
{
    const auto defaults = defaultsOf(row);
    return defaults ? tr("By default: %1").arg(queuesText(*defaults))
                    : tr("This agent has no default configuration.");
}

QVariant AgentTableModel::display(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.agent.fullName();
    case Number:
        return row.agent.number;
    case Group:
        return m_groups.value(row.agent.groupId);
    case State:
        return stateText(row);
    case Phone:
        return row.state.phoneNumber;
    case Queues:
        return differs(row) ? tr("≠ %1", "queues other than the default ones").arg(queuesText(row.penalties))
                            : queuesText(row.penalties);
    case Defaults:
        return defaultsText(row);
    case Note:
        return row.note;
    default:
        return {};
    }
}

QVariant AgentTableModel::sortValue(const Row &row, int column) const
{
    switch (column) {
    case State:
        return static_cast<int>(row.state.phase);
    case Since:
        return row.state.phase == AgentPhase::LoggedOut
                   ? QVariant(std::numeric_limits<qint64>::max())
                   : QVariant(qint64(row.state.since.time_since_epoch().count()));
    default:
        return display(row, column);
    }
}

} // namespace xivocc::models
