#include "past_calls_worker.h"

#include <QSqlDatabase>
#include <QUuid>

namespace xivocc::xivo {

QString PastCallsWorker::open()
{
    if (!m_connection.isEmpty())
        return {};
    m_connection = QStringLiteral("past-calls-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString error;
    {
        const auto database = m_address.open(m_connection);
        if (!database)
            error = database.error();
    }
    if (!error.isEmpty())
        close();
    return error;
}

void PastCallsWorker::close()
{
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

PastCallsReader::Reading
PastCallsWorker::run(const QString &table,
                     const std::function<PastCallsReader::Reading(QSqlDatabase &)> &search)
{
    if (const QString error = open(); !error.isEmpty())
        return tl::unexpected(error);
    auto reading = [&] {
        QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        return search(database);
    }();
    if (reading)
        return reading;
    close();
    return tl::unexpected(
        QStringLiteral("The table %1 of the XiVO database %2 could not be read: %3.")
            .arg(table, m_address.text(), reading.error().section(QLatin1Char('\n'), 0, 0).trimmed()));
}

} // namespace xivocc::xivo
