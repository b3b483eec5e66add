#pragma once

#include <support/postgres_cluster.h>

#include <QObject>

namespace xivocc::test {

/// The reader of the XiVO database against real PostgreSQL servers and SQLite files.
class DatabaseReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void readsEverything_data();
    void readsEverything();
    void readsLogInTimesByTheZoneOfTheRelease();
    void tellsOnlyDifferences();
    void refreshesSoonOnceForSeveralCalls();
    void neverWrites();

    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void namesATableItMayNotRead();
    void recoversWhenTheTableAppears();
    void startsBeforeTheServer();
    void survivesARestartOfTheServer();
    void seesASqliteFileReplaced();
    void refusesAnAddressItDoesNotUnderstand_data();
    void refusesAnAddressItDoesNotUnderstand();
    void neverTellsThePassword();

    void authenticates_data();
    void authenticates();
    void authenticatesAcrossARestart();
    void doesNotDecideWhenTheDatabaseIsAway();

    void readsTenThousandAgentsQuickly();

private:
    PostgresCluster m_cluster;
    QTemporaryDir m_files;
};

} // namespace xivocc::test
