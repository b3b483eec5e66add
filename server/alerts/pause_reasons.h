#pragma once

#include <domain/agent_state.h>

#include <functional>
#include <map>

namespace xivocc::alerts {

/// Since when agents on pause have the reason that they have: the floor tells the beginning of a pause, and a
/// reason may change in it. A change that nobody noted counts from the beginning. Pure: time is told.
class PauseReasons final
{
public:
    /// To be called after each change of an agent's state.
    void note(const AgentState &state, Instant now);
    void forgetUnless(const std::function<bool(int agentId)> &isKnown);
    /// When the reason of this pause began.
    [[nodiscard]] Instant beginningOf(const AgentState &state) const;

private:
    struct Reason
    {
        QString text;
        Instant pausedSince{};
        Instant since{};
    };

    std::map<int, Reason> m_reasons; ///< by agent, of those on pause
};

} // namespace xivocc::alerts
