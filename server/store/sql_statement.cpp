#include "sql_statement.h"

#include <QSqlError>

namespace xivocc::store {

QVariant textValue(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Outcome<void> endOf(const QSqlQuery &rows)
{
    if (rows.lastError().isValid())
        return tl::unexpected(sql::errorOf(rows));
    return {};
}

Outcome<int> readNumber(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    int number = 0;
    return forEachRow(database, statement, values,
                      [&number](const QSqlQuery &row) { number = row.value(0).toInt(); })
        .map([&number] { return number; });
}

} // namespace xivocc::store
