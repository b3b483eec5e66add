#include "queue_log_test.h"
#include "xivo_rows.h"

#include <domain/zoned_time.h>
#include <statistics/day_statistics.h>
#include <xivo/database/database_reader.h>

#include <QTest>

namespace xivocc::test {

using statistics::AgentFigures;
using statistics::DayStatistics;
using statistics::QueueCounts;
using xivo::DatabaseReader;
using xivo::QueueLogFollower;
using xivo::QueueLogNews;

namespace {

constexpr int patience = 20'000;
constexpr milliseconds interval{20};
constexpr int sales = 10; ///< of the rows in tests/data/xivo
constexpr int alice = 1;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Instant now()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

/// As XiVO has it since 12.
QString createTable()
{
    return s("create table queue_log (id serial primary key, time varchar(26) not null default '',"
             " callid varchar(32) not null default '', queuename varchar(50) not null default '',"
             " agent varchar(50) not null default '', event varchar(20) not null default '',"
             " data1 varchar(30) default '', data2 varchar(30) default '', data3 varchar(30) default '',"
             " data4 varchar(30) default '', data5 varchar(30) default '');"
             "grant select on queue_log to stats;");
}

/// A server's part that lives from queue_log: started, it rebuilds its figures, then follows.
class Follower final
{
public:
    explicit Follower(const QUrl &url, const QByteArray &zone = "UTC")
        : statistics(rulesOf(zone), now()), m_reader(settingsOf(url), config::SiteSettings{zone, {}})
    {
        QObject::connect(&m_reader, &DatabaseReader::configurationRead, &m_reader,
                         [this](const Configuration &configuration) {
                             statistics.configure(configuration);
                             m_reader.queueLog().start(statistics.oldestOfInterest(), interval);
                         });
        QObject::connect(&m_reader.queueLog(), &QueueLogFollower::read, &m_reader,
                         [this](const QueueLogNews &news) {
                             events += news.queueEvents.size();
                             last = news.queueEvents.empty() ? last : news.queueEvents;
                             statistics.takeLogged(news.queueEvents, news.agentEvents);
                             readings += int(news.caughtUp);
                         });
        m_reader.start();
    }

    /// Two whole readings that began after this call.
    [[nodiscard]] bool catchUp()
    {
        const int wanted = readings + 2;
        return QTest::qWaitFor([&] { return readings >= wanted; }, patience);
    }
    [[nodiscard]] QString problem() const { return m_reader.queueLog().problem(); }

    DayStatistics statistics;
    std::size_t events = 0;
    std::vector<QueueEvent> last;
    int readings = 0;

private:
    static statistics::Rules rulesOf(const QByteArray &zone)
    {
        statistics::Rules rules;
        rules.zone = QTimeZone(zone);
        // Half a day away, so that no day begins while the test runs.
        rules.resetHour = (wallClock(now(), rules.zone).time().hour() + 12) % 24;
        return rules;
    }
    static config::DatabaseSettings settingsOf(const QUrl &url)
    {
        config::DatabaseSettings settings;
        settings.url = url;
        settings.refreshInterval = seconds(3600);
        return settings;
    }

    DatabaseReader m_reader;
};

} // namespace

void QueueLogTest::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.error()));
}

void QueueLogTest::init()
{
    m_database = QStringLiteral("log%1").arg(++m_databases);
    QVERIFY2(m_cluster.createDatabase(m_database, xivoSqlFiles(s("16.14"))), qPrintable(m_cluster.error()));
    execute(createTable());
}

void QueueLogTest::execute(const QString &sql)
{
    QVERIFY2(m_cluster.execute(m_database, sql), qPrintable(m_cluster.error()));
}

void QueueLogTest::write(const QString &event, const QString &callId, const QString &queue,
                         const QString &agent, const QStringList &data)
{
    QStringList columns = data;
    while (columns.size() < 5)
        columns.append(QString());
    execute(
        QStringLiteral("insert into queue_log (time, callid, queuename, agent, event, data1, data2, data3,"
                       " data4, data5) values ('%1', '%2', '%3', '%4', '%5', '%6')")
            .arg(wallClock(now(), QTimeZone::utc()).toString(s("yyyy-MM-dd HH:mm:ss.zzz")) + s("123"), callId,
                 queue, agent, event, columns.join(s("', '"))));
}

