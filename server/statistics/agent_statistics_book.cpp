#include "agent_statistics_book.h"

#include <utility>

namespace xivocc::statistics {

AgentStatisticsBook::AgentStatisticsBook(const Rules &rules, Instant now) : m_clock(rules)
{
    [[maybe_unused]] const bool begun = m_clock.advance(now);
}

void AgentStatisticsBook::configure(const Configuration &configuration)
{
    m_ids.clear();
    QSet<int> known;
    for (const Agent &agent : configuration.agents) {
        m_ids.insert(agent.number, agent.id);
        known.insert(agent.id);
        if (!m_days.contains(agent.id))
            m_days.insert(agent.id, AgentDay(m_clock.dayBegan()));
    }
    m_days.removeIf([&known](auto entry) { return !known.contains(entry.key()); });

    QHash<int, QString> queueNames;
    for (const Queue &queue : configuration.queues)
        queueNames.insert(queue.id, queue.name);
    m_wrapups.clear();
    for (const QueueTiming &timing : configuration.queueTimings)
        m_wrapups.insert(queueNames.value(timing.queueId), timing.wrapupTime);

    m_logins.clear();
    for (const AgentLogin &login : configuration.logins)
        m_logins.insert(login.agentId, login.loggedInAt);

    m_pauseNames.clear();
    for (const Presence &presence : configuration.presences) {
        if (presence.isPauseReason())
            m_pauseNames.append(presence.name);
    }
}

void AgentStatisticsBook::observe(const AgentState &state, Instant at)
{
    const auto day = m_days.find(state.agentId);
    if (day == m_days.end())
        return;
    day->observe(state, at);
    m_changed.insert(state.agentId);
}

void AgentStatisticsBook::takeLogged(const std::vector<AgentEvent> &events)
{
    for (const AgentEvent &event : events) {
        const int id = m_ids.value(event.agentNumber);
        const auto day = m_days.find(id);
        if (day == m_days.end())
            continue;
        if (day->takeLogged(event, m_wrapups.value(event.queue, seconds(0))))
            m_changed.insert(id);
    }
}

void AgentStatisticsBook::finishRebuilding()
{
    for (auto login = m_logins.cbegin(); login != m_logins.cend(); ++login) {
        const auto day = m_days.find(login.key());
        if (day == m_days.end() || day->heardOf())
            continue;
        day->assumeLogin(login.value());
        m_changed.insert(login.key());
    }
}

void AgentStatisticsBook::advance(Instant now)
{
    if (!m_clock.advance(now))
        return;
    for (auto day = m_days.begin(); day != m_days.end(); ++day) {
        day->startOver(m_clock.dayBegan());
        m_changed.insert(day.key());
    }
}

std::optional<AgentFigures> AgentStatisticsBook::figures(int agentId, Instant now) const
{
    const auto day = m_days.constFind(agentId);
    return day == m_days.constEnd() ? std::nullopt : std::optional(day->figures(now));
}

std::vector<int> AgentStatisticsBook::takeChanged()
{
    const QSet<int> changed = std::exchange(m_changed, {});
    return {changed.begin(), changed.end()};
}

} // namespace xivocc::statistics
