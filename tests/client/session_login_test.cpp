#include "session_login_test.h"

#include "session_fixture.h"

#include <QtTest>

using namespace xivocc::client;
using std::chrono::milliseconds;

void SessionLoginTest::becomesLive()
{
    SessionFixture f;
    QSignalSpy statuses(&f.session, &Session::statusChanged);
    f.open();
    QCOMPARE(f.session.status().state, LinkState::Connecting);
    QVERIFY(f.waitFor(LinkState::Live));

    QCOMPARE(statuses.size(), 2);
    QVERIFY(f.session.status().pbxUp);
    QCOMPARE(f.session.status().reason, QString());
    QCOMPARE(f.session.login(), QStringLiteral("boss"));
    const QJsonObject expected{{QStringLiteral("login"), QStringLiteral("boss")},
                               {QStringLiteral("password"), QStringLiteral("s3cret")},
                               {QStringLiteral("softwareType"), QStringLiteral("xivocc")},
                               {QStringLiteral("applicationType"), QStringLiteral("test_client")}};
    QCOMPARE(f.server.lastLogin(), expected);
    QVERIFY(f.server.lastUpgradeHead().startsWith("GET /xuc/api/2.0/cti?token=t%2F1%2Ba HTTP/1.1\r\n"));
}

void SessionLoginTest::subscribesAfterTheGreeting()
{
    SessionFixture f;
    f.session.subscribeToQueueCalls(9);
    QVERIFY(f.openLive());
    QTRY_COMPARE(f.server.countOf(QStringLiteral("subscribeToQueueCalls")), 1);
    QCOMPARE(f.server.countOf(QStringLiteral("getList")), 4);
    QCOMPARE(f.server.countOf(QStringLiteral("getAgentStates")), 1);
    QCOMPARE(f.server.countOf(QStringLiteral("subscribeToAgentEvents")), 1);
}

void SessionLoginTest::refusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const QString password = QStringLiteral("login and password");
    QTest::newRow("wrong password") << 401 << QByteArray(R"({"error":"InvalidCredentials","message":"no"})")
                                    << password;
    QTest::newRow("old server, password") << 401 << QByteArray(R"({"error":"InvalidPassword"})") << password;
    QTest::newRow("old server, user") << 404 << QByteArray(R"({"error":"UserNotFound"})") << password;
    QTest::newRow("too many tries") << 429 << QByteArray(R"({"error":"TooManyAttempts"})")
                                    << QStringLiteral("Wait a minute");
    QTest::newRow("server without its database")
        << 503 << QByteArray(R"({"error":"LoginUnavailable","message":"Not now."})")
        << QStringLiteral("the XiVO database does not answer it. Try again");
    QTest::newRow("server fault") << 500
                                  << QByteArray(
                                         R"({"error":"UnhandledError","message":"The database is down."})")
                                  << QStringLiteral("The database is down.");
    QTest::newRow("another web server") << 404 << QByteArray("<html>") << QStringLiteral("HTTP status 404");
    QTest::newRow("no token") << 200 << QByteArray("{}") << QStringLiteral("did not answer as expected");
    QTest::newRow("redirection") << 302 << QByteArray() << QStringLiteral("HTTP status 302");
}

void SessionLoginTest::refusal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    SessionFixture f;
    f.server.script.loginStatus = status;
    f.server.script.loginBody = body;
    f.open();
    QVERIFY(f.waitFor(LinkState::Refused));
    QVERIFY2(f.session.status().reason.contains(expected), qPrintable(f.session.status().reason));
    QVERIFY(!f.session.status().reason.contains(QLatin1String("s3cret")));
    QCOMPARE(f.server.logins(), 1);
    QCOMPARE(f.server.upgrades(), 0);
}

void SessionLoginTest::unreachableServerIsNamed()
{
    SessionFixture f;
    f.server.goAway();
    f.open();
    QVERIFY(f.waitFor(LinkState::Refused));
    QVERIFY(f.session.status().reason.contains(QStringLiteral("127.0.0.1:%1").arg(f.server.port())));
}

