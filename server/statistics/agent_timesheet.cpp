#include "agent_timesheet.h"

#include <algorithm>

namespace xivocc::statistics {

namespace {

void addTime(AgentTotals &totals, const AgentActivity &activity, milliseconds time)
{
    switch (activity.phase) {
    case AgentPhase::LoggedIn:
    case AgentPhase::Ready:
        totals.ready += time;
        break;
    case AgentPhase::OnPause:
        totals.paused += time;
        totals.pauseCauses[activity.cause] += time;
        break;
    case AgentPhase::OnWrapup:
        totals.wrapup += time;
        break;
    case AgentPhase::OnCall:
        if (activity.direction == CallDirection::Incoming)
            totals.inboundTime += time;
        break;
    case AgentPhase::LoggedOut:
    case AgentPhase::Ringing:
    case AgentPhase::Dialing:
        break;
    }
}

} // namespace

AgentTotals &AgentTotals::operator+=(const AgentTotals &other)
{
    ready += other.ready;
    paused += other.paused;
    wrapup += other.wrapup;
    inboundTime += other.inboundTime;
    for (const auto &[cause, time] : other.pauseCauses)
        pauseCauses[cause] += time;
    inbound += other.inbound;
    inboundAnswered += other.inboundAnswered;
    outbound += other.outbound;
    return *this;
}

void AgentTimesheet::startAt(Instant beginning)
{
    m_since = std::max(m_since, beginning);
}

void AgentTimesheet::startOver(Instant beginning)
{
    m_totals = {};
    startAt(beginning);
}

void AgentTimesheet::switchTo(const AgentActivity &activity, Instant at)
{
    if (at > m_since) {
        addTime(m_totals, m_activity, at - m_since);
        m_since = at;
    }
    m_activity = activity;
}

void AgentTimesheet::countInbound(bool answered)
{
    ++m_totals.inbound;
    m_totals.inboundAnswered += int(answered);
}

AgentTotals AgentTimesheet::until(Instant now) const
{
    AgentTotals totals = m_totals;
    if (now > m_since)
        addTime(totals, m_activity, now - m_since);
    return totals;
}

} // namespace xivocc::statistics