void QueueLogTest::losesNothingByARestart()
{
    const QString agent = s("Agent/2001");
    write(s("AGENTCALLBACKLOGIN"), s("NONE"), s("NONE"), agent, {s("1001@default")});
    write(s("ADDMEMBER"), s("MANAGER"), s("sales"), s("Local/id-1@agentcallback"));
    write(s("ENTERQUEUE"), s("1.1"), s("sales"), s("NONE"), {{}, s("0612345678"), s("1")});
    write(s("CONNECT"), s("1.1"), s("sales"), agent, {s("14"), s("1.2"), s("0")});
    write(s("COMPLETECALLER"), s("1.1"), s("sales"), agent, {s("14"), s("60"), s("1")});
    write(s("ENTERQUEUE"), s("1.3"), s("sales"), s("NONE"), {{}, s("0612345679"), s("1")});
    write(s("ABANDON"), s("1.3"), s("sales"), s("NONE"), {s("1"), s("1"), s("16")});
    write(s("CLOSED"), s("1.4"), s("sales"), s("NONE"));
    write(s("PAUSEALL"), s("NONE"), s("NONE"), agent, {s("lunch")});

    const QueueCounts expected{.entered = 2,
                               .answered = 1,
                               .answeredBefore = 1,
                               .abandoned = 1,
                               .abandonedAfter = 1,
                               .timedOut = 0,
                               .closed = 1};
    std::optional<AgentFigures> before;
    for (int start = 0; start < 2; ++start) {
        Follower server(m_cluster.url(m_database));
        QVERIFY2(server.catchUp(), qPrintable(server.problem()));
        QVERIFY(server.statistics.queues().today(sales) == expected);
        QVERIFY(server.statistics.queues().lastHour(sales) == expected);
        QCOMPARE(server.statistics.queues().windowed(sales, seconds(3600), seconds(15)).received, 2);
        const auto figures = server.statistics.agents().figures(alice, now());
        QVERIFY(figures);
        QCOMPARE(figures->totals.inbound, 1);
        QCOMPARE(figures->totals.inboundAnswered, 1);
        QVERIFY(figures->loginTime);
        if (before) {
            QVERIFY(figures->loginTime == before->loginTime);
            QCOMPARE(figures->totals.ready, before->totals.ready);
            QVERIFY(figures->totals.pauseCauses.at(s("lunch")) > before->totals.pauseCauses.at(s("lunch")));
        }
        before = figures;
    }
}

void QueueLogTest::countsWhatThePbxTellsToo()
{
    write(s("ENTERQUEUE"), s("1.1"), s("sales"), s("NONE"));
    Follower server(m_cluster.url(m_database));
    // He is found waiting by the synchronisation, and leaves before our eyes.
    server.statistics.takeLive({{now(), s("sales"), s("1.1"), QueueEvent::Kind::Entered, seconds(0)},
                                {now(), s("sales"), s("1.1"), QueueEvent::Kind::Abandoned, seconds(20)}});
    write(s("EXITWITHTIMEOUT"), s("1.1"), s("sales"), s("NONE"), {s("1"), s("1"), s("20")});
    QVERIFY2(server.catchUp(), qPrintable(server.problem()));
    QVERIFY(server.statistics.queues().today(sales) == (QueueCounts{.entered = 1, .timedOut = 1}));
}

void QueueLogTest::hearsOfClosedQueues()
{
    Follower server(m_cluster.url(m_database));
    QVERIFY2(server.catchUp(), qPrintable(server.problem()));
    QVERIFY(server.statistics.queues().today(sales).empty());
    for (const char *event : {"CLOSED", "DIVERT_HOLDTIME", "FULL"})
        write(s(event), s(event), s("sales"), s("NONE"));
    QVERIFY(server.catchUp());
    QVERIFY(server.statistics.queues().today(sales) == QueueCounts{.closed = 1});
    QCOMPARE(server.events, std::size_t(3));
}

void QueueLogTest::tellsEachRowOnce()
{
    Follower server(m_cluster.url(m_database));
    for (int call = 0; call < 5; ++call)
        write(s("CLOSED"), QString::number(call), s("sales"), s("NONE"));
    QVERIFY2(server.catchUp(), qPrintable(server.problem()));
    QVERIFY(server.catchUp());
    QCOMPARE(server.events, std::size_t(5));
}

