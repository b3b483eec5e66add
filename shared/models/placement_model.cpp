#include "placement_model.h"

#include <algorithm>
#include <utility>

namespace xivocc::models {

using client::FloorFeed;
using client::QueuePlace;

PlacementModel::PlacementModel(FloorFeed *feed, QObject *parent) : QObject(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushInterval);
    connect(&m_flush, &QTimer::timeout, this, &PlacementModel::flush);

    connect(feed, &FloorFeed::agentsReceived, this, [this](const std::vector<Agent> &agents) {
        QHash<int, Row> known = std::exchange(m_agents, {});
        for (const Agent &agent : agents) {
            Row row = known.take(agent.id);
            row.agent = agent;
            row.penalties.merge(m_strangers.take(agent.id));
            m_agents.insert(agent.id, std::move(row));
        }
        arrange();
    });
    connect(feed, &FloorFeed::groupsReceived, this, [this](const std::vector<AgentGroup> &groups) {
        m_groups.clear();
        for (const AgentGroup &group : groups)
            m_groups.insert(group.id, group.displayName.isEmpty() ? group.name : group.displayName);
        arrange();
    });
    connect(feed, &FloorFeed::membersReceived, this, [this](const std::vector<QueueMember> &members) {
        m_strangers.clear();
        for (Row &row : m_agents)
            row.penalties.clear();
        for (const QueueMember &member : members) {
            const auto known = m_agents.find(member.agentId);
            auto &penalties = known == m_agents.end() ? m_strangers[member.agentId] : known->penalties;
            if (member.penalty != QueueMember::removed)
                penalties[member.queueId] = member.penalty;
        }
        arrange();
    });
    connect(feed, &FloorFeed::agentChanged, this, &PlacementModel::setAgent);
    connect(feed, &FloorFeed::memberChanged, this, &PlacementModel::setMember);
    connect(feed, &FloorFeed::agentStateChanged, this, &PlacementModel::setState);
}

const PlacementModel::Parts &PlacementModel::at(const QueuePlace &place) const
{
    static const Parts nobody;
    const auto found = m_places.constFind(place);
    return found == m_places.constEnd() ? nobody : *found;
}

std::set<int> PlacementModel::penalties() const
{
    std::set<int> all;
    for (auto place = m_places.keyBegin(); place != m_places.keyEnd(); ++place)
        all.insert(place->penalty);
    return all;
}

const PlacementModel::Part *PlacementModel::part(const QueuePlace &place, int groupId) const
{
    const Parts &parts = at(place);
    const auto found = std::ranges::find(parts, groupId, &Part::groupId);
    return found == parts.end() ? nullptr : &*found;
}

bool PlacementModel::contains(const Placement &placement) const
{
    if (placement.isGroup())
        return part(placement.place, placement.groupId) != nullptr;
    return penalty(placement.agentId, placement.place.queueId) == placement.place.penalty;
}

std::optional<int> PlacementModel::penalty(int agentId, int queueId) const
{
    const auto row = m_agents.constFind(agentId);
    if (row == m_agents.constEnd())
        return std::nullopt;
    const auto found = row->penalties.find(queueId);
    return found == row->penalties.end() ? std::nullopt : std::optional(found->second);
}

std::map<int, int> PlacementModel::penaltiesOf(int agentId) const
{
    const auto row = m_agents.constFind(agentId);
    return row == m_agents.constEnd() ? std::map<int, int>() : row->penalties;
}

const Agent *PlacementModel::agent(int agentId) const
{
    const auto row = m_agents.constFind(agentId);
    return row == m_agents.constEnd() ? nullptr : &row->agent;
}

AgentPhase PlacementModel::phase(int agentId) const
{
    return m_phases.value(agentId, AgentPhase::LoggedOut);
}

QString PlacementModel::groupName(int groupId) const
{
    return m_groups.value(groupId);
}

QString PlacementModel::nameOf(const Placement &placement) const
{
    if (placement.isGroup())
        return groupName(placement.groupId);
    const Agent *known = agent(placement.agentId);
    return known ? known->fullName() : QString();
}

std::vector<int> PlacementModel::agents() const
{
    std::vector<std::pair<QString, int>> sorted;
    sorted.reserve(static_cast<std::size_t>(m_agents.size()));
    for (const Row &row : m_agents)
        sorted.emplace_back(sortName(row.agent.id), row.agent.id);
    std::ranges::sort(sorted);
    std::vector<int> ids;
    ids.reserve(sorted.size());
    for (const auto &[name, id] : sorted)
        ids.push_back(id);
    return ids;
}