void SessionLoginTest::aFirstAttemptIsRepeatedWhenAsked()
{
    SessionFixture f;
    f.server.goAway();
    const Credentials credentials{QStringLiteral("boss"), QStringLiteral("s3cret"), {}};
    f.session.open(f.address(), credentials, Session::FirstAttempt::Repeated);
    QVERIFY(f.waitFor(LinkState::Reconnecting));
    QVERIFY(f.session.status().reason.contains(QLatin1String("cannot be reached")));
    QVERIFY(f.server.comeBack());
    QVERIFY(f.waitFor(LinkState::Live));

    f.server.script.loginStatus = 401;
    f.server.script.loginBody = R"({"error":"InvalidCredentials"})";
    f.session.open(f.address(), credentials, Session::FirstAttempt::Repeated);
    QVERIFY2(f.waitFor(LinkState::Refused), "another attempt would not help");
}

void SessionLoginTest::silentLoginTimesOut()
{
    Timing timing = quickTiming();
    timing.loginLimit = milliseconds(50);
    SessionFixture f(timing);
    f.server.script.loginHangs = true;
    f.open();
    QVERIFY(f.waitFor(LinkState::Refused));
    QVERIFY(f.session.status().reason.contains(QLatin1String("no answer within")));
}

void SessionLoginTest::endlessAnswerIsCutOff()
{
    SessionFixture f;
    f.server.script.loginBody += QByteArray(4 * 1024 * 1024, ' ');
    f.open();
    QVERIFY(f.waitFor(LinkState::Refused));
    QVERIFY(f.session.status().reason.contains(QLatin1String("too long")));
}

void SessionLoginTest::refusedUpgrade()
{
    SessionFixture f;
    f.server.script.upgradeStatus = 401;
    f.open();
    QVERIFY(f.waitFor(LinkState::Refused));
    QVERIFY(f.session.status().reason.contains(QLatin1String("opened no session")));
    QVERIFY(!f.session.status().reason.contains(QLatin1String("QWebSocket")));
    QCOMPARE(f.server.logins(), 1);
    QCOMPARE(f.server.upgrades(), 1);
}

void SessionLoginTest::upgradeWithoutGreeting()
{
    Timing timing = quickTiming();
    timing.greetingLimit = milliseconds(50);
    SessionFixture f(timing);
    f.server.script.greeting.clear();
    f.open();
    QVERIFY(f.waitFor(LinkState::Refused));
    QVERIFY(f.session.status().reason.contains(QLatin1String("no answer in time")));
}

void SessionLoginTest::loggedOnError()
{
    SessionFixture f;
    f.server.script.greeting = R"({"msgType":"LoggedOnError","ctiMessage":{"Error":"loggedOnFailed"}})";
    f.open();
    QVERIFY(f.waitFor(LinkState::Refused));
    QVERIFY(f.session.status().reason.contains(QLatin1String("loggedOnFailed")));
}

void SessionLoginTest::closeStopsALateAnswer()
{
    SessionFixture f;
    f.server.script.upgradeHangs = true;
    f.open();
    QTRY_COMPARE(f.server.upgrades(), 1);
    f.session.close();
    QSignalSpy statuses(&f.session, &Session::statusChanged);
    f.server.dropConnections();
    f.server.script.upgradeHangs = false;

    SessionFixture witness;
    QVERIFY(witness.openLive());
    QCOMPARE(f.session.status().state, LinkState::Offline);
    QVERIFY(statuses.isEmpty());
}

void SessionLoginTest::openAgainReplacesTheSession()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    ScriptedServer other;
    f.session.open({QStringLiteral("127.0.0.1"), other.port(), false}, {QStringLiteral("boss"), {}, {}});
    QCOMPARE(f.session.status().state, LinkState::Connecting);
    QVERIFY(f.waitFor(LinkState::Live));
    QCOMPARE(other.upgrades(), 1);
    QTRY_VERIFY(f.server.isDeserted());
}
