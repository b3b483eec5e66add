#pragma once

#include "agent_state.h"

namespace xivocc {

/// His telephone rings or talks: whether he is paused as well shows in no phase.
[[nodiscard]] inline bool isOnThePhone(AgentPhase phase)
{
    return phase == AgentPhase::Ringing || phase == AgentPhase::Dialing || phase == AgentPhase::OnCall;
}

/// A pause with a reason holds already and begins to show when his telephone is free.
[[nodiscard]] inline bool isPausedAfterCall(const AgentState &state)
{
    return isOnThePhone(state.phase) && !state.cause.isEmpty();
}

} // namespace xivocc
