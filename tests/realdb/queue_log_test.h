#pragma once

#include <support/postgres_cluster.h>

#include <QObject>

namespace xivocc::test {

/// XiVO's queue_log, read from a real PostgreSQL while others write into it, and the figures rebuilt from it.
class QueueLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void losesNothingByARestart();
    void countsWhatThePbxTellsToo();
    void hearsOfClosedQueues();
    void tellsEachRowOnce();
    void seesARowThatCommitsLate();
    void readsALongLog();
    void ordersTheHourThatComesTwice();
    void survivesARestartOfTheDatabase();
    void namesAMissingTable();

private:
    /// A row written now; columns of data follow the event.
    void write(const QString &event, const QString &callId, const QString &queue, const QString &agent,
               const QStringList &data = {});
    void execute(const QString &sql);

    PostgresCluster m_cluster;
    QString m_database;
    int m_databases = 0;
};

} // namespace xivocc::test
