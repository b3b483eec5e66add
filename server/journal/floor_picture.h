#pragma once

#include "record.h"

#include <protocol/messages.h>

#include <map>

namespace xivocc::journal {

/// Everything that the journal knows of the floor at one moment.
class FloorPicture final
{
public:
    using AgentFigure = decltype(AgentStatistic::value);

    void apply(const Record &record);
    /// The records that make this picture of an empty one. Times of what agents are doing have run on.
    [[nodiscard]] std::vector<Record> records(Instant at) const;
    /// The picture as a session hears it that asks for all at this moment.
    [[nodiscard]] std::vector<protocol::ServerMessage> messages(Instant at) const;
    /// The lists of what is configured, which a session hears anew when something was deleted.
    [[nodiscard]] std::vector<protocol::ServerMessage> lists() const;

    [[nodiscard]] const std::map<int, Queue> &queues() const { return m_queues; }
    [[nodiscard]] const std::map<int, Agent> &agents() const { return m_agents; }
    [[nodiscard]] const std::map<int, AgentGroup> &groups() const { return m_groups; }
    /// Penalties by agent and queue.
    [[nodiscard]] const std::map<std::pair<int, int>, int> &members() const { return m_members; }
    [[nodiscard]] const AgentState *agentState(int agentId) const;
    /// By position.
    [[nodiscard]] const std::vector<WaitingCall> &calls(int queueId) const;
    /// Nothing: it was never told.
    [[nodiscard]] std::optional<double> counter(int queueId, const QString &name) const;
    [[nodiscard]] std::optional<Instant> longestWaitBegan(int queueId) const;
    /// As it was told last; nothing: never.
    [[nodiscard]] std::optional<AgentFigure> agentFigure(int agentId, const QString &name) const;
    [[nodiscard]] const LinkChanged &link() const { return m_link; }

    bool operator==(const FloorPicture &) const = default;

private:
    struct Figures
    {
        std::map<QString, double> counters;
        std::optional<Instant> longestWaitBegan;

        bool operator==(const Figures &) const = default;
    };
    struct AgentFigures
    {
        std::map<QString, AgentFigure> values; ///< as they were told
        Instant at{};                          ///< when

        bool operator==(const AgentFigures &) const = default;
    };
    [[nodiscard]] std::vector<AgentStatistic> figuresOf(int agentId, const AgentFigures &figures,
                                                        Instant at) const;
    void take(const Queue &queue) { m_queues[queue.id] = queue; }
    void take(const QueueGone &gone);
    void take(const Agent &agent) { m_agents[agent.id] = agent; }
    void take(const AgentGone &gone);
    void take(const AgentGroup &group) { m_groups[group.id] = group; }
    void take(const GroupGone &gone) { m_groups.erase(gone.groupId); }
    void take(const QueueMember &member);
    void take(const AgentState &state) { m_states[state.agentId] = state; }
    void take(const CountersChanged &changed);
    void take(const CallSeen &seen);
    void take(const CallGone &gone);
    void take(const LinkChanged &changed) { m_link = changed; }
    void take(const StillRecording &) {}
    void take(const AgentFiguresChanged &changed);

    std::map<int, Queue> m_queues;
    std::map<int, Agent> m_agents;
    std::map<int, AgentGroup> m_groups;
    std::map<std::pair<int, int>, int> m_members;
    std::map<int, AgentState> m_states;
    std::map<int, AgentFigures> m_agentFigures;
    std::map<int, Figures> m_figures;
    std::map<int, std::vector<WaitingCall>> m_calls; ///< queues where nobody waits are not in it
    LinkChanged m_link;
};

/// The longest wait at this moment, in whole seconds, as sessions are told it.
[[nodiscard]] protocol::StatisticCounter longestWait(Instant began, Instant at);

} // namespace xivocc::journal
