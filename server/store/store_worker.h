#pragma once

#include "sql_statement.h"

#include <sql/connection.h>

#include <QObject>
#include <atomic>
#include <functional>

namespace xivocc::store {

/// Holds the only connection to the store; lives in the store's thread. The connection is opened, and its
/// tables are brought up to date, when it is first needed; it is given up when the database is out of
/// service, and the next work opens a new one. A statement that is refused alone leaves it as it is.
class StoreWorker final : public QObject
{
    Q_OBJECT

public:
    /// Runs in a transaction, which is rolled back when it fails.
    using Work = std::function<Outcome<void>(QSqlDatabase &)>;

    explicit StoreWorker(sql::DatabaseAddress address)
        : m_connection(std::move(address), QStringLiteral("store"))
    {
    }

    /// The reason is a sentence for who asked; when the store is out of service also for /health.
    [[nodiscard]] Outcome<void> perform(const Work &work);
    /// From now on a store that could not be opened is not tried again. May be called from any thread.
    void stopTrying() { m_mayTryAgain = false; }

private:
    [[nodiscard]] Outcome<void> open();

    sql::Connection m_connection;
    bool m_hasFailed = false; ///< the last time it was to be opened
    std::atomic<bool> m_mayTryAgain = true;
};

} // namespace xivocc::store
