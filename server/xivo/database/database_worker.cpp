#include "database_worker.h"
#include "password_check.h"

#include <QElapsedTimer>

namespace xivocc::xivo {

DatabaseWorker::DatabaseWorker(sql::DatabaseAddress address, QByteArray siteZone)
    : m_connection(std::move(address), QStringLiteral("xivo")), m_siteZone(std::move(siteZone))
{
}

void DatabaseWorker::read()
{
    // A SQLite file may have been replaced by another of the same name: look at the name anew.
    if (m_connection.address().engine() == sql::DatabaseAddress::Engine::Sqlite)
        m_connection.close();
    QElapsedTimer clock;
    clock.start();
    if (const auto opened = m_connection.open(); !opened) {
        Q_EMIT failed(opened.error());
        return;
    }
    auto reading =
        m_connection.use([this](QSqlDatabase &database) { return readConfiguration(database, m_siteZone); });
    if (reading) {
        Q_EMIT wasRead(*reading, milliseconds(clock.elapsed()));
        return;
    }
    m_connection.close();
    Q_EMIT failed(
        QStringLiteral("The XiVO database %1 could not be read: %2.")
            .arg(m_connection.address().text(), reading.error().section(QLatin1Char('\n'), 0, 0).trimmed()));
}

void DatabaseWorker::check(quint64 ticket, const QString &login, const QString &password)
{
    using Cause = AuthenticationRefusal::Cause;
    AuthenticationVerdict verdict;
    // A connection that the server closed meanwhile is found out by the first statement: once more on a new
    // one.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const bool fresh = !m_connection.isOpen();
        if (const auto opened = m_connection.open(); !opened) {
            verdict = tl::unexpected(AuthenticationRefusal{Cause::DatabaseUnavailable, opened.error()});
            break;
        }
        verdict = m_connection.use(
            [&](QSqlDatabase &database) { return checkPassword(database, login, password); });
        if (verdict || verdict.error().cause != Cause::DatabaseUnavailable)
            break;
        m_connection.close();
        if (fresh)
            break;
    }
    Q_EMIT checked(ticket, verdict);
}

void DatabaseWorker::readLog(const QueueLogQuestion &question)
{
    if (const auto opened = m_connection.open(); !opened) {
        Q_EMIT logFailed(opened.error());
        return;
    }
    const auto reading = m_connection.use([&](QSqlDatabase &database) {
        const QTimeZone zone(m_siteZone);
        return readQueueLog(database, question, zone.isValid() ? zone : QTimeZone::utc());
    });
    if (reading) {
        Q_EMIT logRead(*reading);
        return;
    }
    m_connection.close();
    Q_EMIT logFailed(
        QStringLiteral("The table queue_log of the XiVO database %1 could not be read: %2.")
            .arg(m_connection.address().text(), reading.error().section(QLatin1Char('\n'), 0, 0).trimmed()));
}

} // namespace xivocc::xivo
