#pragma once

#include <domain/alert.h>

/// What supervisors ask about alerts and do with them. Ours.
namespace xivocc::protocol {

/// Answered by AlertRules, also after each change from then on.
struct GetAlertRules
{
    bool operator==(const GetAlertRules &) const = default;
};
/// A rule instead of the one with its id; id 0: a new one.
struct SetAlertRule
{
    AlertRule rule;

    bool operator==(const SetAlertRule &) const = default;
};
struct RemoveAlertRule
{
    int ruleId = 0;

    bool operator==(const RemoveAlertRule &) const = default;
};
/// Answered by AlertsStanding; AlertChanged follows.
struct SubscribeToAlerts
{
    bool operator==(const SubscribeToAlerts &) const = default;
};
struct AcknowledgeAlert
{
    int alertId = 0;

    bool operator==(const AcknowledgeAlert &) const = default;
};
/// Past and standing alerts, the newest first.
struct GetAlertHistory
{
    static constexpr int maxLimit = 1000;

    int requestId = 0; ///< chosen by the client, repeated in the answer
    Instant since{};   ///< fired then or later
    int limit = 100;
    int before = 0; ///< id of the oldest alert known already; 0: from the newest on

    bool operator==(const GetAlertHistory &) const = default;
};

} // namespace xivocc::protocol
