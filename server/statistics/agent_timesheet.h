#pragma once

#include <domain/agent_state.h>

#include <map>

namespace xivocc::statistics {

/// Times and calls of an agent over some time.
struct AgentTotals
{
    milliseconds ready{0};
    milliseconds paused{0};
    milliseconds wrapup{0};
    milliseconds inboundTime{0};                 ///< in conversation on calls that he received
    std::map<QString, milliseconds> pauseCauses; ///< `paused` by its causes
    int inbound = 0;                             ///< calls that rang him, of any kind
    int inboundAnswered = 0;
    int outbound = 0; ///< calls that he dialled

    bool operator==(const AgentTotals &) const = default;
    AgentTotals &operator+=(const AgentTotals &other);
};

/// What an agent is doing, as far as his time is counted.
struct AgentActivity
{
    AgentPhase phase = AgentPhase::LoggedOut;
    QString cause; ///< of a pause
    CallDirection direction = CallDirection::Incoming;
};

/// Adds up what an agent does from one activity to the next.
class AgentTimesheet final
{
public:
    /// Time before is not counted.
    void startAt(Instant beginning);
    /// Forgets what was added up; the activity goes on.
    void startOver(Instant beginning);
    /// A moment before the present activity's beginning counts as that beginning.
    void switchTo(const AgentActivity &activity, Instant at);
    void countInbound(bool answered);
    void countOutbound() { ++m_totals.outbound; }

    [[nodiscard]] const AgentActivity &activity() const { return m_activity; }
    [[nodiscard]] AgentTotals until(Instant now) const;

private:
    AgentActivity m_activity;
    Instant m_since{};
    AgentTotals m_totals;
};

} // namespace xivocc::statistics
