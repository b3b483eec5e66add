#include "store_worker.h"

#include "migrations.h"

#include <QSqlError>

namespace xivocc::store {

namespace {

Outcome<void> performInTransaction(QSqlDatabase &database, const StoreWorker::Work &work)
{
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

} // namespace

Outcome<void> StoreWorker::perform(const Work &work)
{
    if (auto opened = open(); !opened)
        return opened;
    auto done =
        m_connection.use([&work](QSqlDatabase &database) { return performInTransaction(database, work); });
    if (!done) {
        m_connection.close();
        return tl::unexpected(
            QStringLiteral("The store %1 refused it: %2.").arg(m_connection.address().text(), done.error()));
    }
    return done;
}

Outcome<void> StoreWorker::open()
{
    if (m_connection.isOpen())
        return {};
    if (m_hasFailed && !m_mayTryAgain)
        return tl::unexpected(QStringLiteral("The server is stopping."));
    Outcome<void> outcome = m_connection.open();
    if (outcome) {
        const sql::DatabaseAddress &address = m_connection.address();
        const auto migrated = m_connection.use(
            [&address](QSqlDatabase &database) { return migrate(database, address.engine()); });
        if (!migrated)
            outcome = tl::unexpected(
                QStringLiteral("The store %1 cannot be used: %2.").arg(address.text(), migrated.error()));
    }
    m_hasFailed = !outcome;
    if (m_hasFailed)
        m_connection.close();
    return outcome;
}

} // namespace xivocc::store
