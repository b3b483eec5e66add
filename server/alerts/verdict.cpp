#include "verdict.h"

#include <algorithm>
#include <cmath>

namespace xivocc::alerts {

namespace {

/// The moment from which on the whole seconds since `from` are above the limit, or not below it any more.
Instant passes(Instant from, const FigureCondition &condition)
{
    const double limit = condition.comparison == AlertComparison::Above ? std::floor(condition.limit) + 1
                                                                        : std::ceil(condition.limit);
    return from + seconds(static_cast<seconds::rep>(std::max(0.0, limit)));
}

} // namespace

double wholeSeconds(milliseconds duration)
{
    return static_cast<double>(std::max<seconds::rep>(0, std::chrono::floor<seconds>(duration).count()));
}

Verdict judge(const FigureCondition &condition, const FigureReading &reading, Instant now)
{
    const bool isAbove = condition.comparison == AlertComparison::Above;
    if (!reading.number || (reading.isPartial && !isAbove))
        return {};
    Verdict verdict;
    verdict.holds = isAbove ? *reading.number > condition.limit : *reading.number < condition.limit;
    verdict.value = reading.number;
    verdict.valueSince = reading.growingSince;
    if (!reading.growingSince)
        return verdict;
    const Instant turn = passes(*reading.growingSince, condition);
    if (turn > now)
        verdict.turnsAt = turn;
    else if (isAbove)
        verdict.since = turn;
    return verdict;
}

Verdict judge(const StateCondition &condition, const AgentState &state, Instant now)
{
    Verdict verdict;
    verdict.holds =
        state.phase == condition.phase &&
        (condition.reason.isEmpty() || state.phase != AgentPhase::OnPause || state.cause == condition.reason);
    if (verdict.holds) {
        verdict.since = state.since;
        verdict.value = wholeSeconds(now - state.since);
        verdict.valueSince = state.since;
    }
    return verdict;
}

} // namespace xivocc::alerts
