#include "statement.h"

#include <algorithm>
#include <array>

namespace xivocc::sql {

namespace {

/// SQLSTATE of PostgreSQL (appendix A of its manual), by their beginnings: no connection, no resources left,
/// shut down by its operator, errors of its system, data that is damaged. A statement that is cancelled
/// because it takes too long is 57014, and none of them.
constexpr std::array outOfServiceStates{"08", "53", "57P", "58", "XX001", "XX002"};

/// SQLITE_READONLY, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL, SQLITE_CANTOPEN and SQLITE_NOTADB.
constexpr std::array outOfServiceCodes{8, 10, 11, 13, 14, 26};
constexpr int primaryCode = 0xff; ///< the rest of a code tells more about it

} // namespace

QString errorOf(const QSqlError &error)
{
    const QString text = error.databaseText();
    return (text.isEmpty() ? error.driverText() : text).section(QLatin1Char('\n'), 0, 0).trimmed();
}

QString errorOf(const QSqlQuery &query)
{
    return errorOf(query.lastError());
}

bool isOutOfService(const QSqlError &error, const QSqlDatabase &database)
{
    const QString code = error.nativeErrorCode();
    if (database.driverName() == QLatin1String("QSQLITE")) // calls whatever a step refuses a ConnectionError
        return std::ranges::find(outOfServiceCodes, code.toInt() & primaryCode) != outOfServiceCodes.end();
    if (error.type() == QSqlError::ConnectionError)
        return true;
    // What libpq says itself, without the server, has no code.
    return code.isEmpty() || std::ranges::any_of(outOfServiceStates, [&code](const char *state) {
               return code.startsWith(QLatin1String(state));
           });
}

tl::expected<QSqlQuery, QSqlError> execute(QSqlDatabase &database, const QString &statement,
                                           const QVariantList &values)
{
    QSqlQuery query(database);
    // SQLite would keep a copy of every row; PostgreSQL would tell an error in the middle of them only.
    query.setForwardOnly(database.driverName() == QLatin1String("QSQLITE"));
    bool isDone = false;
    if (values.isEmpty()) {
        isDone = query.exec(statement);
    } else if (query.prepare(statement)) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        isDone = query.exec();
    }
    if (!isDone)
        return tl::unexpected(query.lastError());
    return query;
}

Outcome<QSqlQuery> run(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    return execute(database, statement, values).map_error([](const QSqlError &error) {
        return errorOf(error);
    });
}

} // namespace xivocc::sql
