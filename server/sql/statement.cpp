#include "statement.h"

#include <QSqlError>

namespace xivocc::sql {

QString errorOf(const QSqlQuery &query)
{
    const QString text = query.lastError().databaseText();
    return (text.isEmpty() ? query.lastError().driverText() : text)
        .section(QLatin1Char('\n'), 0, 0)
        .trimmed();
}

Outcome<QSqlQuery> run(QSqlDatabase &database, const QString &statement, const QVariantList &values)
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
        return tl::unexpected(errorOf(query));
    return query;
}

} // namespace xivocc::sql
