#pragma once

#include <domain/alert.h>

#include <QString>
#include <optional>

namespace xivocc::alerts {

constexpr int maxRules = 200;
constexpr int maxRuleNameLength = 100;
constexpr int maxReasonLength = 80; ///< of a pause, as pauseAgent takes it
constexpr seconds longestHeldFor{24 * 60 * 60};
constexpr double largestLimit = 1e9;

/// What is wrong with a rule of its own, whatever the floor is like.
struct RuleFault
{
    const char *code; ///< for programs
    QString reason;   ///< a sentence for people: what is wrong and what to do
};
[[nodiscard]] std::optional<RuleFault> faultOf(const AlertRule &rule);

} // namespace xivocc::alerts
