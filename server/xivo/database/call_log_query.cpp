#include "call_log_query.h"

#include "wall_clock_text.h"

#include <sql/statement.h>

#include <QSqlError>

namespace xivocc::xivo {

namespace {

/// SQLite has no intervals; there the duration is a number of seconds.
QString statement(bool sqlite)
{
    return QStringLiteral("select %1, %2, source_exten, destination_exten, answered, source_line_identity "
                          "from call_log where date >= ? and ? in (source_line_identity, "
                          "destination_line_identity) order by date desc, id desc limit ?")
        .arg(sqlite ? QStringLiteral("substr(date, 1, 19)")
                    : QStringLiteral("to_char(date, 'YYYY-MM-DD HH24:MI:SS')"),
             sqlite ? QStringLiteral("duration")
                    : QStringLiteral("cast(extract(epoch from duration) as bigint)"));
}

} // namespace

CallLogReading readCallLog(QSqlDatabase &database, const CallLogQuestion &question)
{
    const bool sqlite = database.driverName() == QLatin1String("QSQLITE");
    const QString identity = question.interface.toLower();
    auto rows = sql::run(database, statement(sqlite), {textOf(question.notBefore), identity, question.size});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<CallHistoryEntry> calls;
    while (rows->next()) {
        CallHistoryEntry call;
        call.start = wallTimeOf(rows->value(0).toString());
        call.source.number = rows->value(2).toString();
        call.destination.number = rows->value(3).toString();
        const bool isAnswered = rows->value(4).toBool();
        if (isAnswered)
            call.duration = seconds(rows->value(1).toLongLong());
        if (rows->value(5).toString() == identity)
            call.outcome = CallOutcome::Emitted;
        else
            call.outcome = isAnswered ? CallOutcome::Answered : CallOutcome::Missed;
        calls.push_back(std::move(call));
    }
    if (rows->lastError().isValid())
        return tl::unexpected(sql::errorOf(*rows));
    return calls;
}

} // namespace xivocc::xivo
