#include "session_message_test.h"

#include "session_fixture.h"

#include <domain/present_moment.h>
#include <protocol/codec.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::client;

namespace {

LiveQueueStatistics figuresIn(const QSignalSpy &spy)
{
    return spy.last().at(1).value<LiveQueueStatistics>();
}

QByteArray statistics(const char *counters)
{
    return QByteArray(R"({"msgType":"QueueStatistics","ctiMessage":{"queueId":9,"counters":[)") + counters +
           "]}}";
}

} // namespace

void SessionMessageTest::listsBecomeSignals()
{
    SessionFixture f;
    QSignalSpy queues(&f.session, &Session::queuesReceived);
    QSignalSpy queue(&f.session, &Session::queueChanged);
    QSignalSpy agents(&f.session, &Session::agentsReceived);
    QSignalSpy agent(&f.session, &Session::agentChanged);
    QSignalSpy groups(&f.session, &Session::groupsReceived);
    QSignalSpy members(&f.session, &Session::membersReceived);
    QSignalSpy member(&f.session, &Session::memberChanged);
    QSignalSpy calls(&f.session, &Session::queueCallsChanged);
    QSignalSpy presences(&f.session, &Session::presencesReceived);
    QSignalSpy states(&f.session, &Session::agentStateChanged);
    QVERIFY(f.openLive());
    for (const protocol::TableRow &row : protocol::messageRows()) {
        if (row.name != QLatin1String("LoggedOnError"))
            f.server.send(row.sample);
    }
    QTRY_COMPARE(calls.size(), 1);
    for (const QSignalSpy *spy :
         {&queues, &queue, &agents, &agent, &groups, &members, &member, &presences, &states})
        QCOMPARE(spy->size(), 1);
    QCOMPARE(queues.first().first().value<std::vector<Queue>>().at(0).name, QStringLiteral("billing"));
    QCOMPARE(calls.first().at(0).toInt(), 9);
    QCOMPARE(calls.first().at(1).value<std::vector<WaitingCall>>().at(0).position, 1);
    QCOMPARE(f.session.status().state, LinkState::Live);
}

void SessionMessageTest::agentStateIsPlacedInTime()
{
    SessionFixture f;
    QSignalSpy states(&f.session, &Session::agentStateChanged);
    QVERIFY(f.openLive());
    const Instant before = presentMoment();
    f.server.send(
        R"({"msgType":"AgentStateEvent","ctiMessage":{"name":"AgentReady","agentId":7,"since":65}})");
    QTRY_COMPARE(states.size(), 1);
    const auto state = states.first().first().value<AgentState>();
    QVERIFY(state.since >= before - seconds(65) && state.since <= presentMoment() - seconds(65));
}

void SessionMessageTest::partialStatisticsAreMerged()
{
    SessionFixture f;
    QSignalSpy changes(&f.session, &Session::queueStatisticsChanged);
    QVERIFY(f.openLive());
    f.server.send(
        statistics(R"({"statName":"WaitingCalls","value":2},{"statName":"LongestWaitTime","value":18},)"
                   R"({"statName":"AvailableAgents","value":3},{"statName":"TalkingAgents","value":4},)"
                   R"({"statName":"LoggedAgents","value":8},{"statName":"EWT","value":25})"));
    f.server.send(statistics(R"({"statName":"AvailableAgents","value":1},{"statName":"Unheard","value":5})"));
    QTRY_COMPARE(changes.size(), 2);
    QCOMPARE(changes.last().first().toInt(), 9);
    QVERIFY(figuresIn(changes) == (LiveQueueStatistics{2, seconds(18), 1, 4, 8, seconds(25)}));
    QVERIFY(changes.first().at(2).toBool());
    QVERIFY2(!changes.last().at(2).toBool(), "the wait goes on");
    f.server.send(
        statistics(R"({"statName":"WaitingCalls","value":1},{"statName":"LongestWaitTime","value":18})"));
    QTRY_COMPARE(changes.size(), 3);
    QVERIFY2(changes.last().at(2).toBool(), "the same number, but another call's");
}

