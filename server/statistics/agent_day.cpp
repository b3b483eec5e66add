#include "agent_day.h"

namespace xivocc::statistics {

namespace {

AgentActivity activityOf(const AgentState &state)
{
    return {state.phase, state.cause, state.call ? state.call->direction : CallDirection::Incoming};
}

bool isOnCall(const AgentState &state, CallDirection direction)
{
    return state.phase == AgentPhase::OnCall && activityOf(state).direction == direction;
}

} // namespace

void AgentDay::observe(const AgentState &state, Instant at)
{
    if (!m_firstObserved) {
        m_firstObserved = at;
        m_live.startAt(at);
    } else {
        countCalls(m_state, state);
        const bool wasIn = m_state.phase != AgentPhase::LoggedOut;
        const bool isIn = state.phase != AgentPhase::LoggedOut;
        if (isIn && !wasIn)
            m_loginTime = at;
        if (wasIn && !isIn)
            m_logoutTime = at;
    }
    m_live.switchTo(activityOf(state), at);
    m_state = state;
}

/// A call is one more when the phase is new, or when it began anew. A call that rings is received when it
/// stops ringing: answered, missed, or, if he had clicked to call, his own.
void AgentDay::countCalls(const AgentState &before, const AgentState &after)
{
    if (before.phase == after.phase && before.since == after.since)
        return;
    const bool takesIncoming = isOnCall(after, CallDirection::Incoming);
    const bool takesOutgoing = isOnCall(after, CallDirection::Outgoing);
    if (before.phase == AgentPhase::Ringing) {
        if (takesOutgoing)
            m_live.countOutbound();
        else
            m_live.countInbound(takesIncoming);
    } else if (takesIncoming && before.phase != AgentPhase::Dialing) {
        m_live.countInbound(true);
    } else if (takesOutgoing && before.phase != AgentPhase::Dialing) {
        m_live.countOutbound();
    }
    if (after.phase == AgentPhase::Dialing)
        m_live.countOutbound();
}

bool AgentDay::takeLogged(const AgentEvent &event, seconds wrapup)
{
    if (m_firstObserved && event.at >= *m_firstObserved)
        return false;
    m_past.apply(event, wrapup);
    return true;
}

void AgentDay::assumeLogin(Instant loginTime)
{
    if (!m_firstObserved || loginTime < *m_firstObserved)
        m_past.apply({loginTime, {}, AgentEvent::Kind::LoggedIn, {}, {}, milliseconds(0)}, seconds(0));
}

void AgentDay::startOver(Instant dayBegan)
{
    m_past.startOver(dayBegan);
    m_live.startOver(dayBegan);
}

AgentFigures AgentDay::figures(Instant now) const
{
    AgentFigures figures;
    figures.totals = m_past.until(m_firstObserved.value_or(now));
    figures.totals += m_live.until(now);
    figures.loginTime = m_loginTime ? m_loginTime : m_past.loginTime();
    figures.logoutTime = m_logoutTime ? m_logoutTime : m_past.logoutTime();
    return figures;
}

} // namespace xivocc::statistics
