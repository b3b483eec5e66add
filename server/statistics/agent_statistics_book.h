#pragma once

#include "agent_day.h"
#include "day_clock.h"

#include <domain/configuration.h>

#include <QHash>
#include <QSet>
#include <QStringList>
#include <vector>

namespace xivocc::statistics {

/// The days of all configured agents (XuC protocol, section 9.4). Pure: time comes with each call.
class AgentStatisticsBook final
{
public:
    AgentStatisticsBook(const Rules &rules, Instant now);

    void configure(const Configuration &configuration);
    void observe(const AgentState &state, Instant at);
    /// Rows in their order; of agents that are not configured nothing is kept.
    void takeLogged(const std::vector<AgentEvent> &events);
    /// queue_log was read to its end for the first time: of whom it says nothing, the log-in is known from
    /// the configuration.
    void finishRebuilding();
    void advance(Instant now);
    /// Rows since then tell what an agent was doing when the day began.
    [[nodiscard]] Instant oldestOfInterest() const { return m_clock.dayBegan() - std::chrono::hours(24); }

    /// Nothing for an agent who is not configured.
    [[nodiscard]] std::optional<AgentFigures> figures(int agentId, Instant now) const;
    /// Names of the presences that are pauses; each is a figure of every agent.
    [[nodiscard]] const QStringList &pauseNames() const { return m_pauseNames; }

    /// Ids of agents whose figures changed, each once. Times that run on are no change.
    [[nodiscard]] std::vector<int> takeChanged();

private:
    DayClock m_clock;
    QHash<int, AgentDay> m_days;
    QHash<QString, int> m_ids;         ///< by number
    QHash<QString, seconds> m_wrapups; ///< by queue name
    QHash<int, Instant> m_logins;
    QStringList m_pauseNames;
    QSet<int> m_changed;
};

} // namespace xivocc::statistics
