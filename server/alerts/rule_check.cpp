#include "rule_check.h"

#include "queue_figure.h"

#include <algorithm>
#include <cmath>

namespace xivocc::alerts {

namespace {

constexpr qsizetype longestQuote = 64;

std::optional<RuleFault> faultOf(const StateCondition &condition)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (!condition.reason.isEmpty() && condition.phase != AgentPhase::OnPause)
        return RuleFault{"BadCondition", QStringLiteral("Only a pause has a reason. Leave the reason out.")};
    if (condition.reason.size() > maxReasonLength || std::ranges::any_of(condition.reason, isControl))
        return RuleFault{"BadReason", QStringLiteral("A pause reason is at most %1 characters on one line. "
                                                     "Choose one that agents have.")
                                          .arg(maxReasonLength)};
    return std::nullopt;
}

std::optional<RuleFault> faultOf(const FigureCondition &condition)
{
    if (!QueueFigure::named(condition.figure))
        return RuleFault{
            "UnknownFigure",
            QStringLiteral("There is no figure \"%1\". Use a name of QueueStatistics, for example "
                           "WaitingCalls.")
                .arg(condition.figure.left(longestQuote))};
    if (!std::isfinite(condition.limit) || std::abs(condition.limit) > largestLimit)
        return RuleFault{
            "BadLimit",
            QStringLiteral("The limit is not a number that a figure can reach. Enter another one.")};
    return std::nullopt;
}

} // namespace

std::optional<RuleFault> faultOf(const AlertRule &rule)
{
    const AlertCondition &condition = rule.condition;
    if (rule.name.trimmed().isEmpty() || rule.name.size() > maxRuleNameLength)
        return RuleFault{"BadName",
                         QStringLiteral("A rule needs a name of 1 to %1 characters.").arg(maxRuleNameLength)};
    if (condition.figure.has_value() == condition.state.has_value())
        return RuleFault{"BadCondition",
                         QStringLiteral("A rule is about a figure of queues or a state of agents, "
                                        "and not about both. Choose one.")};
    if (condition.heldFor < seconds(0) || condition.heldFor > longestHeldFor)
        return RuleFault{
            "BadDuration",
            QStringLiteral("The duration has to be from 0 seconds to 24 hours. Enter another one.")};
    if (condition.figure && !rule.groupIds.empty())
        return RuleFault{"BadPlaces", QStringLiteral("A figure belongs to queues: name queues, not groups.")};
    if (condition.state && !rule.queueIds.empty())
        return RuleFault{"BadPlaces", QStringLiteral("A state belongs to agents: name groups, not queues.")};
    return condition.figure ? faultOf(*condition.figure) : faultOf(*condition.state);
}

} // namespace xivocc::alerts
