#include "logged_agent.h"

namespace xivocc::statistics {

using Kind = AgentEvent::Kind;

LoggedAgent::LoggedAgent(Instant dayBegan) : m_dayBegan(dayBegan)
{
    m_timesheet.startAt(dayBegan);
}

void LoggedAgent::apply(const AgentEvent &event, seconds wrapup)
{
    if (!m_heardOf)
        assumeBefore(event);
    m_heardOf = true;
    const bool endsRinging = event.kind == Kind::RingEnded || event.kind == Kind::CallBegan;
    endWrapup(m_timesheet, endsRinging ? event.at - event.duration : event.at);
    if (m_wrapupUntil && *m_wrapupUntil <= event.at)
        m_wrapupUntil.reset();
    m_loggedIn = event.kind != Kind::LoggedOut;
    switch (event.kind) {
    case Kind::LoggedIn:
        m_loginTime = event.at;
        m_paused = m_onCall = false; // agentd always logs in unpaused
        m_wrapupUntil.reset();
        break;
    case Kind::LoggedOut:
        m_logoutTime = event.at;
        if (!m_loginTime && event.duration > milliseconds(0))
            m_loginTime = event.at - event.duration;
        m_paused = m_onCall = false; // no UNPAUSEALL is written
        m_wrapupUntil.reset();
        break;
    case Kind::Paused:
        m_paused = true;
        m_cause = event.cause;
        break;
    case Kind::Unpaused:
        m_paused = false;
        m_wrapupUntil.reset();
        break;
    case Kind::WrapupBegan:
        m_wrapupUntil = event.at + event.duration;
        break;
    case Kind::RingEnded:
        ring(event, false);
        break;
    case Kind::CallBegan:
        ring(event, true);
        m_onCall = true;
        m_wrapupUntil.reset();
        break;
    case Kind::CallEnded:
        m_onCall = false;
        if (wrapup > seconds(0))
            m_wrapupUntil = event.at + wrapup;
        break;
    }
    m_timesheet.switchTo(activity(), event.at);
}

void LoggedAgent::startOver(Instant dayBegan)
{
    m_dayBegan = dayBegan;
    m_timesheet.startOver(dayBegan);
}

AgentTotals LoggedAgent::until(Instant now) const
{
    AgentTimesheet timesheet = m_timesheet;
    endWrapup(timesheet, now);
    return timesheet.until(now);
}

void LoggedAgent::assumeBefore(const AgentEvent &first)
{
    m_loggedIn = first.kind != Kind::LoggedIn;
    m_paused = first.kind == Kind::Unpaused;
    m_onCall = first.kind == Kind::CallEnded;
    const bool toldSince = first.kind == Kind::LoggedOut && first.duration > milliseconds(0);
    m_timesheet.switchTo(activity(), toldSince ? first.at - first.duration : m_dayBegan);
}

void LoggedAgent::ring(const AgentEvent &event, bool answered)
{
    m_timesheet.switchTo({AgentPhase::Ringing, {}, CallDirection::Incoming}, event.at - event.duration);
    if (event.at >= m_dayBegan)
        m_timesheet.countInbound(answered);
}

/// In `timesheet`, if the wrap-up was over by now.
void LoggedAgent::endWrapup(AgentTimesheet &timesheet, Instant now) const
{
    if (m_wrapupUntil && *m_wrapupUntil <= now && timesheet.activity().phase == AgentPhase::OnWrapup)
        timesheet.switchTo(activityWithoutWrapup(), *m_wrapupUntil);
}

AgentActivity LoggedAgent::activity() const
{
    const AgentActivity without = activityWithoutWrapup();
    // A pause outranks a wrap-up, as on the floor.
    if (m_wrapupUntil && without.phase == AgentPhase::Ready)
        return {AgentPhase::OnWrapup, {}, CallDirection::Incoming};
    return without;
}

AgentActivity LoggedAgent::activityWithoutWrapup() const
{
    if (!m_loggedIn)
        return {};
    if (m_onCall)
        return {AgentPhase::OnCall, {}, CallDirection::Incoming};
    if (m_paused)
        return {AgentPhase::OnPause, m_cause, CallDirection::Incoming};
    return {AgentPhase::Ready, {}, CallDirection::Incoming};
}

} // namespace xivocc::statistics
