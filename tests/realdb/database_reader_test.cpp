#include "database_reader_test.h"
#include "xivo_rows.h"

#include <xivo/database/database_reader.h>

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

namespace xivocc::test {

using xivo::AuthenticationRefusal;
using xivo::AuthenticationVerdict;
using xivo::DatabaseReader;

namespace {

constexpr int patience = 20'000;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

config::DatabaseSettings settingsFor(const QUrl &url, int refreshSeconds = 3600)
{
    config::DatabaseSettings settings;
    settings.url = url;
    settings.refreshInterval = seconds(refreshSeconds);
    return settings;
}

QUrl sqliteUrl(const QString &file)
{
    return QUrl(QStringLiteral("sqlite://") + file);
}

AuthenticationVerdict authenticate(DatabaseReader &reader, const QString &login, const QString &password)
{
    std::optional<AuthenticationVerdict> answer;
    reader.authenticate(login, password,
                        [&answer](const AuthenticationVerdict &verdict) { answer = verdict; });
    const bool answered = QTest::qWaitFor([&answer] { return answer.has_value(); }, patience);
    Q_ASSERT(answered);
    return *answer;
}

template <typename Thing> const Thing *findById(const std::vector<Thing> &things, int id)
{
    const auto found =
        std::find_if(things.begin(), things.end(), [id](const Thing &thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

Instant at(const char *utc)
{
    return Instant(milliseconds(QDateTime::fromString(s(utc), Qt::ISODateWithMs).toMSecsSinceEpoch()));
}

} // namespace

void DatabaseReaderTest::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.error()));
    for (const QString &release : {s("16.10"), s("16.14")})
        QVERIFY2(m_cluster.createDatabase(release, xivoSqlFiles(release)), qPrintable(m_cluster.error()));
    QVERIFY(m_files.isValid());
}

void DatabaseReaderTest::readsEverything_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("PostgreSQL, XiVO 16.10") << m_cluster.url(s("16.10"));
    QTest::newRow("PostgreSQL, XiVO 16.14") << m_cluster.url(s("16.14"));
    const QString file = m_files.filePath(s("everything.sqlite"));
    QVERIFY(createSqliteXivo(file));
    QTest::newRow("SQLite") << sqliteUrl(file);
}

