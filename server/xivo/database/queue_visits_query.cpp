#include "queue_visits_query.h"

#include "wall_clock_text.h"

#include <sql/statement.h>

#include <QHash>
#include <QStringList>
#include <map>
#include <optional>

namespace xivocc::xivo {

namespace {

/// A caller who goes through queue after queue has one callid for all.
using VisitKey = std::pair<QString, QString>; ///< callid and queue

struct Visit
{
    VisitKey key;
    CallHistoryEntry call;
    bool isAnswered = false; ///< by the agent who is asked for, or by anybody when none is
};

const QHash<QString, CallOutcome> &outcomes()
{
    static const QHash<QString, CallOutcome> all{
        {QStringLiteral("ENTERQUEUE"), CallOutcome::Ongoing},
        {QStringLiteral("CONNECT"), CallOutcome::Answered},
        {QStringLiteral("ABANDON"), CallOutcome::Abandoned},
        {QStringLiteral("EXITWITHKEY"), CallOutcome::Abandoned},
        {QStringLiteral("EXITWITHTIMEOUT"), CallOutcome::Timeout},
        {QStringLiteral("EXITEMPTY"), CallOutcome::LeaveEmpty},
        {QStringLiteral("JOINEMPTY"), CallOutcome::JoinEmpty},
        {QStringLiteral("FULL"), CallOutcome::Full},
        {QStringLiteral("CLOSED"), CallOutcome::Closed},
        {QStringLiteral("DIVERT_CA_RATIO"), CallOutcome::DivertCaRatio},
        {QStringLiteral("DIVERT_HOLDTIME"), CallOutcome::DivertWaitTime},
    };
    return all;
}

/// Index among data1 to data5 of the seconds talked, for events that end a talk.
const QHash<QString, int> &talkColumns()
{
    static const QHash<QString, int> all{{QStringLiteral("COMPLETEAGENT"), 1},
                                         {QStringLiteral("COMPLETECALLER"), 1},
                                         {QStringLiteral("BLINDTRANSFER"), 3},
                                         {QStringLiteral("ATTENDEDTRANSFER"), 3},
                                         {QStringLiteral("TRANSFER"), 3}};
    return all;
}

/// Events that begin a visit, those of callers who were not let in among them.
QString beginnings()
{
    return QStringLiteral("'ENTERQUEUE','JOINEMPTY','FULL','CLOSED','DIVERT_CA_RATIO','DIVERT_HOLDTIME'");
}

QString placeholders(std::size_t count)
{
    return QStringList(static_cast<qsizetype>(count), QStringLiteral("?")).join(QLatin1Char(','));
}

/// The visits that are meant, the latest first.
tl::expected<std::vector<Visit>, QString> findVisits(QSqlDatabase &database,
                                                     const QueueVisitsQuestion &question)
{
    QVariantList values{textOf(question.notBefore)};
    QString condition;
    if (!question.agent.isEmpty()) {
        condition = QStringLiteral(" and event in ('CONNECT','RINGNOANSWER') and agent = ?");
        values.append(question.agent);
    } else {
        condition = QStringLiteral(" and event in (%1)").arg(beginnings());
    }
    if (!question.queues.empty()) {
        condition += QStringLiteral(" and queuename in (%1)").arg(placeholders(question.queues.size()));
        for (const QString &queue : question.queues)
            values.append(queue);
    }
    if (!question.caller.isEmpty()) {
        condition += QStringLiteral(" and event = 'ENTERQUEUE' and data2 %1 ?")
                         .arg(question.callerIsPattern ? QLatin1String("like") : QLatin1String("="));
        values.append(question.caller);
    }
    values.append(question.size);
    auto rows = sql::run(database,
                         QStringLiteral("select callid, queuename, max(id) from queue_log where time >= ?%1 "
                                        "group by callid, queuename order by 3 desc limit ?")
                             .arg(condition),
                         values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Visit> visits;
    while (rows->next())
        visits.push_back({{rows->value(0).toString(), rows->value(1).toString()}, {}});
    return visits;
}

/// A row that ends no talk gives nothing. An attended transfer that linked two channels instead of bridges
/// names both, and the talk shares the last column with the position: "45|1".
std::optional<seconds> talkOf(const QString &event, const QStringList &data)
{
    const auto column = talkColumns().constFind(event);
    if (column == talkColumns().constEnd())
        return std::nullopt;
    if (event == QLatin1String("ATTENDEDTRANSFER") && data.front() == QLatin1String("LINK"))
        return seconds(data.back().section(QLatin1Char('|'), 0, 0).toLongLong());
    return seconds(data[*column].toLongLong());
}

/// What one row of the visit says.
void take(Visit &visit, const QSqlQuery &row, const QString &agent)
{
    const QString event = row.value(2).toString();
    QStringList data;
    for (int column = 5; column < 10; ++column)
        data.append(row.value(column).toString());
    CallHistoryEntry &call = visit.call;
    if (const auto talk = talkOf(event, data)) {
        call.duration = talk;
        return;
    }
    const auto outcome = outcomes().constFind(event);
    if (outcome == outcomes().constEnd())
        return;
    if (call.start == WallTime{}) {
        call.start = wallTimeOf(row.value(4).toString());
        call.destination.number = visit.key.second;
    }
    if (event == QLatin1String("ENTERQUEUE"))
        call.source.number = data[1];
    call.outcome = *outcome;
    if (event == QLatin1String("CONNECT"))
        visit.isAnswered = agent.isEmpty() || row.value(3).toString() == agent;
}

} // namespace

QueueVisitsReading readQueueVisits(QSqlDatabase &database, const QueueVisitsQuestion &question)
{
    auto visits = findVisits(database, question);
    if (!visits)
        return tl::unexpected(visits.error());
    if (visits->empty())
        return std::vector<CallHistoryEntry>();
    std::map<VisitKey, Visit *> byKey;
    QVariantList callIds;
    for (Visit &visit : *visits) {
        byKey.emplace(visit.key, &visit);
        callIds.append(visit.key.first);
    }
    auto rows = sql::run(
        database,
        QStringLiteral("select callid, queuename, event, agent, time, data1, data2, data3, data4, data5 "
                       "from queue_log where callid in (%1) order by id")
            .arg(placeholders(static_cast<std::size_t>(callIds.size()))),
        callIds);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        const auto visit = byKey.find({rows->value(0).toString(), rows->value(1).toString()});
        if (visit != byKey.end())
            take(*visit->second, *rows, question.agent);
    }
    std::vector<CallHistoryEntry> calls;
    for (Visit &visit : *visits) {
        if (visit.call.outcome == CallOutcome::Answered && !visit.isAnswered) {
            visit.call.outcome = CallOutcome::Missed;
            visit.call.duration.reset();
        }
        if (!question.agent.isEmpty() && visit.call.outcome != CallOutcome::Answered)
            visit.call.outcome = CallOutcome::Missed;
        calls.push_back(std::move(visit.call));
    }
    return calls;
}

} // namespace xivocc::xivo
