#pragma once

#include "agent_statistics_book.h"
#include "queue_statistics_book.h"

namespace xivocc::statistics {

/// Whose figures changed, each id once.
struct StatisticsChanges
{
    std::vector<int> queues;
    std::vector<int> agents;

    [[nodiscard]] bool empty() const { return queues.empty() && agents.empty(); }
};

/// The figures of the day and of the last hour. Pure: no I/O, no clock; every function leaves what it changed
/// to takeChanges().
class DayStatistics final
{
public:
    DayStatistics(const Rules &rules, Instant now) : m_queues(rules, now), m_agents(rules, now) {}

    void configure(const Configuration &configuration);
    /// What the PBX told of callers.
    void takeLive(const std::vector<QueueEvent> &events);
    /// A state that the floor shows an agent in.
    void observe(const AgentState &state, Instant at) { m_agents.observe(state, at); }
    /// What queue_log holds since oldestOfInterest(), each row once; queue events in any order with the live
    /// ones.
    void takeLogged(const std::vector<QueueEvent> &queueEvents, const std::vector<AgentEvent> &agentEvents);
    /// queue_log was read to its end for the first time.
    void finishRebuilding()
    {
        m_queues.finishRebuilding();
        m_agents.finishRebuilding();
    }
    /// queue_log cannot be read: what is counted has to do.
    void countWithoutLog()
    {
        if (m_queues.isRebuilding())
            m_queues.finishRebuilding();
    }
    void advance(Instant now);
    /// Begins a new day when it is time: to be called before what happened is taken.
    void advanceDay(Instant now);

    [[nodiscard]] Instant oldestOfInterest() const;
    [[nodiscard]] const QueueStatisticsBook &queues() const { return m_queues; }
    [[nodiscard]] const AgentStatisticsBook &agents() const { return m_agents; }
    [[nodiscard]] StatisticsChanges takeChanges() { return {m_queues.takeChanged(), m_agents.takeChanged()}; }

private:
    QueueStatisticsBook m_queues;
    AgentStatisticsBook m_agents;
};

} // namespace xivocc::statistics
