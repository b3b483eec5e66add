#pragma once

#include "queue_figure.h"

#include <domain/alert.h>

#include <optional>

namespace xivocc::alerts {

/// What a condition says about a queue or an agent at one moment.
struct Verdict
{
    bool holds = false;
    std::optional<Instant> since;      ///< it holds since then for certain; nothing: since it was first seen
    std::optional<Instant> turnsAt;    ///< time alone makes it hold, or not, from then on
    std::optional<double> value;       ///< the figure, or the agent's seconds in his state
    std::optional<Instant> valueSince; ///< the value is the whole seconds since then, and goes on

    bool operator==(const Verdict &) const = default;
};

/// The beginning of a state may be told anew with another rounding.
constexpr seconds sameBeginning{2};

/// As figures of durations are told.
[[nodiscard]] double wholeSeconds(milliseconds duration);

[[nodiscard]] Verdict judge(const FigureCondition &condition, const FigureReading &reading, Instant now);
[[nodiscard]] Verdict judge(const StateCondition &condition, const AgentState &state, Instant now);

} // namespace xivocc::alerts
