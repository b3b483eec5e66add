#pragma once

#include <config/settings.h>
#include <store/store.h>
#include <support/postgres_cluster.h>

#include <QTemporaryDir>
#include <memory>

namespace xivocc::test {

/// Empty stores on either engine. The PostgreSQL server is started with the first that is asked for.
class StorePlace final
{
public:
    /// Columns and rows for tests that run on both.
    static void addEngines();

    /// A new and empty one; its URL is empty when PostgreSQL could not be started.
    [[nodiscard]] config::StoreSettings fresh(const QString &engine);
    [[nodiscard]] QString pathOf(const QString &file) const { return m_directory.filePath(file); }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<PostgresCluster> m_cluster;
    int m_made = 0;
};

/// Waits until the store has done all that it was asked so far; false: it does not answer.
[[nodiscard]] bool settled(store::Store &store);

/// Runs the statement in the store; false: it was refused.
[[nodiscard]] bool executed(store::Store &store, const char *statement);

} // namespace xivocc::test
