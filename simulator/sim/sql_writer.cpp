#include "sql_writer.h"

#include <QSqlError>
#include <QStringList>

namespace xivocc::sim {

namespace {
/// A text that was never set is an empty one, not NULL.
QVariant written(const QVariant &value)
{
    return value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(QStringLiteral(""))
                                                                             : value;
}
} // namespace

void SqlWriter::run(const QString &statement, const QVariantList &values)
{
    if (!m_error.isEmpty())
        return;
    bool done = false;
    if (values.isEmpty()) {
        done = m_query.exec(statement);
    } else if (m_query.prepare(statement)) {
        for (const QVariant &value : values)
            m_query.addBindValue(written(value));
        done = m_query.exec();
    }
    if (!done)
        m_error = statement + QStringLiteral(": ") + m_query.lastError().text();
}

void SqlWriter::insert(const QString &table, const QString &columns, const QList<QVariantList> &rows)
{
    QStringList places;
    for (qsizetype i = 0; i <= columns.count(QLatin1Char(',')); ++i)
        places << QStringLiteral("?");
    const QString statement =
        QStringLiteral("insert into %1 (%2) values (%3)").arg(table, columns, places.join(QLatin1Char(',')));
    for (const QVariantList &row : rows)
        run(statement, row);
}

} // namespace xivocc::sim