void QueueLogTest::seesARowThatCommitsLate()
{
    execute(s(
        "insert into queue_log (id, time, callid, queuename, agent, event)"
        " select 50, to_char(now() at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US'), '1.50', 'sales', 'NONE',"
        " 'CLOSED'"));
    Follower server(m_cluster.url(m_database));
    QVERIFY2(server.catchUp(), qPrintable(server.problem()));
    QCOMPARE(server.events, std::size_t(1));
    execute(s(
        "insert into queue_log (id, time, callid, queuename, agent, event)"
        " select 49, to_char(now() at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US'), '1.49', 'sales', 'NONE',"
        " 'CLOSED'"));
    QVERIFY(server.catchUp());
    QCOMPARE(server.statistics.queues().today(sales).closed, 2);
}

void QueueLogTest::readsALongLog()
{
    execute(
        s("insert into queue_log (time, callid, queuename, agent, event)"
          " select to_char(now() at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US'), 'c' || n, 'sales', 'NONE',"
          " 'ENTERQUEUE' from generate_series(1, 45000) n"));
    Follower server(m_cluster.url(m_database));
    QVERIFY2(server.catchUp(), qPrintable(server.problem()));
    QCOMPARE(server.events, std::size_t(45'000));
    QCOMPARE(server.statistics.queues().today(sales).entered, 45'000);
}

void QueueLogTest::ordersTheHourThatComesTwice()
{
    const QTimeZone paris("Europe/Paris");
    // The last night in which the clocks of Paris went back, seen from now.
    const auto last = paris.previousTransition(QDateTime::currentDateTimeUtc());
    const auto transition = last.daylightTimeOffset == 0 ? last : paris.previousTransition(last.atUtc);
    const QString date = transition.atUtc.toTimeZone(paris).date().toString(Qt::ISODate);
    for (const char *time : {"02:10:00.100", "02:50:00.200", "02:10:00.300", "03:00:00.400"})
        execute(QStringLiteral("insert into queue_log (time, callid, queuename, agent, event)"
                               " values ('%1 %2', '%2', 'sales', 'NONE', 'CLOSED')")
                    .arg(date, s(time) + s("123")));
    DatabaseReader reader({m_cluster.url(m_database), seconds(3600)},
                          config::SiteSettings{"Europe/Paris", {}});
    std::vector<QueueEvent> events;
    QObject::connect(&reader.queueLog(), &QueueLogFollower::read, &reader,
                     [&](const QueueLogNews &news) { events = events.empty() ? news.queueEvents : events; });
    reader.queueLog().start(
        Instant(milliseconds(transition.atUtc.toMSecsSinceEpoch())) - std::chrono::hours(3), interval);
    QVERIFY(QTest::qWaitFor([&] { return !events.empty(); }, patience));
    const Instant change(milliseconds(transition.atUtc.toMSecsSinceEpoch())); // 03:00 became 02:00
    const std::vector<milliseconds> expected{
        milliseconds(100) - std::chrono::minutes(50), milliseconds(200) - std::chrono::minutes(10),
        milliseconds(300) + std::chrono::minutes(10), milliseconds(400) + std::chrono::minutes(60)};
    QCOMPARE(events.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE((events[i].at - change).count(), expected[i].count());
}

void QueueLogTest::survivesARestartOfTheDatabase()
{
    write(s("CLOSED"), s("1.1"), s("sales"), s("NONE"));
    Follower server(m_cluster.url(m_database));
    QVERIFY2(server.catchUp(), qPrintable(server.problem()));
    m_cluster.stop();
    QVERIFY(QTest::qWaitFor([&] { return !server.problem().isEmpty(); }, patience));
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.error()));
    write(s("CLOSED"), s("1.2"), s("sales"), s("NONE"));
    QVERIFY2(server.catchUp(), qPrintable(server.problem()));
    QVERIFY(server.problem().isEmpty());
    QCOMPARE(server.statistics.queues().today(sales).closed, 2);
    QCOMPARE(server.events, std::size_t(2));
}

void QueueLogTest::namesAMissingTable()
{
    execute(s("drop table queue_log"));
    Follower server(m_cluster.url(m_database));
    QVERIFY(QTest::qWaitFor([&] { return !server.problem().isEmpty(); }, patience));
    QVERIFY2(server.problem().contains(s("queue_log")), qPrintable(server.problem()));
    QVERIFY2(server.problem().contains(s("lack the calls of before the start")),
             qPrintable(server.problem()));
    QCOMPARE(server.readings, 0);
    execute(createTable());
    write(s("CLOSED"), s("1.1"), s("sales"), s("NONE"));
    QVERIFY(server.catchUp());
    QCOMPARE(server.statistics.queues().today(sales).closed, 1);
}

} // namespace xivocc::test
