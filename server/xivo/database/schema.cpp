#include "schema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace xivocc::xivo {

namespace {

// Both give table, column, default expression, whether it may be read. The catalogue is asked and not
// information_schema because the latter hides what the role may not read. PostgreSQL 9.1 knows all of it.
const QLatin1String
    postgresColumns("select c.relname, a.attname, coalesce(pg_get_expr(d.adbin, d.adrelid), ''),"
                    " has_column_privilege(c.oid, a.attnum, 'select')"
                    " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                    " left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
                    " where c.relkind in ('r', 'v', 'm', 'f', 'p') and pg_table_is_visible(c.oid)"
                    " and n.nspname not in ('pg_catalog', 'information_schema')");
const QLatin1String sqliteColumns("select m.name, p.name, coalesce(p.dflt_value, ''), 1 from sqlite_master m "
                                  "join pragma_table_info(m.name) p"
                                  " where m.type in ('table', 'view')");

bool tellsUtc(const QString &defaultExpression, bool sqlite)
{
    if (defaultExpression.isEmpty())
        return true;
    // SQLite's CURRENT_TIMESTAMP is UTC unless it is asked for local time.
    if (sqlite)
        return !defaultExpression.contains(QLatin1String("localtime"), Qt::CaseInsensitive);
    return defaultExpression.contains(QLatin1String("utc"), Qt::CaseInsensitive);
}

} // namespace

tl::expected<Schema, QString> Schema::read(QSqlDatabase &database)
{
    const bool sqlite = database.driverName() == QLatin1String("QSQLITE");
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(sqlite ? sqliteColumns : postgresColumns))
        return tl::unexpected(query.lastError().databaseText());
    Schema schema;
    while (query.next()) {
        const QString tableName = query.value(0).toString();
        const QString column = query.value(1).toString();
        Table &table = schema.m_tables[tableName];
        table.columns.insert(column);
        if (!query.value(3).toBool())
            table.refused.insert(column);
        if (tableName == QLatin1String("agent_login_status") && column == QLatin1String("login_at"))
            schema.m_logInTimeIsUtc = tellsUtc(query.value(2).toString(), sqlite);
    }
    return schema;
}

bool Schema::hasTable(QLatin1String table) const
{
    return m_tables.contains(table);
}

bool Schema::hasColumn(QLatin1String table, QLatin1String column) const
{
    const auto found = m_tables.constFind(table);
    return found != m_tables.cend() && found->columns.contains(column);
}

QStringList Schema::lacks(const std::vector<TableNeed> &needs) const
{
    QStringList phrases;
    for (const TableNeed &need : needs) {
        const auto table = m_tables.constFind(need.table);
        if (table == m_tables.cend()) {
            phrases << QStringLiteral("table %1 is missing").arg(need.table);
            continue;
        }
        if (table->refused.size() == table->columns.size()) {
            phrases << QStringLiteral("table %1 may not be read (GRANT SELECT ON it to the server's role)")
                           .arg(need.table);
            continue;
        }
        for (const QLatin1String column : need.columns) {
            if (!table->columns.contains(column))
                phrases << QStringLiteral("column %1.%2 is missing").arg(need.table, column);
            else if (table->refused.contains(column))
                phrases << QStringLiteral("column %1.%2 may not be read").arg(need.table, column);
        }
    }
    return phrases;
}

} // namespace xivocc::xivo
