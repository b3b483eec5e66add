#include "session_link_test.h"

#include "session_fixture.h"

#include <QtTest>

using namespace xivocc::client;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// Drops the connection and waits until the session is live on a new one.
bool dropAndReturn(SessionFixture &f)
{
    const int upgrades = f.server.upgrades();
    f.server.dropConnections();
    return QTest::qWaitFor([&] { return f.server.upgrades() > upgrades; }) && f.waitFor(LinkState::Live) &&
           f.waitForSubscriptions();
}

} // namespace

void SessionLinkTest::pingsAndStaysLive()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    QTRY_VERIFY(f.server.pings() >= 5);
    QCOMPARE(f.session.status().state, LinkState::Live);
    QCOMPARE(f.server.upgrades(), 1);
}

void SessionLinkTest::silenceIsNoticed()
{
    Timing timing = quickTiming();
    timing.silenceLimit = milliseconds(60);
    timing.retryDelays = {seconds(60)};
    SessionFixture f(timing);
    f.server.script.answersPings = false;
    f.open();
    QVERIFY(f.waitFor(LinkState::Reconnecting));
    QVERIFY(f.server.pings() > 0);
    QVERIFY(f.session.status().reason.contains(QLatin1String("has not been heard")));
    QVERIFY(f.session.status().retryIn >= seconds(48) && f.session.status().retryIn <= seconds(72));
}

void SessionLinkTest::anyFrameCountsAsLife()
{
    Timing timing = quickTiming();
    timing.silenceLimit = milliseconds(500);
    SessionFixture f(timing);
    f.server.script.answersPings = false;
    QVERIFY(f.openLive());
    QTimer chatter;
    chatter.setInterval(20);
    QObject::connect(&chatter, &QTimer::timeout, &f.server, [&f] { f.server.send("{}"); });
    chatter.start();
    QElapsedTimer live;
    live.start();
    QVERIFY(QTest::qWaitFor([&] { return live.elapsed() > 1'000; }));
    QCOMPARE(f.server.upgrades(), 1);
}

void SessionLinkTest::dropIsFollowedByReconnection()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    QSignalSpy statuses(&f.session, &Session::statusChanged);
    QVERIFY(dropAndReturn(f));
    const auto first = statuses.first().first().value<LinkStatus>();
    QCOMPARE(first.state, LinkState::Reconnecting);
    QVERIFY(first.reason.contains(QLatin1String("was lost")));
    QCOMPARE(f.session.status().reason, QString());
}

void SessionLinkTest::subscriptionsSurviveADrop()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    f.session.subscribeToQueueCalls(9);
    QTRY_COMPARE(f.server.countOf(QStringLiteral("subscribeToQueueCalls")), 1);
    for (int round = 0; round < 3; ++round) {
        QVERIFY(dropAndReturn(f));
        QTRY_COMPARE(f.server.countOf(QStringLiteral("subscribeToQueueCalls")), 1);
        QCOMPARE(f.server.countOf(QStringLiteral("getList")), 4);
    }
}

void SessionLinkTest::endedSubscriptionStaysEnded()
{
    SessionFixture f;
    f.session.subscribeToQueueCalls(9);
    QVERIFY(f.openLive());
    f.session.unsubscribeFromQueueCalls(9);
    QTRY_COMPARE(f.server.countOf(QStringLiteral("unSubscribeToQueueCalls")), 1);
    f.session.subscribeToQueueCalls(14);
    QVERIFY(dropAndReturn(f));
    QTRY_COMPARE(f.server.countOf(QStringLiteral("subscribeToQueueCalls")), 1);
    QCOMPARE(f.server.commands().last().value(QLatin1String("queueId")).toInt(), 14);
}

void SessionLinkTest::keptTokenIsUsedAgain()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    QVERIFY(dropAndReturn(f));
    QCOMPARE(f.server.logins(), 1);
}

void SessionLinkTest::refusedTokenIsReplaced()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    f.server.script.upgradeStatus = 401;
    f.server.script.loginBody = R"({"login":"boss","token":"second","TTL":3600})";
    f.server.dropConnections();
    QTRY_VERIFY(f.server.logins() >= 2);
    f.server.script.upgradeStatus = 101;
    QVERIFY(f.waitFor(LinkState::Live));
    QVERIFY(f.server.lastUpgradeHead().contains("token=second "));
}

void SessionLinkTest::passwordRefusedOnReconnectionIsFinal()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    f.server.script.upgradeStatus = 401;
    f.server.script.loginStatus = 401;
    f.server.script.loginBody = R"({"error":"InvalidCredentials"})";
    f.server.dropConnections();
    QVERIFY(f.waitFor(LinkState::Refused));
    QCOMPARE(f.server.logins(), 2);
}

void SessionLinkTest::waitsForAServerThatIsAway()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    QSignalSpy statuses(&f.session, &Session::statusChanged);
    f.server.goAway();
    QTRY_VERIFY(statuses.size() >= 6);
    QCOMPARE(f.session.status().state, LinkState::Reconnecting);
    QVERIFY(f.session.status().reason.contains(QLatin1String("cannot be reached")));
    QVERIFY(f.server.comeBack());
    QVERIFY(f.waitFor(LinkState::Live));
    QVERIFY(f.waitForSubscriptions());
}

void SessionLinkTest::closeReasonReachesTheUser()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    QSignalSpy statuses(&f.session, &Session::statusChanged);
    f.server.closeWithReason(QStringLiteral("stopping for maintenance"));
    QTRY_VERIFY(!statuses.isEmpty());
    QVERIFY(statuses.first().first().value<LinkStatus>().reason.contains(
        QLatin1String("stopping for maintenance")));
}

void SessionLinkTest::reconnectNowSkipsTheWait()
{
    Timing timing = quickTiming();
    timing.retryDelays = {seconds(600)};
    SessionFixture f(timing);
    QVERIFY(f.openLive());
    f.server.dropConnections();
    QVERIFY(f.waitFor(LinkState::Reconnecting));
    QCOMPARE(f.server.upgrades(), 1);
    f.session.reconnectNow();
    QCOMPARE(f.session.status().retryIn, seconds(0));
    QVERIFY(f.waitFor(LinkState::Live));
}
