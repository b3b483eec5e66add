#include "sql_statement.h"

namespace xivocc::store {

Failure failureOf(const QSqlError &error, const QSqlDatabase &database)
{
    return {sql::errorOf(error), sql::isOutOfService(error, database)};
}

Outcome<QSqlQuery> run(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    return sql::execute(database, statement, values).map_error([&database](const QSqlError &error) {
        return failureOf(error, database);
    });
}

QVariant textValue(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Outcome<int> readNumber(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    int number = 0;
    return forEachRow(database, statement, values,
                      [&number](const QSqlQuery &row) { number = row.value(0).toInt(); })
        .map([&number] { return number; });
}

} // namespace xivocc::store
