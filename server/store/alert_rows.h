#pragma once

#include "sql_statement.h"

#include <domain/alert.h>

#include <vector>

/// What stands in the columns of the tables about alerts. Run in the store's thread.
namespace xivocc::store {

[[nodiscard]] Outcome<std::vector<AlertRule>> readAlertRules(QSqlDatabase &database);
/// Instead of the one with its id.
[[nodiscard]] Outcome<void> writeAlertRule(QSqlDatabase &database, const AlertRule &rule);
[[nodiscard]] Outcome<void> removeAlertRule(QSqlDatabase &database, int ruleId);

/// Instead of the one with its id.
[[nodiscard]] Outcome<void> writeAlert(QSqlDatabase &database, const Alert &alert);
/// The newest first, at most `limit` with an id below `before`, fired at `since` or later.
[[nodiscard]] Outcome<std::vector<Alert>> readAlerts(QSqlDatabase &database, Instant since, int before,
                                                     int limit);
/// Those that stand end at `now`.
[[nodiscard]] Outcome<void> endStandingAlerts(QSqlDatabase &database, Instant now);

} // namespace xivocc::store