void SessionMessageTest::countsOfTheDayAreMerged()
{
    SessionFixture f;
    QSignalSpy live(&f.session, &Session::queueStatisticsChanged);
    QSignalSpy days(&f.session, &Session::queueDayChanged);
    QVERIFY(f.openLive());
    f.server.send(statistics(R"({"statName":"TotalNumberCallsEntered","value":8},)"
                             R"({"statName":"TotalNumberCallsAnsweredBefore15","value":5},)"
                             R"({"statName":"TotalNumberCallsEnteredLastHour","value":3})"));
    f.server.send(statistics(R"({"statName":"WaitingCalls","value":1})"));
    f.server.send(statistics(R"({"statName":"TotalNumberCallsEntered","value":9})"));
    QTRY_COMPARE(live.size(), 3);
    QCOMPARE(days.size(), 2);
    const auto day = days.last().at(1).value<QueueDay>();
    QCOMPARE(day.today.entered, 9);
    QCOMPARE(day.today.answeredInTime, 5);
    QCOMPARE(day.lastHour.entered, 3);
}

void SessionMessageTest::agentStatisticsAreMerged()
{
    SessionFixture f;
    QSignalSpy changes(&f.session, &Session::agentStatisticsChanged);
    QVERIFY(f.openLive());
    QTRY_COMPARE(f.server.countOf(QStringLiteral("subscribeToAgentStats")), 1);
    f.server.send(R"({"msgType":"AgentStatistics","ctiMessage":{"id":7,"statistics":[)"
                  R"({"name":"InbCalls","value":3},{"name":"lunch","value":60}]}})");
    f.server.send(
        R"({"msgType":"AgentStatistics","ctiMessage":{"id":7,"statistics":[{"name":"InbCalls","value":4}]}})");
    QTRY_COMPARE(changes.size(), 2);
    QCOMPARE(changes.last().first().toInt(), 7);
    const auto all = changes.last().at(1).value<std::vector<AgentStatistic>>();
    QVERIFY(all == (std::vector<AgentStatistic>{{QStringLiteral("InbCalls"), 4.0},
                                                {QStringLiteral("lunch"), 60.0}}));
}

void SessionMessageTest::longestWaitEndsWithTheLastCaller()
{
    SessionFixture f;
    QSignalSpy changes(&f.session, &Session::queueStatisticsChanged);
    QVERIFY(f.openLive());
    f.server.send(
        statistics(R"({"statName":"WaitingCalls","value":1},{"statName":"LongestWaitTime","value":18})"));
    f.server.send(statistics(R"({"statName":"WaitingCalls","value":0})"));
    QTRY_COMPARE(changes.size(), 2);
    QCOMPARE(figuresIn(changes).longestWaitTime, seconds(0));
}

void SessionMessageTest::pbxLinkIsPartOfTheStatus()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    f.server.send(
        R"({"msgType":"PbxLinkStatus","ctiMessage":{"up":false,"since":"2024-05-06T12:00:00.000Z"}})");
    QTRY_VERIFY(!f.session.status().pbxUp);
    QVERIFY(f.session.status().pbxSince == Instant(milliseconds(1'714'996'800'000)));
    QCOMPARE(f.session.status().state, LinkState::Live);
}

void SessionMessageTest::unreadableMessagesAreSkipped()
{
    SessionFixture f;
    QSignalSpy states(&f.session, &Session::agentStateChanged);
    QVERIFY(f.openLive());
    for (const QByteArray &frame :
         {QByteArray("{"), QByteArray("[]"), QByteArray("null"), QByteArray(),
          QByteArray(R"({"msgType":"Weather"})"), QByteArray(R"({"msgType":"QueueList","ctiMessage":7})"),
          QByteArray(100'000, '[')})
        f.server.send(frame);
    f.server.send(R"({"msgType":"AgentStateEvent","ctiMessage":{"name":"AgentReady","agentId":7}})");
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(f.session.status().state, LinkState::Live);
    QCOMPARE(f.server.upgrades(), 1);
}

void SessionMessageTest::doubledMessageIsDelivered()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    QSignalSpy statuses(&f.session, &Session::statusChanged);
    QSignalSpy states(&f.session, &Session::agentStateChanged);
    f.server.send(f.server.script.greeting);
    for (int time = 0; time < 2; ++time)
        f.server.send(R"({"msgType":"AgentStateEvent","ctiMessage":{"name":"AgentReady","agentId":7}})");
    QTRY_COMPARE(states.size(), 2);
    QVERIFY(statuses.isEmpty());
    QCOMPARE(f.server.countOf(QStringLiteral("getAgentStates")), 1);
}
