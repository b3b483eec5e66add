#pragma once

#include "agent_timesheet.h"

#include <domain/agent_event.h>

#include <optional>

namespace xivocc::statistics {

/// What queue_log tells of an agent's day. It knows log-ins, pauses, wrap-ups and queue calls; calls that did
/// not come through a queue are not in it, their time counts as ready.
class LoggedAgent final
{
public:
    /// Calls and times before are not counted, but tell what he was doing when it began.
    explicit LoggedAgent(Instant dayBegan);

    /// In their order. `wrapup` is the time that the event's queue grants after a call.
    void apply(const AgentEvent &event, seconds wrapup);
    void startOver(Instant dayBegan);

    [[nodiscard]] bool heardOf() const { return m_heardOf; }
    [[nodiscard]] AgentTotals until(Instant now) const;
    [[nodiscard]] std::optional<Instant> loginTime() const { return m_loginTime; }
    [[nodiscard]] std::optional<Instant> logoutTime() const { return m_logoutTime; }

private:
    void assumeBefore(const AgentEvent &first);
    void ring(const AgentEvent &event, bool answered);
    void endWrapup(AgentTimesheet &timesheet, Instant now) const;
    [[nodiscard]] AgentActivity activity() const;
    [[nodiscard]] AgentActivity activityWithoutWrapup() const;

    AgentTimesheet m_timesheet;
    Instant m_dayBegan;
    bool m_heardOf = false;
    bool m_loggedIn = false;
    bool m_paused = false;
    bool m_onCall = false;
    QString m_cause;
    std::optional<Instant> m_wrapupUntil;
    std::optional<Instant> m_loginTime;
    std::optional<Instant> m_logoutTime;
};

} // namespace xivocc::statistics
