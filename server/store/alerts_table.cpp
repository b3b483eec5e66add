#include "alerts_table.h"

#include "alert_rows.h"

#include <algorithm>
#include <limits>

namespace xivocc::store {

namespace {

using commands::AlertQuestion;
using commands::FoundAlerts;
using commands::KeptAlerts;

Outcome<KeptAlerts> openBook(QSqlDatabase &database, Instant now)
{
    if (const auto ended = endStandingAlerts(database, now); !ended)
        return tl::unexpected(ended.error());
    auto rules = readAlertRules(database);
    if (!rules)
        return tl::unexpected(rules.error());
    const auto lastAlert = readNumber(database, QStringLiteral("select max(id) from alert"));
    if (!lastAlert)
        return tl::unexpected(lastAlert.error());
    // Ids of removed rules stand in the alerts.
    const auto lastRule = readNumber(database, QStringLiteral("select max(rule_id) from alert"));
    if (!lastRule)
        return tl::unexpected(lastRule.error());
    const int lastKept = rules->empty() ? 0 : rules->back().id;
    return KeptAlerts{*std::move(rules), std::max(lastKept, *lastRule), *lastAlert};
}

Outcome<void> throwOldOnesAway(QSqlDatabase &database, const Alert &newest)
{
    const Instant oldest = newest.firedAt - AlertsTable::retention;
    const auto gone =
        run(database, QStringLiteral("delete from alert where fired_at < ? or id <= ?"),
            {static_cast<qlonglong>(oldest.time_since_epoch().count()), newest.id - AlertsTable::maxAlerts});
    if (!gone)
        return tl::unexpected(gone.error());
    return {};
}

/// The database leaves out what the asker does not see, so that most of 100,000 alerts are never read.
Outcome<FoundAlerts> findAlerts(QSqlDatabase &database, const AlertQuestion &question)
{
    auto subjects = readAlertSubjects(database);
    if (!subjects)
        return tl::unexpected(subjects.error());
    const std::size_t total = subjects->size();
    std::erase_if(*subjects, [&question](const AlertSubject &subject) {
        Alert alert;
        alert.queueId = subject.queueId;
        alert.agentId = subject.agentId;
        return !question.isSeen(alert);
    });
    if (subjects->empty())
        return FoundAlerts{{}, true};
    const int before = question.before > 0 ? question.before : std::numeric_limits<int>::max();
    const int limit = std::max(question.limit, 0);
    auto alerts = readAlerts(database, question.since, before, limit + 1,
                             subjects->size() == total ? QStringLiteral("1 = 1") : amongSubjects(*subjects));
    if (!alerts)
        return tl::unexpected(alerts.error());
    const bool isComplete = static_cast<int>(alerts->size()) <= limit;
    if (!isComplete)
        alerts->pop_back();
    return FoundAlerts{*std::move(alerts), isComplete};
}

} // namespace

void AlertsTable::open(Instant now, Opened done)
{
    m_store.perform<KeptAlerts>([now](QSqlDatabase &database) { return openBook(database, now); },
                                std::move(done));
}

void AlertsTable::writeRule(const AlertRule &rule, commands::Done done)
{
    m_store.perform([rule](QSqlDatabase &database) { return writeAlertRule(database, rule); },
                    std::move(done));
}

void AlertsTable::removeRule(int ruleId, commands::Done done)
{
    m_store.perform([ruleId](QSqlDatabase &database) { return removeAlertRule(database, ruleId); },
                    std::move(done));
}

void AlertsTable::write(std::vector<Alert> alerts, commands::Done done)
{
    m_store.perform(
        [alerts = std::move(alerts)](QSqlDatabase &database) -> Outcome<void> {
            for (const Alert &alert : alerts) {
                if (auto written = writeAlert(database, alert); !written)
                    return written;
            }
            const auto newest = std::ranges::max_element(alerts, {}, &Alert::id);
            return newest == alerts.end() ? Outcome<void>() : throwOldOnesAway(database, *newest);
        },
        std::move(done));
}

void AlertsTable::find(const AlertQuestion &question, Found done)
{
    m_store.perform<FoundAlerts>(
        [question](QSqlDatabase &database) { return findAlerts(database, question); }, std::move(done));
}

} // namespace xivocc::store
