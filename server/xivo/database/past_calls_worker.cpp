#include "past_calls_worker.h"

#include <QSqlQuery>

namespace xivocc::xivo {

PastCallsReader::Reading
PastCallsWorker::run(const QString &table,
                     const std::function<PastCallsReader::Reading(QSqlDatabase &)> &search)
{
    if (m_connection.isOpen() && !isUsable())
        m_connection.close();
    if (const auto opened = m_connection.open(); !opened)
        return tl::unexpected(opened.error());
    auto reading = m_connection.use(search);
    if (reading)
        return reading;
    return tl::unexpected(QStringLiteral("The table %1 of the XiVO database %2 could not be read: %3.")
                              .arg(table, m_connection.address().text(),
                                   reading.error().section(QLatin1Char('\n'), 0, 0).trimmed()));
}

bool PastCallsWorker::isUsable() const
{
    // A SQLite file may have been replaced by another of the same name: look at the name anew.
    return m_connection.address().engine() == sql::DatabaseAddress::Engine::PostgreSql &&
           m_connection.use([](QSqlDatabase &database) {
               QSqlQuery query(database);
               return query.exec(QStringLiteral("select 1"));
           });
}

} // namespace xivocc::xivo
