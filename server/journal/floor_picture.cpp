#include "floor_picture.h"

#include <domain/running_figure.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace xivocc::journal {

namespace {

const QString waitingCalls = QStringLiteral("WaitingCalls");

template <typename Value> std::vector<Value> valuesOf(const std::map<int, Value> &byId)
{
    std::vector<Value> values;
    values.reserve(byId.size());
    for (const auto &[id, value] : byId)
        values.push_back(value);
    return values;
}

void sortByPosition(std::vector<WaitingCall> &calls)
{
    std::ranges::sort(calls, [](const WaitingCall &left, const WaitingCall &right) {
        return std::tie(left.position, left.uniqueId) < std::tie(right.position, right.uniqueId);
    });
}

/// Keyframes keep the fractions of running times, sessions are told whole seconds.
void cutToSeconds(std::vector<AgentStatistic> &figures, const AgentState *state)
{
    for (AgentStatistic &figure : figures) {
        if (double *number = std::get_if<double>(&figure.value);
            number && state && isRunning(figure.name, *state))
            *number = std::floor(*number);
    }
}

} // namespace

protocol::StatisticCounter longestWait(Instant began, Instant at)
{
    const auto waited = std::max(std::chrono::floor<seconds>(at - began), seconds(0));
    return {QStringLiteral("LongestWaitTime"), static_cast<double>(waited.count())};
}

void FloorPicture::apply(const Record &record)
{
    std::visit([this](const auto &change) { take(change); }, record.change);
    if (const auto *figures = std::get_if<AgentFiguresChanged>(&record.change))
        m_agentFigures[figures->agentId].at = record.at;
}

void FloorPicture::take(const QueueGone &gone)
{
    m_queues.erase(gone.queueId);
    m_figures.erase(gone.queueId);
    m_calls.erase(gone.queueId);
}

void FloorPicture::take(const AgentGone &gone)
{
    m_agents.erase(gone.agentId);
    m_states.erase(gone.agentId);
    m_agentFigures.erase(gone.agentId);
}

void FloorPicture::take(const QueueMember &member)
{
    const std::pair key(member.agentId, member.queueId);
    if (member.penalty == QueueMember::removed)
        m_members.erase(key);
    else
        m_members[key] = member.penalty;
}

void FloorPicture::take(const CountersChanged &changed)
{
    Figures &figures = m_figures[changed.queueId];
    for (const protocol::StatisticCounter &counter : changed.counters) {
        figures.counters[counter.name] = counter.value;
        if (counter.name == waitingCalls && counter.value == 0)
            figures.longestWaitBegan.reset();
    }
    if (changed.longestWaitBegan)
        figures.longestWaitBegan = changed.longestWaitBegan;
}

void FloorPicture::take(const AgentFiguresChanged &changed)
{
    for (const AgentStatistic &figure : changed.figures)
        m_agentFigures[changed.agentId].values[figure.name] = figure.value;
}

std::vector<AgentStatistic> FloorPicture::figuresOf(int agentId, const AgentFigures &figures,
                                                    Instant at) const
{
    std::vector<AgentStatistic> named;
    named.reserve(figures.values.size());
    const AgentState *state = agentState(agentId);
    for (const auto &[name, value] : figures.values) {
        named.push_back({name, value});
        double *number = std::get_if<double>(&named.back().value);
        if (!state || !number || !isRunning(name, *state))
            continue;
        // His state is told a little before the figures up to it.
        const milliseconds passed = std::max(at - std::max(figures.at, state->since), milliseconds(0));
        *number = (std::round(*number * 1000) + static_cast<double>(passed.count())) / 1000;
    }
    return named;
}

void FloorPicture::take(const CallSeen &seen)
{
    std::vector<WaitingCall> &calls = m_calls[seen.queueId];
    const auto known = std::ranges::find(calls, seen.call.uniqueId, &WaitingCall::uniqueId);
    if (known != calls.end()) {
        *known = seen.call;
    } else {
        for (WaitingCall &call : calls)
            call.position += call.position >= seen.call.position ? 1 : 0;
        calls.push_back(seen.call);
    }
    sortByPosition(calls);
}

