#include "database_test.h"

#include <sim/xivo_database.h>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace xivocc::sim;

namespace {

QString fill(const QString &file)
{
    const FloorPlan plan = planFloor(3, 2, 7);
    auto database = XivoDatabase::open(QUrl(QStringLiteral("sqlite://") + file));
    return database ? (*database)->fill(plan, {}) : database.error();
}

/// Runs a statement on the file and returns the first value of the first row.
QVariant ask(const QString &file, const QString &statement)
{
    QVariant value;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("asking"));
        database.setDatabaseName(file);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(statement) && query.next())
                value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("asking"));
    return value;
}

} // namespace

void DatabaseTest::anEarlierSimulationIsReplaced()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("xivo.db"));
    QCOMPARE(fill(file), QString());
    QCOMPARE(fill(file), QString());
    QCOMPARE(ask(file, QStringLiteral("select count(*) from agentfeatures")).toInt(), 3);
}

void DatabaseTest::aForeignDatabaseIsLeftAlone()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("real.db"));
    ask(file, QStringLiteral("create table userfeatures (id integer)"));
    ask(file, QStringLiteral("insert into userfeatures values (5)"));
    QVERIFY(fill(file).contains(QStringLiteral("left as they are")));
    QCOMPARE(ask(file, QStringLiteral("select id from userfeatures")).toInt(), 5);
    QVERIFY(!ask(file, QStringLiteral("select count(*) from agentfeatures")).isValid());
}

void DatabaseTest::logsOfEarlierDaysArePurged()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("xivo.db"));
    const FloorPlan plan = planFloor(3, 2, 7);
    auto database = XivoDatabase::open(QUrl(QStringLiteral("sqlite://") + file));
    QVERIFY(database);
    QCOMPARE((*database)->fill(plan, {}), QString());
    const auto log = [&database](const char *day) {
        const QString time = QString::fromLatin1(day) + QStringLiteral(" 09:00:00");
        const QString none;
        (*database)->appendQueueLog(
            {{time, QStringLiteral("1.1"), QStringLiteral("q1"), QStringLiteral("NONE"),
              QStringLiteral("ENTERQUEUE"), none, none, none, none, none}});
        (*database)->appendCallLog(
            {{time, QStringLiteral("0299000001"), QVariant(), QStringLiteral("1001"), QVariant(), 7, true}});
    };
    for (const char *day : {"2026-02-26", "2026-02-27", "2026-03-02"})
        log(day);
    for (const char *oldest : {"select min(time) from queue_log", "select min(date) from call_log"})
        QCOMPARE(ask(file, QString::fromLatin1(oldest)).toString(), QStringLiteral("2026-02-27 09:00:00"));
    for (const char *count : {"select count(*) from queue_log", "select count(*) from call_log"})
        QCOMPARE(ask(file, QString::fromLatin1(count)).toInt(), 2);
}
