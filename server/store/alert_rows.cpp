#include "alert_rows.h"

#include <QStringList>
#include <algorithm>

namespace xivocc::store {

namespace {

const QString queueKind = QStringLiteral("queue");
const QString groupKind = QStringLiteral("group");

template <typename Names, typename Value> QString nameIn(const Names &names, Value value)
{
    const auto found = std::ranges::find(names, value, &Names::value_type::first);
    return found == names.end() ? QString() : QString::fromLatin1(found->second);
}

template <typename Names> auto valueIn(const Names &names, const QString &name)
{
    using Value = typename Names::value_type::first_type;
    const auto found = std::ranges::find_if(
        names, [&name](const auto &entry) { return name == QLatin1String(entry.second); });
    return found == names.end() ? std::optional<Value>() : std::optional<Value>(found->first);
}

QVariant asVariant(Instant moment)
{
    return static_cast<qlonglong>(moment.time_since_epoch().count());
}

QVariant asVariant(const std::optional<Instant> &moment)
{
    return moment ? asVariant(*moment) : QVariant(QMetaType(QMetaType::LongLong));
}

Instant instantOf(const QVariant &value)
{
    return Instant(milliseconds(value.toLongLong()));
}

/// In the order of: figure, comparison, figure_limit, phase, reason, held_for.
QVariantList columnsOf(const AlertCondition &condition)
{
    const FigureCondition figure = condition.figure.value_or(FigureCondition{});
    return {textValue(figure.figure),
            nameIn(alertComparisonNames, figure.comparison),
            figure.limit,
            condition.state ? QString(phaseName(condition.state->phase)) : QStringLiteral(""),
            textValue(condition.state ? condition.state->reason : QString()),
            static_cast<int>(condition.heldFor.count())};
}
constexpr int conditionColumns = 6;

/// `first` is the column figure.
AlertCondition conditionIn(const QSqlQuery &row, int first)
{
    AlertCondition condition;
    condition.heldFor = seconds(row.value(first + 5).toInt());
    if (const QString figure = row.value(first).toString(); !figure.isEmpty()) {
        const auto comparison = valueIn(alertComparisonNames, row.value(first + 1).toString());
        condition.figure = FigureCondition{figure, comparison.value_or(AlertComparison::Above),
                                           row.value(first + 2).toDouble()};
    } else if (const auto phase = phaseFromName(row.value(first + 3).toString())) {
        condition.state = StateCondition{*phase, row.value(first + 4).toString()};
    }
    return condition;
}

/// In the order of: last_value, worst_value, cleared_at, ending, acknowledged_by, acknowledged_name,
/// acknowledged_at.
QVariantList changingColumnsOf(const Alert &alert)
{
    const AlertAcknowledgement by = alert.acknowledgement.value_or(AlertAcknowledgement{});
    return {alert.lastValue,
            alert.worstValue,
            asVariant(alert.clearedAt),
            textValue(alert.ending ? nameIn(alertEndingNames, *alert.ending) : QString()),
            textValue(by.login),
            textValue(by.name),
            alert.acknowledgement ? asVariant(by.at) : asVariant(std::optional<Instant>())};
}

Outcome<void> done(const Outcome<QSqlQuery> &outcome)
{
    if (!outcome)
        return tl::unexpected(outcome.error());
    return {};
}

Alert alertIn(const QSqlQuery &row)
{
    Alert alert;
    alert.id = row.value(0).toInt();
    alert.ruleId = row.value(1).toInt();
    alert.ruleName = row.value(2).toString();
    alert.condition = conditionIn(row, 3);
    int column = 3 + conditionColumns;
    alert.isSounding = row.value(column++).toInt() != 0;
    alert.queueId = row.value(column++).toInt();
    alert.agentId = row.value(column++).toInt();
    alert.subjectName = row.value(column++).toString();
    alert.since = instantOf(row.value(column++));
    alert.firedAt = instantOf(row.value(column++));
    alert.value = row.value(column++).toDouble();
    alert.lastValue = row.value(column++).toDouble();
    alert.worstValue = row.value(column++).toDouble();
    if (const QVariant clearedAt = row.value(column++); !clearedAt.isNull())
        alert.clearedAt = instantOf(clearedAt);
    alert.ending = valueIn(alertEndingNames, row.value(column++).toString());
    const QString login = row.value(column++).toString();
    const QString name = row.value(column++).toString();
    if (const QVariant at = row.value(column); !at.isNull())
        alert.acknowledgement = AlertAcknowledgement{login, name, instantOf(at)};
    return alert;
}

Outcome<void> writePlaces(QSqlDatabase &database, int ruleId, const QString &kind,
                          const std::vector<int> &ids)
{
    for (const int id : ids) {
        const auto written =
            run(database,
                QStringLiteral("insert into alert_rule_place (rule_id, kind, place_id) values (?, ?, ?)"),
                {ruleId, kind, id});
        if (!written)
            return tl::unexpected(written.error());
    }
    return {};
}

} // namespace

Outcome<std::vector<AlertRule>> readAlertRules(QSqlDatabase &database)
{
    std::vector<AlertRule> rules;
    const auto read =
        forEachRow(database,
                   QStringLiteral("select id, name, figure, comparison, figure_limit, phase, reason, "
                                  "held_for, is_sounding, is_enabled from alert_rule order by id"),
                   {}, [&rules](const QSqlQuery &row) {
                       AlertRule rule;
                       rule.id = row.value(0).toInt();
                       rule.name = row.value(1).toString();
                       rule.condition = conditionIn(row, 2);
                       rule.isSounding = row.value(2 + conditionColumns).toInt() != 0;
                       rule.isEnabled = row.value(3 + conditionColumns).toInt() != 0;
                       rules.push_back(std::move(rule));
                   });
    if (!read)
        return tl::unexpected(read.error());
    return forEachRow(database,
                      QStringLiteral("select rule_id, kind, place_id from alert_rule_place "
                                     "order by rule_id, kind, place_id"),
                      {},
                      [&rules](const QSqlQuery &row) {
                          const auto rule = std::ranges::find(rules, row.value(0).toInt(), &AlertRule::id);
                          if (rule != rules.end())
                              (row.value(1).toString() == queueKind ? rule->queueIds : rule->groupIds)
                                  .push_back(row.value(2).toInt());
                      })
        .map([&rules] { return std::move(rules); });
}

Outcome<void> writeAlertRule(QSqlDatabase &database, const AlertRule &rule)
{
    if (auto gone = removeAlertRule(database, rule.id); !gone)
        return gone;
    const QVariantList values = QVariantList{rule.id, rule.name} + columnsOf(rule.condition) +
                                QVariantList{rule.isSounding ? 1 : 0, rule.isEnabled ? 1 : 0};
    const auto written = run(
        database,
        QStringLiteral("insert into alert_rule (id, name, figure, comparison, figure_limit, phase, reason, "
                       "held_for, is_sounding, is_enabled) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        values);
    if (!written)
        return tl::unexpected(written.error());
    if (auto queues = writePlaces(database, rule.id, queueKind, rule.queueIds); !queues)
        return queues;
    return writePlaces(database, rule.id, groupKind, rule.groupIds);
}

Outcome<void> removeAlertRule(QSqlDatabase &database, int ruleId)
{
    const auto places =
        run(database, QStringLiteral("delete from alert_rule_place where rule_id = ?"), {ruleId});
    if (!places)
        return tl::unexpected(places.error());
    return done(run(database, QStringLiteral("delete from alert_rule where id = ?"), {ruleId}));
}

Outcome<void> writeAlert(QSqlDatabase &database, const Alert &alert)
{
    const QVariantList state = changingColumnsOf(alert);
    // "on conflict" would need PostgreSQL 9.5, and XiVO has 9.1.
    const auto updated =
        run(database,
            QStringLiteral("update alert set last_value = ?, worst_value = ?, cleared_at = ?, ending = ?, "
                           "acknowledged_by = ?, acknowledged_name = ?, acknowledged_at = ? where id = ?"),
            state + QVariantList{alert.id});
    if (!updated || updated->numRowsAffected() > 0)
        return done(updated);
    const QVariantList values = QVariantList{alert.id, alert.ruleId, textValue(alert.ruleName)} +
                                columnsOf(alert.condition) + QVariantList{alert.isSounding ? 1 : 0,
                                                                          alert.queueId,
                                                                          alert.agentId,
                                                                          textValue(alert.subjectName),
                                                                          asVariant(alert.since),
                                                                          asVariant(alert.firedAt),
                                                                          alert.value} +
                                state;
    return done(run(
        database,
        QStringLiteral("insert into alert (id, rule_id, rule_name, figure, comparison, figure_limit, phase, "
                       "reason, held_for, is_sounding, queue_id, agent_id, subject_name, began_at, fired_at, "
                       "fired_value, last_value, worst_value, cleared_at, ending, acknowledged_by, "
                       "acknowledged_name, acknowledged_at) "
                       "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        values));
}

Outcome<std::vector<AlertSubject>> readAlertSubjects(QSqlDatabase &database)
{
    std::vector<AlertSubject> subjects;
    return forEachRow(database, QStringLiteral("select distinct queue_id, agent_id from alert"), {},
                      [&subjects](const QSqlQuery &row) {
                          subjects.push_back({row.value(0).toInt(), row.value(1).toInt()});
                      })
        .map([&subjects] { return std::move(subjects); });
}

QString amongSubjects(const std::vector<AlertSubject> &subjects)
{
    // SQL knows no empty list, and nothing has a negative id.
    QStringList queues{QStringLiteral("-1")};
    QStringList agents{QStringLiteral("-1")};
    for (const auto &[queueId, agentId] : subjects)
        (queueId != 0 ? queues : agents).append(QString::number(queueId != 0 ? queueId : agentId));
    return QStringLiteral("(queue_id in (%1) or (queue_id = 0 and agent_id in (%2)))")
        .arg(queues.join(QLatin1Char(',')), agents.join(QLatin1Char(',')));
}

Outcome<std::vector<Alert>> readAlerts(QSqlDatabase &database, Instant since, int before, int limit,
                                       const QString &condition)
{
    std::vector<Alert> alerts;
    return forEachRow(database,
                      QStringLiteral(
                          "select id, rule_id, rule_name, figure, comparison, figure_limit, phase, reason, "
                          "held_for, is_sounding, queue_id, agent_id, subject_name, began_at, fired_at, "
                          "fired_value, last_value, worst_value, cleared_at, ending, acknowledged_by, "
                          "acknowledged_name, acknowledged_at from alert "
                          "where id < ? and fired_at >= ? and %1 order by id desc limit ?")
                          .arg(condition),
                      {before, asVariant(since), limit},
                      [&alerts](const QSqlQuery &row) { alerts.push_back(alertIn(row)); })
        .map([&alerts] { return std::move(alerts); });
}

Outcome<void> endStandingAlerts(QSqlDatabase &database, Instant now)
{
    return done(run(database,
                    QStringLiteral("update alert set cleared_at = ?, ending = ? where cleared_at is null"),
                    {asVariant(now), nameIn(alertEndingNames, AlertEnding::ServerRestarted)}));
}

} // namespace xivocc::store
