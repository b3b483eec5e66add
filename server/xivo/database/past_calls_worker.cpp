#include "past_calls_worker.h"

namespace xivocc::xivo {

PastCallsReader::Reading
PastCallsWorker::run(const QString &table,
                     const std::function<PastCallsReader::Reading(QSqlDatabase &)> &search)
{
    if (const auto opened = m_connection.open(); !opened)
        return tl::unexpected(opened.error());
    auto reading = m_connection.use(search);
    if (reading)
        return reading;
    m_connection.close();
    return tl::unexpected(QStringLiteral("The table %1 of the XiVO database %2 could not be read: %3.")
                              .arg(table, m_connection.address().text(),
                                   reading.error().section(QLatin1Char('\n'), 0, 0).trimmed()));
}

} // namespace xivocc::xivo
