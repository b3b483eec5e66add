#include "store_test.h"

#include <store/migrations.h>
#include <store/store.h>

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QVariant>

namespace xivocc::test {

using store::Outcome;
using store::Store;

namespace {

Outcome<void> insert(QSqlDatabase &database, int user)
{
    const auto done = store::run(
        database,
        QStringLiteral("insert into default_membership (user_id, queue_id, penalty) values (?, 1, 0)"),
        {user});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Outcome<int> countRows(QSqlDatabase &database)
{
    auto rows = store::run(database, QStringLiteral("select count(*) from default_membership"));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->next();
    return rows->value(0).toInt();
}

/// -1: the store refused.
int countOf(Store &store)
{
    std::optional<int> count;
    store.perform<int>(countRows, [&count](const auto &found) { count = found.value_or(-1); });
    return QTest::qWaitFor([&count] { return count.has_value(); }, 20000) ? *count : -2;
}

} // namespace

void StoreTest::keepsWhatIsWritten()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    QVERIFY(!settings.url.isEmpty());
    {
        Store store(settings);
        store.perform([](QSqlDatabase &database) { return insert(database, 31); }, [](const auto *) {});
    } // what was begun is finished
    Store again(settings);
    QCOMPARE(countOf(again), 1);
    QVERIFY(again.status().ok);
}

void StoreTest::takesBackAWorkThatFails()
{
    QFETCH(const QString, engine);
    Store store(m_place.fresh(engine));
    QSignalSpy changed(&store, &Store::statusChanged);
    QCOMPARE(countOf(store), 0);
    std::optional<commands::Refusal> told;
    store.perform(
        [](QSqlDatabase &database) {
            const auto first = insert(database, 31);
            return first ? insert(database, 31) : first;
        },
        [&told](const commands::Refusal *refusal) { told = refusal ? *refusal : commands::Refusal{}; });
    QTRY_VERIFY_WITH_TIMEOUT(told.has_value(), 20000);
    QCOMPARE(told->code, QStringLiteral("StoreRefused"));
    QVERIFY2(!told->reason.contains(m_place.pathOf({})) && !told->reason.contains(QLatin1Char('@')),
             qPrintable(told->reason));
    QCOMPARE(countOf(store), 0);
    QVERIFY2(store.status().ok && changed.size() == 1, "the store works, one wish was wrong");
}

void StoreTest::givesUpALostConnection()
{
    Store store(m_place.fresh(QStringLiteral("postgresql")));
    QCOMPARE(countOf(store), 0);
    QVERIFY(!executed(store, "select pg_terminate_backend(pg_backend_pid())"));
    QCOMPARE(countOf(store), 0); // over a new one
    QVERIFY(store.status().ok);

    QSignalSpy changed(&store, &Store::statusChanged);
    QString code;
    store.perform(
        [](QSqlDatabase &database) -> Outcome<void> {
            static_cast<void>(
                store::run(database, QStringLiteral("select pg_terminate_backend(pg_backend_pid())")));
            return insert(database, 31);
        },
        [&](const commands::Refusal *refusal) {
            code = refusal ? refusal->code : QString();
            QVERIFY(!store.status().ok);
        });
    QTRY_COMPARE_WITH_TIMEOUT(code, QStringLiteral("StoreUnavailable"), 20000);
    QCOMPARE(countOf(store), 0);
    QCOMPARE(changed.size(), 2);
}

void StoreTest::rowsThatBreakOffAreAnError()
{
    Store store(m_place.fresh(QStringLiteral("sqlite")));
    std::optional<bool> isRead;
    int rows = 0;
    store.perform(
        [&rows](QSqlDatabase &database) {
            // The third row has no absolute value.
            return store::forEachRow(
                database,
                QStringLiteral("select abs(column1) from (values (1), (2), (-9223372036854775808), (4))"), {},
                [&rows](const QSqlQuery &) { ++rows; });
        },
        [&isRead](const commands::Refusal *refusal) { isRead = !refusal; });
    QTRY_VERIFY_WITH_TIMEOUT(isRead.has_value(), 20000);
    QCOMPARE(rows, 2);
    QVERIFY(!*isRead);
}

void StoreTest::refusesAStoreOfANewerProgram()
{
    const config::StoreSettings settings = m_place.fresh(QStringLiteral("sqlite"));
    {
        Store store(settings);
        store.perform(
            [](QSqlDatabase &database) -> Outcome<void> {
                const auto done =
                    store::run(database, QStringLiteral("insert into schema_version values (?)"),
                               {store::newestVersion() + 1});
                if (!done)
                    return tl::unexpected(done.error());
                return {};
            },
            [](const auto *) {});
    }
    Store older(settings);
    QCOMPARE(countOf(older), -1);
    QVERIFY2(older.status().reason.contains(QStringLiteral("newer xivocc-server")),
             qPrintable(older.status().reason));
}

void StoreTest::comesBackWhenItsDirectoryDoes()
{
    config::StoreSettings settings;
    settings.url = QUrl(QStringLiteral("sqlite://") + m_place.pathOf(QStringLiteral("missing/store.db")));
    Store store(settings);
    QSignalSpy changed(&store, &Store::statusChanged);
    store.start();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!store.status().ok);
    QVERIFY2(store.status().reason.contains(QStringLiteral("missing/store.db")) &&
                 store.status().reason.contains(QStringLiteral("directory exists")),
             qPrintable(store.status().reason));
    QVERIFY(QDir().mkpath(m_place.pathOf(QStringLiteral("missing"))));
    QCOMPARE(countOf(store), 0);
    QVERIFY(store.status().ok);
}

void StoreTest::saysWhatIsWrongWithTheAddress()
{
    config::StoreSettings settings;
    settings.url = QUrl(QStringLiteral("mysql://localhost/xivocc"));
    Store store(settings);
    QString reason;
    store.perform(
        [](QSqlDatabase &) -> Outcome<void> { return {}; },
        [&reason](const commands::Refusal *refusal) { reason = refusal ? refusal->reason : QString(); });
    QVERIFY2(reason.contains(QStringLiteral("sqlite:///absolute/path")), qPrintable(reason));
}

void StoreTest::refusesWhatIsTooMuch()
{
    Store store(m_place.fresh(QStringLiteral("sqlite")));
    int refused = 0;
    int done = 0;
    for (int i = 0; i < Store::maxPending + 5; ++i)
        store.perform([](QSqlDatabase &) -> Outcome<void> { return {}; },
                      [&](const commands::Refusal *refusal) { ++(refusal ? refused : done); });
    QCOMPARE(refused, 5);
    QTRY_COMPARE_WITH_TIMEOUT(done, Store::maxPending, 20000);
}

} // namespace xivocc::test
