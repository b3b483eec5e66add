#pragma once

#include "agent_control.h"

#include <domain/alert.h>

#include <functional>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// What is kept when the server starts. Ids go on after the last ones, so that none is used twice.
struct KeptAlerts
{
    std::vector<AlertRule> rules; ///< by ascending id
    int lastRuleId = 0;
    int lastAlertId = 0;
};

/// Which alerts somebody asks for.
struct AlertQuestion
{
    Instant since{}; ///< fired then or later
    int before = 0;  ///< with a smaller id; 0: from the newest on
    int limit = 0;
    /// Whether he may see it, by its queue or agent alone. Called in another thread: it may touch nothing but
    /// its copies.
    std::function<bool(const Alert &alert)> isSeen;
};

/// An answer; not complete: there are more before the last one.
struct FoundAlerts
{
    std::vector<Alert> alerts; ///< the newest first
    bool isComplete = false;
};

/// Where the rules of alerts and the alerts are kept. Main thread.
class AlertBook
{
public:
    using Opened = std::function<void(const tl::expected<KeptAlerts, Refusal> &)>;
    using Found = std::function<void(const tl::expected<FoundAlerts, Refusal> &)>;

    virtual ~AlertBook() = default;
    /// Alerts that still stand end at `now`: nobody has watched them since the server stopped.
    virtual void open(Instant now, Opened done) = 0;
    /// Instead of the one with its id.
    virtual void writeRule(const AlertRule &rule, Done done) = 0;
    virtual void removeRule(int ruleId, Done done) = 0;
    /// Each instead of the one with its id; all of them or none.
    virtual void write(std::vector<Alert> alerts, Done done) = 0;
    virtual void find(const AlertQuestion &question, Found done) = 0;
};

} // namespace xivocc::commands
