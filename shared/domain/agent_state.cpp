#include "agent_state.h"

#include <array>
#include <utility>

namespace xivocc {

namespace {
constexpr std::array<std::pair<AgentPhase, QLatin1String>, 8> phaseNames{{
    {AgentPhase::LoggedOut, QLatin1String("AgentLoggedOut")},
    {AgentPhase::LoggedIn, QLatin1String("AgentLogin")},
    {AgentPhase::Ready, QLatin1String("AgentReady")},
    {AgentPhase::OnPause, QLatin1String("AgentOnPause")},
    {AgentPhase::OnWrapup, QLatin1String("AgentOnWrapup")},
    {AgentPhase::Ringing, QLatin1String("AgentRinging")},
    {AgentPhase::Dialing, QLatin1String("AgentDialing")},
    {AgentPhase::OnCall, QLatin1String("AgentOnCall")},
}};
} // namespace

QLatin1String phaseName(AgentPhase phase)
{
    return phaseNames[static_cast<std::size_t>(phase)].second;
}

std::optional<AgentPhase> phaseFromName(QStringView name)
{
    for (const auto &[phase, text] : phaseNames) {
        if (name == text)
            return phase;
    }
    return std::nullopt;
}

} // namespace xivocc
