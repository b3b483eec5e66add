#pragma once

#include <support/postgres_cluster.h>

#include <QObject>
#include <QTemporaryDir>

namespace xivocc::test {

/// XiVO's call_log, read from a real PostgreSQL and from SQLite, and what a user is told of it.
class CallLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsALine_data();
    void readsALine();
    void namesAMissingTable();
    void keepsItsConnectionWhenATableIsMissing();
    void connectsAnewWhenTheServerHasClosedTheConnection();
    void tellsAUserHisCalls();
    void tellsTheCallsOfAnAgent();
    void tellsTheCallsOfQueuesByAPartOfTheirNames();
    void findsTheCallsOfACustomer();
    void readsVisitsToQueues_data();
    void readsVisitsToQueues();

private:
    PostgresCluster m_cluster;
    QTemporaryDir m_files;
};

} // namespace xivocc::test
