#pragma once

#include <support/postgres_cluster.h>

#include <QObject>
#include <QTemporaryDir>

namespace xivocc::test {

/// The one column of XiVO's that the server writes.
class AgentGroupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItMay();
    void saysWhichRightIsMissing();
    void writesToTheSimulatedDatabase();
    void saysThatTheDatabaseIsAway();

private:
    PostgresCluster m_cluster;
    QTemporaryDir m_files;
};

} // namespace xivocc::test
