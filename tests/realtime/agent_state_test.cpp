#include "fact_maker.h"

#include <QTest>

#include <memory>

using namespace xivocc;
using namespace xivocc::realtime;

namespace {

const QString loggedOut = QStringLiteral("AgentLoggedOut");
const QString greeted = QStringLiteral("AgentLogin");
const QString ready = QStringLiteral("AgentReady");
const QString paused = QStringLiteral("AgentOnPause");
const QString wrapup = QStringLiteral("AgentOnWrapup");
const QString ringing = QStringLiteral("AgentRinging");
const QString dialing = QStringLiteral("AgentDialing");
const QString onCall = QStringLiteral("AgentOnCall");

const QString sales = QStringLiteral("sales");
const QString support = QStringLiteral("support");

/// The transitions between an agent's states.
class AgentStateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGreetedThenReady()
    {
        FactMaker maker;
        QCOMPARE(maker.phase(7), loggedOut);
        const Changes changes = maker.apply(FactMaker::member(7, sales));
        QCOMPARE(changes.agentStates, std::vector<int>{7});
        QCOMPARE(maker.phase(7), greeted);
        maker.apply(FactMaker::member(7, support));
        QCOMPARE(maker.phase(7), greeted);
        QCOMPARE(maker.wait(seconds(1)).agentStates, std::vector<int>{7});
        QCOMPARE(maker.phase(7), ready);
        QCOMPARE(maker.floor.agentState(7)->queues, (std::vector<int>{1, 2}));
        QCOMPARE(maker.floor.agentState(7)->phoneNumber, QStringLiteral("1007"));
        QVERIFY(maker.floor.agentState(7)->since == maker.now);
    }

    void logsInWithoutQueuesByXivosEvent()
    {
        FactMaker maker;
        maker.apply(AgentLoggedIn{7, QStringLiteral("1007"), QStringLiteral("default")});
        QCOMPARE(maker.phase(7), greeted);
        maker.wait(seconds(1));
        QCOMPARE(maker.phase(7), ready);
        maker.channel(QStringLiteral("a"), QStringLiteral("SIP/ph-seven-01"), ChannelState::Ring);
        QCOMPARE(maker.phase(7), dialing);
        maker.apply(AgentLoggedOut{7});
        QCOMPARE(maker.phase(7), loggedOut);
        QCOMPARE(maker.floor.agentState(7)->phoneNumber, QStringLiteral("1007"));
    }

    void isReadyAtOnceWhenFoundLoggedIn()
    {
        FactMaker maker;
        Configuration configuration = FactMaker::configuration();
        configuration.logins = {{7, QStringLiteral("1007"), QStringLiteral("default"),
                                 QStringLiteral("SIP/ph-seven"), maker.now}};
        maker.apply(ConfigurationRead{configuration});
        QCOMPARE(maker.phase(7), ready);
        maker.now += seconds(5);
        maker.apply(AgentLoggedOut{7});
        maker.apply(ConfigurationRead{configuration}); // read before he logged out
        QCOMPARE(maker.phase(7), loggedOut);
    }

