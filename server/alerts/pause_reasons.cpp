#include "pause_reasons.h"

#include "verdict.h"

#include <algorithm>

namespace xivocc::alerts {

void PauseReasons::note(const AgentState &state, Instant now)
{
    if (state.phase != AgentPhase::OnPause) {
        m_reasons.erase(state.agentId);
        return;
    }
    const auto [entry, isNew] =
        m_reasons.try_emplace(state.agentId, Reason{state.cause, state.since, state.since});
    Reason &reason = entry->second;
    if (!isNew && state.since > reason.pausedSince + sameBeginning)
        reason = {state.cause, state.since, state.since};
    else if (reason.text != state.cause)
        reason = {state.cause, reason.pausedSince, now};
}

void PauseReasons::forgetUnless(const std::function<bool(int)> &isKnown)
{
    std::erase_if(m_reasons, [&isKnown](const auto &entry) { return !isKnown(entry.first); });
}

Instant PauseReasons::beginningOf(const AgentState &state) const
{
    const auto found = m_reasons.find(state.agentId);
    if (found == m_reasons.end() || found->second.text != state.cause)
        return state.since;
    return std::max(found->second.since, state.since);
}

} // namespace xivocc::alerts
