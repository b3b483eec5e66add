#pragma once

#include "agent_state.h"

#include <QString>

namespace xivocc {

/// Whether this figure of the agent's day (XuC protocol, section 9.4) grows by a second each second while he
/// is in this state. A pause has a figure of its reason's name as well.
[[nodiscard]] inline bool isRunning(const QString &figure, const AgentState &state)
{
    switch (state.phase) {
    case AgentPhase::LoggedIn:
    case AgentPhase::Ready:
        return figure == QLatin1String("AgentReadyTotalTime");
    case AgentPhase::OnPause:
        return figure == QLatin1String("AgentPausedTotalTime") ||
               (!state.cause.isEmpty() && figure == state.cause);
    case AgentPhase::OnWrapup:
        return figure == QLatin1String("AgentWrapupTotalTime");
    case AgentPhase::OnCall:
        return figure == QLatin1String("InbCallTime") && state.call &&
               state.call->direction == CallDirection::Incoming;
    case AgentPhase::LoggedOut:
    case AgentPhase::Ringing:
    case AgentPhase::Dialing:
        break;
    }
    return false;
}

} // namespace xivocc
