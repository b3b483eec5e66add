#include "call_log_query.h"

#include "wall_clock_text.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

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
    QSqlQuery query(database);
    query.setForwardOnly(sqlite);
    if (!query.prepare(statement(sqlite)))
        return tl::unexpected(query.lastError().databaseText());
    query.addBindValue(textOf(question.notBefore));
    query.addBindValue(identity);
    query.addBindValue(question.size);
    if (!query.exec())
        return tl::unexpected(query.lastError().databaseText());
    std::vector<CallHistoryEntry> calls;
    while (query.next()) {
        CallHistoryEntry call;
        call.start = wallTimeOf(query.value(0).toString());
        call.source.number = query.value(2).toString();
        call.destination.number = query.value(3).toString();
        const bool isAnswered = query.value(4).toBool();
        if (isAnswered)
            call.duration = seconds(query.value(1).toLongLong());
        if (query.value(5).toString() == identity)
            call.outcome = CallOutcome::Emitted;
        else
            call.outcome = isAnswered ? CallOutcome::Answered : CallOutcome::Missed;
        calls.push_back(std::move(call));
    }
    if (query.lastError().isValid())
        return tl::unexpected(query.lastError().databaseText());
    return calls;
}

} // namespace xivocc::xivo
