#pragma once

#include "time.h"

#include <QString>
#include <variant>

namespace xivocc {

/// A figure of an agent's day: a count, a number of seconds, a percentage, or a moment.
struct AgentStatistic
{
    QString name; ///< AgentReadyTotalTime, LoginDateTime, the name of a pause reason, …
    std::variant<double, Instant> value;

    bool operator==(const AgentStatistic &) const = default;
};

} // namespace xivocc
