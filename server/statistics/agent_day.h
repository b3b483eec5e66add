#pragma once

#include "logged_agent.h"

namespace xivocc::statistics {

/// The figures of an agent's day. Log-in and log-out are the last ones, of whichever day.
struct AgentFigures
{
    AgentTotals totals;
    std::optional<Instant> loginTime;
    std::optional<Instant> logoutTime;
};

/// One agent's day, of two parts that meet at the moment in which the floor first told his state: before it
/// queue_log tells what he did, from then on the floor does. So nothing counts twice.
class AgentDay final
{
public:
    explicit AgentDay(Instant dayBegan) : m_past(dayBegan) {}

    /// Each state that the floor shows him in, in their order.
    void observe(const AgentState &state, Instant at);
    /// False: it is of the time after the floor's first word.
    bool takeLogged(const AgentEvent &event, seconds wrapup);
    /// For one of whom queue_log says nothing: he logged in before its first row.
    void assumeLogin(Instant loginTime);
    void startOver(Instant dayBegan);

    [[nodiscard]] bool heardOf() const { return m_past.heardOf(); }
    [[nodiscard]] AgentFigures figures(Instant now) const;

private:
    void countCalls(const AgentState &before, const AgentState &after);

    LoggedAgent m_past;
    AgentTimesheet m_live;
    std::optional<Instant> m_firstObserved;
    AgentState m_state;
    std::optional<Instant> m_loginTime;
    std::optional<Instant> m_logoutTime;
};

} // namespace xivocc::statistics