void FloorPicture::take(const CallGone &gone)
{
    const auto calls = m_calls.find(gone.queueId);
    if (calls == m_calls.end())
        return;
    const auto left = std::ranges::find(calls->second, gone.uniqueId, &WaitingCall::uniqueId);
    if (left == calls->second.end())
        return;
    const int position = left->position;
    calls->second.erase(left);
    for (WaitingCall &call : calls->second)
        call.position -= call.position > position ? 1 : 0;
    if (calls->second.empty())
        m_calls.erase(calls);
}

std::vector<Record> FloorPicture::records(Instant at) const
{
    std::vector<Record> records;
    const auto add = [&records, at](Change change) { records.push_back({at, std::move(change)}); };
    add(m_link);
    for (const auto &[id, queue] : m_queues)
        add(queue);
    for (const auto &[id, group] : m_groups)
        add(group);
    for (const auto &[id, agent] : m_agents)
        add(agent);
    for (const auto &[key, penalty] : m_members)
        add(QueueMember{key.first, key.second, penalty});
    for (const auto &[id, state] : m_states)
        add(state);
    for (const auto &[id, figures] : m_figures) {
        CountersChanged changed{id, {}, figures.longestWaitBegan};
        for (const auto &[name, value] : figures.counters)
            changed.counters.push_back({name, value});
        add(std::move(changed));
    }
    for (const auto &[id, figures] : m_agentFigures)
        add(AgentFiguresChanged{id, figuresOf(id, figures, at)});
    for (const auto &[id, calls] : m_calls) {
        for (const WaitingCall &call : calls)
            add(CallSeen{id, call});
    }
    return records;
}

std::vector<protocol::ServerMessage> FloorPicture::lists() const
{
    protocol::QueueMemberList members;
    members.members.reserve(m_members.size());
    for (const auto &[key, penalty] : m_members)
        members.members.push_back({key.first, key.second, penalty});
    return {protocol::QueueList{valuesOf(m_queues)}, protocol::AgentGroupList{valuesOf(m_groups)},
            protocol::AgentList{valuesOf(m_agents)}, std::move(members)};
}

std::vector<protocol::ServerMessage> FloorPicture::messages(Instant at) const
{
    std::vector<protocol::ServerMessage> messages = lists();
    messages.insert(messages.begin(), protocol::PbxLinkStatus{m_link.up, m_link.since});
    for (const auto &[id, state] : m_states)
        messages.push_back(protocol::AgentStateEvent{state});
    for (const auto &[id, figures] : m_agentFigures) {
        protocol::AgentStatistics statistics{id, figuresOf(id, figures, at)};
        cutToSeconds(statistics.statistics, agentState(id));
        messages.push_back(std::move(statistics));
    }
    for (const auto &[id, figures] : m_figures) {
        protocol::QueueStatistics statistics{id, {}};
        for (const auto &[name, value] : figures.counters)
            statistics.counters.push_back({name, value});
        if (figures.longestWaitBegan)
            statistics.counters.push_back(longestWait(*figures.longestWaitBegan, at));
        messages.push_back(std::move(statistics));
    }
    for (const auto &[id, queue] : m_queues)
        messages.push_back(protocol::QueueCalls{id, calls(id)});
    return messages;
}

const AgentState *FloorPicture::agentState(int agentId) const
{
    const auto found = m_states.find(agentId);
    return found == m_states.end() ? nullptr : &found->second;
}

const std::vector<WaitingCall> &FloorPicture::calls(int queueId) const
{
    static const std::vector<WaitingCall> nobody;
    const auto found = m_calls.find(queueId);
    return found == m_calls.end() ? nobody : found->second;
}

std::optional<double> FloorPicture::counter(int queueId, const QString &name) const
{
    const auto figures = m_figures.find(queueId);
    if (figures == m_figures.end())
        return std::nullopt;
    const auto found = figures->second.counters.find(name);
    return found == figures->second.counters.end() ? std::nullopt : std::optional(found->second);
}

std::optional<FloorPicture::AgentFigure> FloorPicture::agentFigure(int agentId, const QString &name) const
{
    const auto figures = m_agentFigures.find(agentId);
    if (figures == m_agentFigures.end())
        return std::nullopt;
    const auto found = figures->second.values.find(name);
    return found == figures->second.values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Instant> FloorPicture::longestWaitBegan(int queueId) const
{
    const auto figures = m_figures.find(queueId);
    return figures == m_figures.end() ? std::nullopt : figures->second.longestWaitBegan;
}

} // namespace xivocc::journal
