#pragma once

#include <domain/alert.h>

/// News about alerts, for supervisors. Ours.
namespace xivocc::protocol {

/// All that the user may see.
struct AlertRules
{
    std::vector<AlertRule> rules;

    bool operator==(const AlertRules &) const = default;
};
/// All that stand, the oldest first; what is not among them does not stand.
struct AlertsStanding
{
    std::vector<Alert> alerts;

    bool operator==(const AlertsStanding &) const = default;
};
/// An alert fired, got worse, was acknowledged or cleared.
struct AlertChanged
{
    Alert alert;

    bool operator==(const AlertChanged &) const = default;
};
/// The answer to getAlertHistory, the newest first.
struct AlertHistory
{
    int requestId = 0;
    std::vector<Alert> alerts;
    bool isComplete = false; ///< false: ask on before the last one

    bool operator==(const AlertHistory &) const = default;
};

} // namespace xivocc::protocol
