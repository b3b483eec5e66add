#include "change_finder.h"

#include <algorithm>

namespace xivocc::journal {

namespace {

/// Collects the records of one message.
class Finder final
{
public:
    Finder(Instant at, const FloorPicture &picture) : m_at(at), m_picture(picture) {}

    void take(const protocol::QueueList &list) { takeList<QueueGone>(list.queues, m_picture.queues()); }
    void take(const protocol::QueueConfig &config) { takeValue(config.queue, m_picture.queues()); }
    void take(const protocol::AgentList &list) { takeList<AgentGone>(list.agents, m_picture.agents()); }
    void take(const protocol::AgentConfig &config) { takeValue(config.agent, m_picture.agents()); }
    void take(const protocol::AgentGroupList &list) { takeList<GroupGone>(list.groups, m_picture.groups()); }
    void take(const protocol::QueueMemberList &list);
    void take(const protocol::QueueMemberChanged &changed) { takeMember(changed.member); }
    void take(const protocol::AgentStateEvent &event);
    void take(const protocol::QueueStatistics &statistics);
    void take(const protocol::AgentStatistics &statistics);
    void take(const protocol::QueueCalls &calls);
    void take(const protocol::PbxLinkStatus &status);

    std::vector<Record> records;

private:
    void add(Change change) { records.push_back({m_at, std::move(change)}); }
    template <typename Value> void takeValue(const Value &value, const std::map<int, Value> &known)
    {
        const auto before = known.find(value.id);
        if (before == known.end() || before->second != value)
            add(value);
    }
    template <typename Gone, typename Value>
    void takeList(const std::vector<Value> &values, const std::map<int, Value> &known)
    {
        std::vector<int> ids;
        for (const Value &value : values) {
            takeValue(value, known);
            ids.push_back(value.id);
        }
        std::ranges::sort(ids);
        for (const auto &[id, value] : known) {
            if (!std::ranges::binary_search(ids, id))
                add(Gone{id});
        }
    }
    void takeMember(const QueueMember &member);

    const Instant m_at;
    const FloorPicture &m_picture;
};

void Finder::takeMember(const QueueMember &member)
{
    const auto before = m_picture.members().find({member.agentId, member.queueId});
    const int penalty = before == m_picture.members().end() ? QueueMember::removed : before->second;
    if (penalty != member.penalty)
        add(member);
}

void Finder::take(const protocol::QueueMemberList &list)
{
    std::vector<std::pair<int, int>> keys;
    for (const QueueMember &member : list.members) {
        takeMember(member);
        keys.emplace_back(member.agentId, member.queueId);
    }
    std::ranges::sort(keys);
    for (const auto &[key, penalty] : m_picture.members()) {
        if (!std::ranges::binary_search(keys, key))
            add(QueueMember{key.first, key.second, QueueMember::removed});
    }
}

void Finder::take(const protocol::AgentStateEvent &event)
{
    const AgentState *before = m_picture.agentState(event.state.agentId);
    if (!before || *before != event.state)
        add(event.state);
}

void Finder::take(const protocol::QueueStatistics &statistics)
{
    CountersChanged changed{statistics.queueId, {}, {}};
    for (const protocol::StatisticCounter &counter : statistics.counters) {
        if (counter.name == QLatin1String("LongestWaitTime"))
            changed.longestWaitBegan = m_at - seconds(static_cast<qint64>(counter.value));
        else if (m_picture.counter(statistics.queueId, counter.name) != counter.value)
            changed.counters.push_back(counter);
    }
    // The same call waits: its seconds, cut off at another fraction, are no news.
    const auto began = m_picture.longestWaitBegan(statistics.queueId);
    if (began && changed.longestWaitBegan &&
        std::chrono::abs(*began - *changed.longestWaitBegan) < seconds(1))
        changed.longestWaitBegan.reset();
    if (!changed.counters.empty() || changed.longestWaitBegan)
        add(std::move(changed));
}

void Finder::take(const protocol::AgentStatistics &statistics)
{
    AgentFiguresChanged changed{statistics.agentId, {}};
    for (const AgentStatistic &figure : statistics.statistics) {
        if (m_picture.agentFigure(statistics.agentId, figure.name) != figure.value)
            changed.figures.push_back(figure);
    }
    if (!changed.figures.empty())
        add(std::move(changed));
}

void Finder::take(const protocol::QueueCalls &calls)
{
    FloorPicture scratch;
    const auto addCall = [this, &scratch](Change change) {
        scratch.apply({m_at, change});
        add(std::move(change));
    };
    const std::vector<WaitingCall> &before = m_picture.calls(calls.queueId);
    for (const WaitingCall &call : before)
        scratch.apply({m_at, CallSeen{calls.queueId, call}});
    const auto isIn = [](const std::vector<WaitingCall> &list, const WaitingCall &call) {
        return std::ranges::find(list, call.uniqueId, &WaitingCall::uniqueId) != list.end();
    };
    for (const WaitingCall &call : before) {
        if (!isIn(calls.calls, call))
            addCall(CallGone{calls.queueId, call.uniqueId});
    }
    for (const WaitingCall &call : calls.calls) {
        if (!isIn(scratch.calls(calls.queueId), call))
            addCall(CallSeen{calls.queueId, call});
    }
    for (const WaitingCall &call : calls.calls) {
        const std::vector<WaitingCall> &now = scratch.calls(calls.queueId);
        if (std::ranges::find(now, call) == now.end())
            addCall(CallSeen{calls.queueId, call});
    }
}

void Finder::take(const protocol::PbxLinkStatus &status)
{
    if (const LinkChanged changed{status.up, status.since}; m_picture.link() != changed)
        add(changed);
}

template <typename... Kinds> void takeOneOf(const protocol::ServerMessage &message, Finder &finder)
{
    const auto take = [&finder](const auto *told) {
        if (told)
            finder.take(*told);
    };
    (take(std::get_if<Kinds>(&message)), ...);
}

} // namespace

std::vector<Record> changesBy(const protocol::ServerMessage &message, Instant at, const FloorPicture &picture)
{
    Finder finder(at, picture);
    takeOneOf<protocol::QueueList, protocol::QueueConfig, protocol::AgentList, protocol::AgentConfig,
              protocol::AgentGroupList, protocol::QueueMemberList, protocol::QueueMemberChanged,
              protocol::AgentStateEvent, protocol::AgentStatistics, protocol::QueueStatistics,
              protocol::QueueCalls, protocol::PbxLinkStatus>(message, finder);
    return std::move(finder.records);
}

} // namespace xivocc::journal
