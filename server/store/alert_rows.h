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
/// What an alert is about.
struct AlertSubject
{
    int queueId = 0;
    int agentId = 0; ///< when it is of no queue
};
/// Of all alerts, each once.
[[nodiscard]] Outcome<std::vector<AlertSubject>> readAlertSubjects(QSqlDatabase &database);
/// A condition on alerts: that they are about one of these.
[[nodiscard]] QString amongSubjects(const std::vector<AlertSubject> &subjects);
/// The newest first, at most `limit` with an id below `before`, fired at `since` or later, for which the
/// condition holds as well.
[[nodiscard]] Outcome<std::vector<Alert>> readAlerts(QSqlDatabase &database, Instant since, int before,
                                                     int limit, const QString &condition);
/// Those that stand end at `now`.
[[nodiscard]] Outcome<void> endStandingAlerts(QSqlDatabase &database, Instant now);

} // namespace xivocc::store