std::vector<int> PlacementModel::groups() const
{
    std::vector<int> ids;
    for (auto group = m_groups.constBegin(); group != m_groups.constEnd(); ++group) {
        if (groupSize(group.key()) > 0)
            ids.push_back(group.key());
    }
    std::ranges::sort(ids, {}, [this](int id) { return std::pair(groupName(id).toCaseFolded(), id); });
    return ids;
}

void PlacementModel::flush()
{
    m_flush.stop();
    if (std::exchange(m_rosterChanged, false))
        Q_EMIT rosterChanged();
    if (std::exchange(m_placesChanged, false))
        Q_EMIT placesChanged();
    if (const QSet<QueuePlace> restated = std::exchange(m_restated, {}); !restated.isEmpty())
        Q_EMIT statesChanged(restated);
}

void PlacementModel::setAgent(const Agent &agent)
{
    const auto known = m_agents.find(agent.id);
    if (known != m_agents.end() && known->agent == agent)
        return;
    if (known == m_agents.end()) {
        m_agents.insert(agent.id, Row{agent, m_strangers.take(agent.id)});
    } else {
        for (const auto &[queue, penalty] : known->penalties)
            displace(*known, {queue, penalty});
        --m_groupSizes[known->agent.groupId];
        known->agent = agent;
    }
    ++m_groupSizes[agent.groupId];
    const Row &row = m_agents[agent.id];
    for (const auto &[queue, penalty] : row.penalties)
        place(row, {queue, penalty});
    m_rosterChanged = true;
    flushLater();
}

void PlacementModel::setMember(const QueueMember &member)
{
    const auto row = m_agents.find(member.agentId);
    const bool isKnown = row != m_agents.end();
    auto &penalties = isKnown ? row->penalties : m_strangers[member.agentId];
    const auto before = penalties.find(member.queueId);
    if (before != penalties.end()) {
        if (before->second == member.penalty)
            return;
        if (isKnown)
            displace(*row, {member.queueId, before->second});
        penalties.erase(before);
    }
    if (member.penalty != QueueMember::removed) {
        penalties[member.queueId] = member.penalty;
        if (isKnown)
            place(*row, {member.queueId, member.penalty});
    }
    flushLater();
}

void PlacementModel::setState(const AgentState &state)
{
    AgentPhase &phase = m_phases[state.agentId];
    if (std::exchange(phase, state.phase) == state.phase)
        return;
    const auto row = m_agents.constFind(state.agentId);
    if (row == m_agents.constEnd())
        return;
    for (const auto &[queue, penalty] : row->penalties)
        m_restated.insert({queue, penalty});
    flushLater();
}

void PlacementModel::arrange()
{
    m_places.clear();
    m_groupSizes.clear();
    for (const int id : agents()) {
        const Row &row = m_agents[id];
        ++m_groupSizes[row.agent.groupId];
        for (const auto &[queue, penalty] : row.penalties)
            place(row, {queue, penalty});
    }
    m_rosterChanged = m_placesChanged = true;
    flushLater();
}

void PlacementModel::place(const Row &row, const QueuePlace &place)
{
    Parts &parts = m_places[place];
    auto part = std::ranges::find(parts, row.agent.groupId, &Part::groupId);
    if (part == parts.end()) {
        const auto order = [this](int id) { return std::pair(groupName(id).toCaseFolded(), id); };
        const auto next = std::ranges::upper_bound(
            parts, order(row.agent.groupId), {}, [&order](const Part &each) { return order(each.groupId); });
        part = parts.insert(next, Part{row.agent.groupId, {}});
    }
    const auto order = [this](int id) { return std::pair(sortName(id), id); };
    part->agents.insert(std::ranges::upper_bound(part->agents, order(row.agent.id), {}, order), row.agent.id);
    m_placesChanged = true;
}

void PlacementModel::displace(const Row &row, const QueuePlace &place)
{
    const auto found = m_places.find(place);
    if (found == m_places.end())
        return;
    const auto part = std::ranges::find(*found, row.agent.groupId, &Part::groupId);
    if (part == found->end())
        return;
    std::erase(part->agents, row.agent.id);
    if (part->agents.empty())
        found->erase(part);
    if (found->empty())
        m_places.erase(found);
    m_placesChanged = true;
}

QString PlacementModel::sortName(int agentId) const
{
    const Agent *known = agent(agentId);
    return known ? known->fullName().toCaseFolded() : QString();
}

void PlacementModel::flushLater()
{
    if (!m_flush.isActive())
        m_flush.start();
}

} // namespace xivocc::models
