#include "sql_statement.h"

#include <QSqlError>

namespace xivocc::store {

Outcome<QSqlQuery> run(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool isDone = false;
    if (values.isEmpty()) {
        isDone = query.exec(statement);
    } else if (query.prepare(statement)) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        isDone = query.exec();
    }
    if (!isDone)
        return tl::unexpected(query.lastError().text().section(QLatin1Char('\n'), 0, 0).trimmed());
    return query;
}

QVariant textValue(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace xivocc::store
