#include "database_worker.h"
#include "password_check.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QUuid>

namespace xivocc::xivo {

DatabaseWorker::DatabaseWorker(sql::DatabaseAddress address, QByteArray siteZone)
    : m_address(std::move(address)), m_siteZone(std::move(siteZone))
{
}

DatabaseWorker::~DatabaseWorker()
{
    close();
}

QString DatabaseWorker::open()
{
    if (!m_connection.isEmpty())
        return {};
    const QString name = QStringLiteral("xivo-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString error;
    {
        const auto database = m_address.open(name);
        if (!database)
            error = database.error();
    }
    m_connection = name;
    if (!error.isEmpty())
        close();
    return error;
}

void DatabaseWorker::close()
{
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

void DatabaseWorker::read()
{
    // A SQLite file may have been replaced by another of the same name: look at the name anew.
    if (m_address.engine() == sql::DatabaseAddress::Engine::Sqlite)
        close();
    QElapsedTimer clock;
    clock.start();
    if (const QString error = open(); !error.isEmpty()) {
        Q_EMIT failed(error);
        return;
    }
    auto reading = [this] {
        QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        return readConfiguration(database, m_siteZone);
    }();
    if (reading) {
        Q_EMIT wasRead(*reading, milliseconds(clock.elapsed()));
        return;
    }
    close();
    Q_EMIT failed(QStringLiteral("The XiVO database %1 could not be read: %2.")
                      .arg(m_address.text(), reading.error().section(QLatin1Char('\n'), 0, 0).trimmed()));
}

void DatabaseWorker::check(quint64 ticket, const QString &login, const QString &password)
{
    using Cause = AuthenticationRefusal::Cause;
    AuthenticationVerdict verdict;
    // A connection that the server closed meanwhile is found out by the first statement: once more on a new
    // one.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const bool fresh = m_connection.isEmpty();
        if (const QString error = open(); !error.isEmpty()) {
            verdict = tl::unexpected(AuthenticationRefusal{Cause::DatabaseUnavailable, error});
            break;
        }
        {
            QSqlDatabase database = QSqlDatabase::database(m_connection, false);
            verdict = checkPassword(database, login, password);
        }
        if (verdict || verdict.error().cause != Cause::DatabaseUnavailable)
            break;
        close();
        if (fresh)
            break;
    }
    Q_EMIT checked(ticket, verdict);
}

void DatabaseWorker::readLog(const QueueLogQuestion &question)
{
    if (const QString error = open(); !error.isEmpty()) {
        Q_EMIT logFailed(error);
        return;
    }
    const auto reading = [&] {
        QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        const QTimeZone zone(m_siteZone);
        return readQueueLog(database, question, zone.isValid() ? zone : QTimeZone::utc());
    }();
    if (reading) {
        Q_EMIT logRead(*reading);
        return;
    }
    close();
    Q_EMIT logFailed(QStringLiteral("The table queue_log of the XiVO database %1 could not be read: %2.")
                         .arg(m_address.text(), reading.error().section(QLatin1Char('\n'), 0, 0).trimmed()));
}

} // namespace xivocc::xivo