void DatabaseReaderTest::readsEverything()
{
    QFETCH(QUrl, url);
    DatabaseReader reader(settingsFor(url), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QVERIFY2(read.wait(patience), qPrintable(reader.status().reason));
    QCOMPARE(reader.problems(), QStringList());
    QVERIFY(reader.status().ok);
    QVERIFY(reader.status().lastRead.has_value());

    const Configuration &c = reader.configuration();
    QVERIFY((c.queues == std::vector<Queue>{{10, s("sales"), s("Sales"), s("3000"), s("default")},
                                            {11, s("support"), s("Support"), s("3001"), s("default")}}));
    QVERIFY((c.queueTimings == std::vector<QueueTiming>{{10, seconds(15)}}));
    QVERIFY((c.webRtcAccounts == std::vector<WebRtcAccount>{{5, s("meeting-room"), s("4zx9")}}));
    QVERIFY((c.groups == std::vector<AgentGroup>{{1, s("default"), {}}, {2, s("sales"), {}}}));
    QVERIFY((c.agents == std::vector<Agent>{{1, s("Alice"), s("Morel"), s("2001"), s("default"), 1, 1},
                                            {2, s("Bruno"), s("Lopez"), s("2002"), s("default"), 2, 2},
                                            {3, s("Chloé"), {}, s("2003"), s("paris"), 2, 0}}));
    QVERIFY((c.members == std::vector<QueueMember>{{1, 10, 0}, {2, 10, 3}, {1, 11, 5}}));
    QVERIFY((c.lines == std::vector<Line>{{1, s("SIP/ph1001"), s("1001"), s("default"), 1},
                                          {2, s("SCCP/1002"), s("1002"), s("default"), 2},
                                          {3, s("Local/0612345678@default"), s("1003"), s("paris"), 1},
                                          {4, s("SIP/spare"), {}, s("default"), 0},
                                          {5, s("SIP/meeting-room"), s("1005"), s("default"), 0}}));
    QCOMPARE(c.users.size(), 5U);
    QVERIFY((c.users[0] ==
             User{1, s("Alice"), s("Morel"), s("alice"), 1, 1, s("1001"), s("default"), s("0600000001")}));
    QVERIFY((c.users[1] == User{2, s("Bruno"), s("Lopez"), {}, 2, 2, s("1002"), s("default"), {}}));
    QVERIFY((c.users[2] == User{3, s("Zoé"), s("Sans-ligne"), s("zoé"), 0, 2, s("1002"), s("default"), {}}));
    QVERIFY((c.users[3] == User{4, s("Dan"), s("Twin"), s("alice"), 0, 0, {}, {}, {}}));
    QCOMPARE(c.services.size(), 5U);
    QVERIFY(
        (c.services[0] == UserServiceSettings{1, true, {true, s("1002")}, {false, s("1009")}, {false, {}}}));
    QVERIFY((c.services[1] == UserServiceSettings{2, false, {}, {}, {true, s("0600000002")}}));
    QVERIFY((c.voiceMails == std::vector<UserVoiceMail>{{1, 8, true}}));
    QVERIFY((c.logins == std::vector<AgentLogin>{
                             {1, s("1001"), s("default"), s("SIP/ph1001"), at("2016-07-01T08:15:32.125Z")}}));
    QVERIFY((c.presences ==
             std::vector<Presence>{{s("available"),
                                    s("#08FD20"),
                                    s("Available"),
                                    {{s("enablednd"), s("false")}, {s("queueunpause_all"), {}}}},
                                   {s("outtolunch"),
                                    s("#001AFF"),
                                    s("Out to lunch"),
                                    {{s("queuepause_all"), s("true")}, {s("agentlogoff"), {}}}},
                                   {s("away"), s("#FDE50A"), s("Away"), {{s("enablednd"), s("true")}}},
                                   {s("plain"), {}, {}, {}}}));
    QVERIFY((c.conferenceRooms ==
             std::vector<ConferenceRoomSetUp>{{2, s("4000"), s("open"), s("default"), false},
                                              {1, s("4001"), s("weekly"), s("default"), true},
                                              {3, s("4002"), s("board"), s("default"), false}}));
    QVERIFY(c.presences[1].isPauseReason());
}

void DatabaseReaderTest::readsLogInTimesByTheZoneOfTheRelease()
{
    // Before 16.07 the column's default was the server's local time.
    QVERIFY2(m_cluster.createDatabase(s("16.03"), xivoSqlFiles(s("16.10"))), qPrintable(m_cluster.error()));
    QVERIFY(m_cluster.execute(
        s("16.03"), s("alter table agent_login_status alter login_at set default current_timestamp")));
    config::SiteSettings site;
    site.timeZone = "Europe/Paris";
    DatabaseReader reader(settingsFor(m_cluster.url(s("16.03"))), site);
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QVERIFY(read.wait(patience));
    QCOMPARE(reader.configuration().logins.at(0).loggedInAt, at("2016-07-01T06:15:32.125Z"));
}

void DatabaseReaderTest::tellsOnlyDifferences()
{
    const QString file = m_files.filePath(s("differences.sqlite"));
    QVERIFY(createSqliteXivo(file));
    DatabaseReader reader(settingsFor(sqliteUrl(file), 1), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QTRY_COMPARE_WITH_TIMEOUT(read.count(), 1, patience);
    const Instant first = *reader.status().lastRead;
    QTRY_VERIFY_WITH_TIMEOUT(*reader.status().lastRead > first, patience);
    QCOMPARE(read.count(), 1);
    QVERIFY(executeOnSqlite(file, s("update queuemember set penalty = 9 where interface = 'Agent/2002'")));
    QTRY_COMPARE_WITH_TIMEOUT(read.count(), 2, patience);
    QCOMPARE(reader.configuration().members.at(1).penalty, 9);
}

void DatabaseReaderTest::refreshesSoonOnceForSeveralCalls()
{
    const QString file = m_files.filePath(s("soon.sqlite"));
    QVERIFY(createSqliteXivo(file));
    DatabaseReader reader(settingsFor(sqliteUrl(file)), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QTRY_COMPARE_WITH_TIMEOUT(read.count(), 1, patience);
    QVERIFY(executeOnSqlite(file, s("update queuefeatures set displayname = 'A' where id = 10")));
    reader.refreshSoon();
    reader.refreshSoon();
    QVERIFY(executeOnSqlite(file, s("update queuefeatures set displayname = 'B' where id = 10")));
    reader.refreshSoon();
    QTRY_COMPARE_WITH_TIMEOUT(read.count(), 2, patience);
    QCOMPARE(reader.configuration().queues.at(0).displayName, s("B"));
}

void DatabaseReaderTest::neverWrites()
{
    // Even a role that may write, reading a view that writes, changes nothing.
    QVERIFY2(m_cluster.createDatabase(s("tempting"), xivoSqlFiles(s("16.14"))),
             qPrintable(m_cluster.error()));
    QVERIFY2(
        m_cluster.execute(
            s("tempting"),
            s("create role writer superuser login password 'secret'; create table trace (n integer);"
              "create function leave_trace() returns boolean language sql as 'insert into trace values (1);"
              " select true'; alter table agentgroup rename to groups;"
              "create view agentgroup as select * from groups where leave_trace()")),
        qPrintable(m_cluster.error()));
    QUrl url = m_cluster.url(s("tempting"));
    url.setUserName(s("writer"));
    DatabaseReader reader(settingsFor(url), {});
    reader.start();
    QTRY_VERIFY2_WITH_TIMEOUT(reader.status().reason.contains(s("read-only transaction")),
                              qPrintable(reader.status().reason), patience);
}

void DatabaseReaderTest::namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QStringList>("problems");
    QTest::newRow("log-ins") << s("drop table agent_login_status")
                             << QStringList{
                                    s("table agent_login_status is missing: agents' log-ins are taken from "
                                      "Asterisk only")};
    QTest::newRow("a column") << s("alter table ctistatus drop column color")
                              << QStringList{
                                     s("column ctistatus.color is missing: pause reasons are unknown")};
    QTest::newRow("two tables")
        << s("drop table usercustom; drop table queue")
        << QStringList{s("table queue is missing: wrap-up times are taken from Asterisk only"),
                       s("table usercustom is missing: custom lines are named after "
                         "linefeatures.name")};
    QTest::newRow("numbers") << s("drop table line_extension")
                             << QStringList{s("table line_extension is missing: lines are reached by "
                                              "linefeatures.number")};
    QTest::newRow("queues")
        << s("drop table queuefeatures")
        << QStringList{s("table queuefeatures is missing: the queues are unknown"),
                       s("table queuefeatures is missing: wrap-up times are taken from Asterisk only"),
                       s("table queuefeatures is missing: only the queues in which an agent is logged "
                         "in are shown")};
    QTest::newRow("PINs of rooms")
        << s("drop table staticmeetme")
        << QStringList{
               s("table staticmeetme is missing: conference rooms are shown as if none asked for a PIN")};
}

void DatabaseReaderTest::namesWhatIsMissing()
{
    QFETCH(QString, damage);
    QFETCH(QStringList, problems);
    QVERIFY2(m_cluster.execute(s("postgres"), s("drop database if exists damaged")),
             qPrintable(m_cluster.error()));
    QVERIFY2(m_cluster.createDatabase(s("damaged"), xivoSqlFiles(s("16.14"))), qPrintable(m_cluster.error()));
    QVERIFY2(m_cluster.execute(s("damaged"), damage), qPrintable(m_cluster.error()));
    DatabaseReader reader(settingsFor(m_cluster.url(s("damaged"))), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QVERIFY(read.wait(patience));
    QVERIFY(reader.status().ok);
    QCOMPARE(reader.problems(), problems);
    // Everything else is there, numbers and custom names by their substitutes.
    QCOMPARE(reader.configuration().agents.size(), 3U);
    QCOMPARE(reader.configuration().users.size(), 5U);
    QCOMPARE(findById(reader.configuration().lines, 1)->extension, s("1001"));
}

void DatabaseReaderTest::namesATableItMayNotRead()
{
    QVERIFY(m_cluster.createDatabase(s("ungranted"), xivoSqlFiles(s("16.14"))));
    QVERIFY(m_cluster.execute(
        s("ungranted"), s("revoke select on agentgroup from stats; revoke select on ctistatus from stats;"
                          "grant select (id, name, display_name, actions) on ctistatus to stats")));
    DatabaseReader reader(settingsFor(m_cluster.url(s("ungranted"))), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QVERIFY(read.wait(patience));
    QCOMPARE(
        reader.problems(),
        (QStringList{
            s("table agentgroup may not be read (GRANT SELECT ON it to the server's role): agents are shown "
              "without their groups"),
            s("column ctistatus.color may not be read: pause reasons are unknown")}));
    QCOMPARE(reader.configuration().agents.size(), 3U);
}

void DatabaseReaderTest::recoversWhenTheTableAppears()
{
    const QString file = m_files.filePath(s("appears.sqlite"));
    QVERIFY(createSqliteXivo(file));
    QVERIFY(executeOnSqlite(file, s("alter table agentgroup rename to elsewhere")));
    DatabaseReader reader(settingsFor(sqliteUrl(file), 1), {});
    QSignalSpy status(&reader, &DatabaseReader::statusChanged);
    reader.start();
    QTRY_COMPARE_WITH_TIMEOUT(
        reader.problems(),
        QStringList{s("table agentgroup is missing: agents are shown without their groups")}, patience);
    QVERIFY(reader.configuration().groups.empty());
    const auto before = status.count();
    QVERIFY(executeOnSqlite(file, s("alter table elsewhere rename to agentgroup")));
    QTRY_COMPARE_WITH_TIMEOUT(reader.problems(), QStringList(), patience);
    QCOMPARE(reader.configuration().groups.size(), 2U);
    QVERIFY(status.count() > before);
}

void DatabaseReaderTest::startsBeforeTheServer()
{
    PostgresCluster late;
    QVERIFY2(late.start(), qPrintable(late.error()));
    QVERIFY2(late.createDatabase(s("asterisk"), xivoSqlFiles(s("16.14"))), qPrintable(late.error()));
    late.stop();
    DatabaseReader reader(settingsFor(late.url(s("asterisk"))), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QTRY_VERIFY_WITH_TIMEOUT(reader.status().reason.contains(s("Connection refused")), patience);
    QVERIFY(!reader.status().ok);
    QVERIFY(!reader.status().lastRead.has_value());
    QCOMPARE(read.count(), 0);
    QVERIFY2(late.start(), qPrintable(late.error()));
    QVERIFY(read.wait(patience));
    QVERIFY(reader.status().ok);
    QCOMPARE(reader.status().reason, QString());
    QCOMPARE(reader.configuration().agents.size(), 3U);
}

void DatabaseReaderTest::survivesARestartOfTheServer()
{
    PostgresCluster cluster;
    QVERIFY2(cluster.start(), qPrintable(cluster.error()));
    QVERIFY(cluster.createDatabase(s("asterisk"), xivoSqlFiles(s("16.14"))));
    DatabaseReader reader(settingsFor(cluster.url(s("asterisk")), 1), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QVERIFY(read.wait(patience));
    cluster.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!reader.status().ok, patience);
    QCOMPARE(reader.configuration().agents.size(), 3U); // stays as it was
    QVERIFY(!reader.status().reason.isEmpty());
    QVERIFY2(cluster.start(), qPrintable(cluster.error()));
    QTRY_VERIFY_WITH_TIMEOUT(reader.status().ok, patience);
    QCOMPARE(read.count(), 1); // nothing differs
}

void DatabaseReaderTest::seesASqliteFileReplaced()
{
    const QString file = m_files.filePath(s("replaced.sqlite"));
    DatabaseReader reader(settingsFor(sqliteUrl(file), 1), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QTRY_VERIFY_WITH_TIMEOUT(reader.status().reason.contains(file), patience);
    QVERIFY(createSqliteXivo(file));
    QVERIFY(read.wait(patience));
    QVERIFY(QFile::remove(file));
    QTRY_VERIFY_WITH_TIMEOUT(!reader.status().ok, patience);
    QVERIFY(createSqliteXivo(file));
    QVERIFY(executeOnSqlite(file, s("delete from queuemember")));
    QTRY_VERIFY_WITH_TIMEOUT(reader.configuration().members.empty(), patience);
}

void DatabaseReaderTest::refusesAnAddressItDoesNotUnderstand_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("part");
    QTest::newRow("scheme") << QUrl(s("mysql://h/asterisk"))
                            << s("postgresql://user:password@host:port/name");
    QTest::newRow("no name") << QUrl(s("postgresql://stats@h")) << s("names no database");
    QTest::newRow("relative file") << QUrl(s("sqlite://here.db")) << s("sqlite:///absolute/path");
    QTest::newRow("option") << QUrl(s("postgresql://stats@h/asterisk?colour=red"))
                            << s("unknown option colour");
}

void DatabaseReaderTest::refusesAnAddressItDoesNotUnderstand()
{
    QFETCH(QUrl, url);
    QFETCH(QString, part);
    DatabaseReader reader(settingsFor(url), {});
    reader.start();
    QVERIFY(!reader.status().ok);
    QVERIFY2(reader.status().reason.contains(part), qPrintable(reader.status().reason));
    const auto verdict = authenticate(reader, s("alice"), s("wonder-land"));
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().cause, AuthenticationRefusal::Cause::DatabaseUnavailable);
}

void DatabaseReaderTest::neverTellsThePassword()
{
    QUrl url = m_cluster.url(s("16.14"));
    url.setPassword(s("not-the-password"));
    DatabaseReader reader(settingsFor(url), {});
    QSignalSpy status(&reader, &DatabaseReader::statusChanged);
    reader.start();
    QVERIFY(status.wait(patience));
    QVERIFY2(reader.status().reason.contains(s("password authentication failed")),
             qPrintable(reader.status().reason));
    QVERIFY(!reader.status().reason.contains(s("not-the-password")));
}

void DatabaseReaderTest::authenticates_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("user"); // 0: refused
    QTest::newRow("right") << s("alice") << s("wonder-land") << 1;
    QTest::newRow("right, UTF-8") << s("zoé") << s("pâté") << 3;
    QTest::newRow("second user of the same login") << s("alice") << s("other") << 4;
    QTest::newRow("wrong") << s("alice") << s("wonder-lan") << 0;
    QTest::newRow("longer") << s("alice") << s("wonder-landd") << 0;
    QTest::newRow("other case") << s("alice") << s("Wonder-Land") << 0;
    QTest::newRow("unknown") << s("nobody") << s("wonder-land") << 0;
    QTest::newRow("client disabled") << s("bruno") << s("secret") << 0;
    QTest::newRow("blank both") << QString() << QString() << 0;
    QTest::newRow("blank password") << s("alice") << QString() << 0;
    QTest::newRow("injection") << s("' or 1=1 --") << s("x") << 0;
    QTest::newRow("injection in the password") << s("alice") << s("' or '1'='1") << 0;
}

void DatabaseReaderTest::authenticates()
{
    QFETCH(QString, login);
    QFETCH(QString, password);
    QFETCH(int, user);
    const QString file = m_files.filePath(s("authenticates.sqlite"));
    QVERIFY(QFile::exists(file) || createSqliteXivo(file));
    for (const QUrl &url : {m_cluster.url(s("16.14")), sqliteUrl(file)}) {
        DatabaseReader reader(settingsFor(url), {});
        reader.start();
        const auto verdict = authenticate(reader, login, password);
        QCOMPARE(verdict.has_value(), user != 0);
        if (user == 0) {
            QCOMPARE(verdict.error().cause, AuthenticationRefusal::Cause::WrongLoginOrPassword);
            continue;
        }
        const User *expected = findById(reader.configuration().users, user);
        QVERIFY(expected != nullptr);
        QVERIFY(*verdict == *expected);
    }
}

void DatabaseReaderTest::authenticatesAcrossARestart()
{
    PostgresCluster cluster;
    QVERIFY2(cluster.start(), qPrintable(cluster.error()));
    QVERIFY(cluster.createDatabase(s("asterisk"), xivoSqlFiles(s("16.14"))));
    DatabaseReader reader(settingsFor(cluster.url(s("asterisk"))), {});
    reader.start();
    QVERIFY(authenticate(reader, s("alice"), s("wonder-land")).has_value());
    cluster.stop();
    QVERIFY2(cluster.start(), qPrintable(cluster.error()));
    // The connection in hand is dead, and nothing was read since.
    QVERIFY(authenticate(reader, s("alice"), s("wonder-land")).has_value());
}

void DatabaseReaderTest::doesNotDecideWhenTheDatabaseIsAway()
{
    // A server that accepts and never answers, and one that is not there.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QUrl url = m_cluster.url(s("16.14"));
    url.setPort(silent.serverPort());
    DatabaseReader reader(settingsFor(url), {});
    reader.start();
    const auto verdict = authenticate(reader, s("alice"), s("wonder-land"));
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().cause, AuthenticationRefusal::Cause::DatabaseUnavailable);
    QVERIFY(!verdict.error().reason.isEmpty());

    silent.close();
    DatabaseReader closed(settingsFor(url), {});
    const auto second = authenticate(closed, s("alice"), s("wonder-land"));
    QVERIFY(!second);
    QCOMPARE(second.error().cause, AuthenticationRefusal::Cause::DatabaseUnavailable);
}

void DatabaseReaderTest::readsTenThousandAgentsQuickly()
{
    QVERIFY2(m_cluster.createDatabase(s("large"), {xivoSqlFiles(s("16.14")).front()}),
             qPrintable(m_cluster.error()));
    QVERIFY2(m_cluster.execute(s("large"), largeFloorSql()), qPrintable(m_cluster.error()));
    DatabaseReader reader(settingsFor(m_cluster.url(s("large"))), {});
    QSignalSpy read(&reader, &DatabaseReader::configurationRead);
    reader.start();
    QVERIFY(read.wait(patience));
    QCOMPARE(reader.configuration().members.size(), 50'000U);
    QCOMPARE(reader.configuration().agents.size(), 10'000U);
    QCOMPARE(reader.configuration().users.back().extension, s("50000"));
    qInfo("10,000 agents in 5 queues each: read in %lld ms",
          static_cast<long long>(reader.status().lastDuration.count()));
}

} // namespace xivocc::test
