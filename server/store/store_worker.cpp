#include "store_worker.h"

#include "migrations.h"

#include <QSqlError>
#include <QUuid>

namespace xivocc::store {

Outcome<void> StoreWorker::perform(const Work &work)
{
    if (auto opened = open(); !opened)
        return opened;
    auto done = performOpen(work);
    if (!done) {
        close();
        return tl::unexpected(
            QStringLiteral("The store %1 refused it: %2.").arg(m_address.text(), done.error()));
    }
    return done;
}

Outcome<void> StoreWorker::open()
{
    if (!m_connection.isEmpty())
        return {};
    if (m_hasFailed && !m_mayTryAgain)
        return tl::unexpected(QStringLiteral("The server is stopping."));
    m_connection = QStringLiteral("store-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Outcome<void> outcome;
    {
        auto database = m_address.open(m_connection);
        if (!database) {
            outcome = tl::unexpected(database.error());
        } else if (const auto migrated = migrate(*database, m_address.engine()); !migrated) {
            outcome = tl::unexpected(
                QStringLiteral("The store %1 cannot be used: %2.").arg(m_address.text(), migrated.error()));
        }
    }
    m_hasFailed = !outcome;
    if (m_hasFailed)
        close();
    return outcome;
}

void StoreWorker::close()
{
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

Outcome<void> StoreWorker::performOpen(const Work &work)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.transaction())
        return tl::unexpected(database.lastError().text());
    auto done = work(database);
    if (!done) {
        database.rollback();
        return done;
    }
    if (!database.commit()) {
        const QString reason = database.lastError().text();
        database.rollback();
        return tl::unexpected(reason);
    }
    return {};
}

} // namespace xivocc::store
