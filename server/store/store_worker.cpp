#include "store_worker.h"

#include "migrations.h"

namespace xivocc::store {

namespace {

Outcome<void> performInTransaction(QSqlDatabase &database, const StoreWorker::Work &work)
{
    if (!database.transaction())
        return tl::unexpected(failureOf(database.lastError(), database));
    auto done = work(database);
    if (done && !database.commit())
        done = tl::unexpected(failureOf(database.lastError(), database));
    if (!done)
        database.rollback();
    return done;
}

} // namespace

Outcome<void> StoreWorker::perform(const Work &work)
{
    if (auto opened = open(); !opened)
        return opened;
    auto done =
        m_connection.use([&work](QSqlDatabase &database) { return performInTransaction(database, work); });
    if (done)
        return done;
    if (!done.error().isOutOfService)
        // Whoever wrote the text hears it: nothing about where the store is.
        return tl::unexpected(
            Failure{QStringLiteral("The server's store refused it: %1.").arg(done.error().reason)});
    m_connection.close();
    return tl::unexpected(Failure{QStringLiteral("The store %1 refused it: %2.")
                                      .arg(m_connection.address().text(), done.error().reason),
                                  true});
}

Outcome<void> StoreWorker::open()
{
    if (m_connection.isOpen())
        return {};
    if (m_hasFailed && !m_mayTryAgain)
        return tl::unexpected(Failure{QStringLiteral("The server is stopping."), true});
    Outcome<void> outcome = m_connection.open().map_error([](const QString &reason) {
        return Failure{reason, true};
    });
    if (outcome) {
        const sql::DatabaseAddress &address = m_connection.address();
        const auto migrated = m_connection.use(
            [&address](QSqlDatabase &database) { return migrate(database, address.engine()); });
        if (!migrated)
            outcome = tl::unexpected(Failure{QStringLiteral("The store %1 cannot be used: %2.")
                                                 .arg(address.text(), migrated.error().reason),
                                             true});
    }
    m_hasFailed = !outcome;
    if (m_hasFailed)
        m_connection.close();
    return outcome;
}

} // namespace xivocc::store