    void logsOutWithHisLastQueueOnAPlainAsterisk()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.apply(MemberRemoved{FactMaker::member(7, sales).member});
        QCOMPARE(maker.phase(7), ready);
        maker.apply(MemberRemoved{FactMaker::member(7, support).member});
        QCOMPARE(maker.phase(7), loggedOut);
    }

    void logsOutWhileStillLoaded()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.apply(AgentLoggedOut{7});
        QCOMPARE(maker.phase(7), loggedOut);
        maker.apply(FactMaker::member(7, sales)); // a late status is no login
        QCOMPARE(maker.phase(7), loggedOut);
    }

    void logsOutInTheMiddleOfACall_data()
    {
        QTest::addColumn<bool>("isAnnounced");
        QTest::newRow("by agentd, announced") << true;
        QTest::newRow("by the queues alone") << false;
    }

    void logsOutInTheMiddleOfACall()
    {
        QFETCH(bool, isAnnounced);
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        QCOMPARE(maker.phase(7), onCall);
        for (const QString &queue : {sales, support})
            maker.apply(MemberRemoved{FactMaker::member(7, queue).member});
        if (isAnnounced)
            maker.apply(AgentLoggedOut{7});
        QCOMPARE(maker.phase(7), loggedOut);
        QVERIFY(!maker.floor.agentState(7)->call);
        maker.completeQueueCall(7, QStringLiteral("c"));
        QCOMPARE(maker.phase(7), loggedOut);
        maker.wait(seconds(2)); // support's wrap-up would still last
        maker.logIn(7);
        QCOMPARE(maker.phase(7), ready);
    }

    void logsInAgainOnThePhoneOfTheCallHeWasLoggedOutOf()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        for (const QString &queue : {sales, support})
            maker.apply(MemberRemoved{FactMaker::member(7, queue).member});
        maker.apply(AgentLoggedOut{7});
        maker.logIn(7);
        QCOMPARE(maker.phase(7), onCall);
        maker.completeQueueCall(7, QStringLiteral("c"));
        QCOMPARE(maker.phase(7), wrapup);
        maker.wait(seconds(10));
        QCOMPARE(maker.phase(7), ready);
    }

    void isPausedOnlyWhenPausedEverywhere()
    {
        FactMaker maker;
        maker.logIn(7);
        MemberSeen seen = FactMaker::member(7, sales);
        seen.paused = true;
        maker.apply(seen);
        QCOMPARE(maker.phase(7), ready);
        maker.setPaused(7, true, QStringLiteral("lunch"));
        QCOMPARE(maker.phase(7), paused);
        QCOMPARE(maker.floor.agentState(7)->cause, QStringLiteral("lunch"));
        maker.setPaused(7, false);
        QCOMPARE(maker.phase(7), ready);
        QCOMPARE(maker.floor.agentState(7)->cause, QString());
    }

    void tellsTheReasonOfAPauseThatACallDelays()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        const Instant since = maker.floor.agentState(7)->since;
        maker.apply(MemberPaused{FactMaker::member(7, sales).member, true, QStringLiteral("lunch")});
        QCOMPARE(maker.floor.agentState(7)->cause, QString());
        const Changes changes =
            maker.apply(MemberPaused{FactMaker::member(7, support).member, true, QStringLiteral("lunch")});
        QCOMPARE(changes.agentStates, std::vector<int>{7});
        QCOMPARE(maker.phase(7), onCall);
        QCOMPARE(maker.floor.agentState(7)->cause, QStringLiteral("lunch"));
        QVERIFY(maker.floor.agentState(7)->since == since);
        maker.setPaused(7, false);
        QCOMPARE(maker.phase(7), onCall);
        QCOMPARE(maker.floor.agentState(7)->cause, QString());
    }

    void keepsTheReasonThatAnOldAsteriskTellsOnce()
    {
        FactMaker maker;
        maker.logIn(7);
        for (const QString &queue : {sales, support})
            maker.apply(MemberPaused{FactMaker::member(7, queue).member, true, QStringLiteral("lunch")});
        MemberSeen status = FactMaker::member(7, sales);
        status.paused = true;
        maker.apply(status);
        QCOMPARE(maker.floor.agentState(7)->cause, QStringLiteral("lunch"));
    }

    void dialsAndTalks_data()
    {
        QTest::addColumn<QString>("far");
        QTest::addColumn<bool>("internal");
        QTest::newRow("colleague") << QStringLiteral("sip/PH-eight-02") << true;
        QTest::newRow("outside") << QStringLiteral("SIP/trunk-02") << false;
    }

    void dialsAndTalks()
    {
        QFETCH(QString, far);
        QFETCH(bool, internal);
        FactMaker maker;
        maker.logIn(7);
        const QString own = QStringLiteral("own");
        const QString other = QStringLiteral("other");
        maker.channel(own, QStringLiteral("SIP/ph-seven-01"), ChannelState::Down);
        QCOMPARE(maker.phase(7), ready);
        maker.state(own, ChannelState::Ring);
        QCOMPARE(maker.phase(7), dialing);
        maker.channel(other, far, ChannelState::Down, own);
        maker.apply(DialBegun{own, other});
        maker.state(other, ChannelState::Up);
        maker.state(own, ChannelState::Up);
        QCOMPARE(maker.phase(7), onCall);
        maker.bridge(QStringLiteral("b"), other, own);
        const AgentCall call = maker.floor.agentState(7)->call.value();
        QVERIFY(!call.acd);
        QCOMPARE(call.direction, CallDirection::Outgoing);
        QCOMPARE(call.type == CallType::Internal, internal);
        maker.end(own);
        QCOMPARE(maker.phase(7), ready);
        QVERIFY(!maker.floor.agentState(7)->call);
    }

    void ringsAndGoesBackUnanswered_data()
    {
        QTest::addColumn<bool>("isPaused");
        QTest::newRow("to ready") << false;
        QTest::newRow("to the pause") << true;
    }

    void ringsAndGoesBackUnanswered()
    {
        QFETCH(bool, isPaused);
        FactMaker maker;
        maker.logIn(7);
        maker.setPaused(7, isPaused);
        maker.channel(QStringLiteral("t"), QStringLiteral("SIP/trunk-1"), ChannelState::Ring);
        maker.channel(QStringLiteral("p"), QStringLiteral("SIP/ph-seven-2"), ChannelState::Down,
                      QStringLiteral("t"));
        maker.apply(DialBegun{QStringLiteral("t"), QStringLiteral("p")});
        maker.state(QStringLiteral("p"), ChannelState::Ringing);
        QCOMPARE(maker.phase(7), ringing);
        maker.end(QStringLiteral("p"));
        QCOMPARE(maker.phase(7), isPaused ? paused : ready);
    }

    void aClickToCallIsOutgoing()
    {
        FactMaker maker;
        maker.logIn(7);
        const QString own = QStringLiteral("own");
        maker.channel(own, QStringLiteral("SIP/ph-seven-1"), ChannelState::Down);
        maker.apply(DialBegun{{}, own});
        maker.state(own, ChannelState::Ringing);
        QCOMPARE(maker.phase(7), ringing);
        maker.state(own, ChannelState::Up);
        QCOMPARE(maker.phase(7), dialing);
        maker.channel(QStringLiteral("far"), QStringLiteral("SIP/ph-eight-2"), ChannelState::Down, own);
        maker.apply(DialBegun{own, QStringLiteral("far")});
        maker.wait(seconds(10));
        QCOMPARE(maker.phase(7), dialing);
        maker.state(QStringLiteral("far"), ChannelState::Up);
        maker.bridge(QStringLiteral("b"), own, QStringLiteral("far"));
        QCOMPARE(maker.phase(7), onCall);
        QCOMPARE(maker.floor.agentState(7)->call->direction, CallDirection::Outgoing);
    }

    void anOriginatedCallIntoAnApplicationIsACall()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.channel(QStringLiteral("own"), QStringLiteral("SIP/ph-seven-1"), ChannelState::Down);
        maker.apply(DialBegun{{}, QStringLiteral("own")});
        maker.state(QStringLiteral("own"), ChannelState::Up);
        QCOMPARE(maker.phase(7), dialing);
        maker.wait(seconds(3));
        QCOMPARE(maker.phase(7), onCall);
    }

    void wrapsUpAQueueCall()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        QCOMPARE(maker.phase(7), onCall);
        const AgentCall call = maker.floor.agentState(7)->call.value();
        QVERIFY(call.acd);
        QCOMPARE(call.queueId, 2);
        QCOMPARE(call.direction, CallDirection::Incoming);
        QCOMPARE(call.type, CallType::External);
        maker.completeQueueCall(7, QStringLiteral("c"));
        QCOMPARE(maker.phase(7), wrapup);
        QCOMPARE(maker.floor.statistics(1).availableAgents, 0);
        maker.wait(seconds(9));
        QCOMPARE(maker.phase(7), wrapup);
        maker.wait(seconds(1));
        QCOMPARE(maker.phase(7), ready);
        QCOMPARE(maker.floor.statistics(1).availableAgents, 1);
    }

    void wrapsUpAsLongAsTheEventSays()
    {
        FactMaker maker;
        maker.logIn(7);
        AgentCompleted completed;
        completed.member = FactMaker::member(7, sales).member;
        completed.caller = QStringLiteral("c");
        completed.wrapup = seconds(3);
        maker.apply(completed);
        QCOMPARE(maker.phase(7), wrapup);
        maker.now += seconds(2);
        maker.apply(completed); // said twice
        maker.wait(seconds(1));
        QCOMPARE(maker.phase(7), ready);
        completed.caller = QStringLiteral("d");
        completed.wrapup.reset(); // sales has none
        maker.apply(completed);
        QCOMPARE(maker.phase(7), ready);
    }

    void leavesWrapupByPauseAndUnpause()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        maker.completeQueueCall(7, QStringLiteral("c"));
        maker.setPaused(7, true);
        QCOMPARE(maker.phase(7), paused);
        maker.setPaused(7, false);
        QCOMPARE(maker.phase(7), ready);

        maker.connectQueueCall(7, QStringLiteral("d"));
        maker.completeQueueCall(7, QStringLiteral("d"));
        QCOMPARE(maker.phase(7), wrapup);
        maker.apply(FactMaker::member(7, support)); // a mere device state
        QCOMPARE(maker.phase(7), wrapup);
        maker.setPaused(7, false); // "ready" although he was not paused
        QCOMPARE(maker.phase(7), ready);
    }

    void pausesAfterTheCall()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        maker.setPaused(7, true);
        QCOMPARE(maker.phase(7), onCall);
        maker.completeQueueCall(7, QStringLiteral("c"));
        QCOMPARE(maker.phase(7), paused);
        maker.wait(seconds(20));
        QCOMPARE(maker.phase(7), paused);
    }

    void countsANewCallFromItsBeginning()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        const Instant answered = maker.floor.agentState(7)->since;
        maker.now += seconds(5);
        const Changes changes = maker.apply(RecordingChanged{QStringLiteral("c"), Recording::Active});
        QCOMPARE(changes.agentStates, std::vector<int>{7});
        QCOMPARE(maker.floor.agentState(7)->call->monitor, MonitorState::Active);
        QVERIFY(maker.floor.agentState(7)->since == answered);
        maker.channel(QStringLiteral("second"), QStringLiteral("SIP/ph-seven-9"), ChannelState::Up);
        maker.now += seconds(5);
        maker.end(QStringLiteral("c.phone"));
        QCOMPARE(maker.phase(7), onCall);
        QVERIFY(maker.floor.agentState(7)->since == maker.now);
        QVERIFY(!maker.floor.agentState(7)->call->acd);
    }

    void doesNotMindAListener()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        const AgentState before = *maker.floor.agentState(7);
        maker.channel(QStringLiteral("spy"), QStringLiteral("SIP/ph-eight-5"), ChannelState::Up);
        maker.end(QStringLiteral("spy"));
        QVERIFY(*maker.floor.agentState(7) == before);
    }
};

} // namespace

std::unique_ptr<QObject> makeAgentStateTest()
{
    return std::make_unique<AgentStateTest>();
}

#include "agent_state_test.moc"
