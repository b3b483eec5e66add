#include "joined_test.h"

#include "served_floor.h"

#include <client/session.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;

namespace {

/// A client's session and what it signalled last.
struct Supervisor
{
    client::Session session;
    std::vector<Queue> queues;
    std::vector<Agent> agents;
    std::vector<QueueMember> members;
    QHash<int, AgentState> states;
    QHash<int, LiveQueueStatistics> statistics;
    std::vector<WaitingCall> calls;
    std::vector<client::CommandOutcome> outcomes;
    int started = 0;

    Supervisor()
    {
        QObject::connect(&session, &client::Session::queuesReceived, &session,
                         [this](const auto &list) { queues = list; });
        QObject::connect(&session, &client::Session::agentsReceived, &session,
                         [this](const auto &list) { agents = list; });
        QObject::connect(&session, &client::Session::membersReceived, &session,
                         [this](const auto &list) { members = list; });
        QObject::connect(&session, &client::Session::agentStateChanged, &session,
                         [this](const AgentState &state) { states[state.agentId] = state; });
        QObject::connect(
            &session, &client::Session::queueStatisticsChanged, &session,
            [this](int queue, const LiveQueueStatistics &figures) { statistics[queue] = figures; });
        QObject::connect(&session, &client::Session::queueCallsChanged, &session,
                         [this](int, const auto &list) { calls = list; });
        QObject::connect(&session, &client::Session::commandStarted, &session, [this] { ++started; });
        QObject::connect(&session, &client::Session::commandFinished, &session,
                         [this](const client::CommandOutcome &outcome) { outcomes.push_back(outcome); });
    }

    void open(quint16 port, const QString &password = QStringLiteral("secret"))
    {
        session.open({QStringLiteral("127.0.0.1"), port, false}, {QStringLiteral("boss"), password, {}});
    }
    [[nodiscard]] bool isLive() const { return session.status().state == client::LinkState::Live; }
};

} // namespace

void JoinedTest::showsTheFloorToTheClient()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    Supervisor boss;
    boss.open(served.port());
    QTRY_VERIFY(boss.isLive());
    QTRY_COMPARE(boss.queues.size(), 2U);
    QTRY_COMPARE(boss.agents.size(), 3U);
    QTRY_COMPARE(boss.members.size(), 3U);
    QTRY_COMPARE(boss.states.size(), 3);
    QTRY_COMPARE(boss.statistics.size(), 2);
    boss.session.subscribeToQueueCalls(5);

    served.logIn(7, QStringLiteral("4022"));
    QTRY_VERIFY(boss.states[7].phase != AgentPhase::LoggedOut);
    QCOMPARE(boss.states[7].phoneNumber, QStringLiteral("4022"));
    QTRY_COMPARE(boss.statistics[5].loggedAgents, 1);
    served.join(QStringLiteral("support"), QStringLiteral("1.1"), 1);
    QTRY_COMPARE(boss.statistics[5].waitingCalls, 1);
    QTRY_COMPARE(boss.calls.size(), 1U);
    served.leave(QStringLiteral("support"), QStringLiteral("1.1"));
    QTRY_VERIFY(boss.calls.empty());
    served.apply(realtime::LinkLost{});
    QTRY_VERIFY(!boss.session.status().pbxUp);
}

void JoinedTest::endsACommandWhenThePbxShowsIt()
{
    ServedFloor served;
    served.synchronise();
    served.logIn(8, QStringLiteral("4023"));
    served.control.manner = ScriptedControl::Manner::Wait;
    QVERIFY(served.start());
    Supervisor boss;
    boss.open(served.port());
    QTRY_VERIFY(boss.isLive());
    QTRY_VERIFY(boss.states.contains(8));

    boss.session.pauseAgent(8, QStringLiteral("lunch"));
    QTRY_COMPARE(served.control.asked, QStringList(QStringLiteral("pause 8 lunch")));
    QCOMPARE(boss.started, 1);
    served.control.answer(std::nullopt);
    QVERIFY(boss.outcomes.empty()); // accepted is not yet done
    served.setPaused(8, true, QStringLiteral("lunch"));
    QTRY_COMPARE(boss.outcomes.size(), 1U);
    QCOMPARE(boss.outcomes[0].result, client::CommandOutcome::Result::Done);
    QCOMPARE(boss.states[8].phase, AgentPhase::OnPause);
}

void JoinedTest::tellsTheClientWhyACommandWasRefused()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    Supervisor boss;
    boss.open(served.port());
    QTRY_VERIFY(boss.isLive());
    boss.session.unpauseAgent(8);
    QTRY_COMPARE(boss.outcomes.size(), 1U);
    QCOMPARE(boss.outcomes[0].result, client::CommandOutcome::Result::Refused);
    QVERIFY(!boss.outcomes[0].reason.isEmpty());
    boss.session.loginAgent(7, QStringLiteral("9999"));
    QTRY_COMPARE(boss.outcomes.size(), 2U);
    QCOMPARE(boss.outcomes[1].result, client::CommandOutcome::Result::Refused);
}

void JoinedTest::refusesAWrongPassword()
{
    ServedFloor served;
    QVERIFY(served.start());
    Supervisor boss;
    boss.open(served.port(), QStringLiteral("guess"));
    QTRY_COMPARE(boss.session.status().state, client::LinkState::Refused);
    QVERIFY(!boss.session.status().reason.isEmpty());
}
