#include "fact_maker.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace xivocc;
using namespace xivocc::realtime;

namespace {

const QString sales = QStringLiteral("sales");
const QString support = QStringLiteral("support");

/// What a synchronisation and a new configuration do to the floor.
class SynchronisationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sweepsWhatIsNotConfirmed()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.logIn(8);
        for (const QString &id : {QStringLiteral("stays"), QStringLiteral("vanishes")}) {
            maker.channel(id, QStringLiteral("SIP/trunk-") + id, ChannelState::Up);
            maker.join(sales, id);
        }
        QVERIFY(maker.apply(LinkLost{}).link);
        QVERIFY(!maker.floor.linkUp());
        QCOMPARE(maker.phase(8), QStringLiteral("AgentReady"));
        QCOMPARE(maker.floor.waitingCalls(1).size(), std::size_t(2));

        maker.apply(SyncStarted{});
        maker.apply(FactMaker::member(7, sales));
        maker.channel(QStringLiteral("stays"), QStringLiteral("SIP/trunk-stays"), ChannelState::Up);
        CallerJoined entry;
        entry.queue = sales;
        entry.uniqueId = QStringLiteral("stays");
        entry.fromSync = true;
        maker.apply(entry);
        const Changes changes = maker.apply(SyncFinished{});

        QVERIFY(changes.link && maker.floor.linkUp());
        QCOMPARE(changes.queueCalls, std::vector<int>{1});
        QCOMPARE(maker.phase(7), QStringLiteral("AgentReady"));
        QCOMPARE(maker.floor.agentState(7)->queues, std::vector<int>{1});
        QCOMPARE(maker.phase(8), QStringLiteral("AgentLoggedOut"));
        QCOMPARE(maker.floor.waitingCalls(1).size(), std::size_t(1));
        QCOMPARE(maker.floor.channelCount(), std::size_t(1));
        QCOMPARE(maker.floor.statistics(2).loggedAgents, 0);
        QVERIFY(maker.events(sales) == (FactMaker::EventCounts{{QueueEvent::Kind::Entered, 2}}));
    }

    void countsACallerFoundWaiting()
    {
        FactMaker maker;
        maker.apply(SyncStarted{});
        CallerJoined entry;
        entry.queue = sales;
        entry.uniqueId = QStringLiteral("a");
        entry.waited = seconds(30);
        entry.fromSync = true;
        const Changes changes = maker.apply(entry);
        maker.apply(SyncFinished{});
        QCOMPARE(changes.queueEvents.size(), std::size_t(1));
        QVERIFY(changes.queueEvents.front().at == maker.now - seconds(30));
        QCOMPARE(maker.floor.statistics(1).longestWaitTime.count(), 30);
        QVERIFY(maker.floor.waitingCalls(1).front().queueTime == maker.now - seconds(30));
    }

    void liveEventsWinOverAnOlderList()
    {
        FactMaker maker;
        maker.join(sales, QStringLiteral("a"));
        maker.channel(QStringLiteral("a"), QStringLiteral("SIP/trunk-a"), ChannelState::Up);
        maker.apply(SyncStarted{});
        maker.leave(sales, QStringLiteral("a"));
        maker.end(QStringLiteral("b"));
        CallerJoined entry;
        entry.queue = sales;
        entry.uniqueId = QStringLiteral("a");
        entry.fromSync = true;
        maker.apply(entry);
        maker.channel(QStringLiteral("b"), QStringLiteral("SIP/trunk-b"), ChannelState::Up);
        maker.apply(SyncFinished{});
        QVERIFY(maker.floor.waitingCalls(1).empty());
        QCOMPARE(maker.floor.channelCount(), std::size_t(0));
    }

    void findsACallThatIsGoingOn()
    {
        FactMaker maker;
        maker.apply(SyncStarted{});
        maker.apply(FactMaker::member(7, sales));
        for (const QString &name : {QStringLiteral("SIP/trunk-1"), QStringLiteral("SIP/ph-seven-2")}) {
            ChannelSeen seen;
            seen.uniqueId = seen.channel = name;
            seen.linkedId = QStringLiteral("SIP/trunk-1");
            seen.state = ChannelState::Up;
            seen.age = seconds(60);
            seen.bridge = QStringLiteral("b");
            maker.apply(seen);
        }
        maker.apply(SyncFinished{});
        const AgentState state = *maker.floor.agentState(7);
        QCOMPARE(state.phase, AgentPhase::OnCall);
        QCOMPARE(state.call->direction, CallDirection::Incoming);
        QCOMPARE(state.call->type, CallType::External);
        QVERIFY(state.since == maker.now - seconds(60));
    }

    void knowsAQueueCallThatIsGoingOn()
    {
        FactMaker maker;
        maker.apply(SyncStarted{});
        MemberSeen member = FactMaker::member(7, sales);
        member.inCall = true;
        maker.apply(member);
        maker.apply(FactMaker::member(7, support));
        for (const QString &name : {QStringLiteral("SIP/trunk-1"), QStringLiteral("SIP/ph-seven-2")}) {
            ChannelSeen seen;
            seen.uniqueId = seen.channel = name;
            seen.linkedId = QStringLiteral("SIP/trunk-1");
            seen.state = ChannelState::Up;
            seen.age = seconds(60);
            seen.bridge = QStringLiteral("b");
            maker.apply(seen);
        }
        maker.apply(SyncFinished{});
        const AgentState state = *maker.floor.agentState(7);
        QCOMPARE(state.phase, AgentPhase::OnCall);
        QVERIFY(state.call->acd);
        QCOMPARE(state.call->direction, CallDirection::Incoming);

        AgentCompleted completed;
        completed.member = member.member;
        completed.caller = QStringLiteral("SIP/trunk-1");
        completed.wrapup = seconds(10);
        maker.apply(completed);
        maker.end(QStringLiteral("SIP/ph-seven-2"));
        QCOMPARE(maker.phase(7), QStringLiteral("AgentOnWrapup"));
    }

    void showsLoadedOrConfiguredMemberships()
    {
        FactMaker maker;
        QVERIFY(maker.floor.members() == (std::vector<QueueMember>{{7, 1, 3}, {7, 2, 0}, {8, 1, 0}}));
        QVERIFY(maker.floor.membersOf(7) == (std::vector<QueueMember>{{7, 1, 3}, {7, 2, 0}}));
        QVERIFY(maker.floor.membersOf(99).empty());
        MemberSeen seen = FactMaker::member(7, sales);
        seen.penalty = 5;
        QVERIFY(maker.apply(seen).members == (std::vector<QueueMember>{{7, 1, 5}}));
        // Loaded in one queue only: once he is no longer being logged in the other is gone.
        QVERIFY(maker.wait(seconds(1)).members == (std::vector<QueueMember>{{7, 2, QueueMember::removed}}));
        QVERIFY(maker.apply(MemberPenaltyChanged{seen.member, 6}).members ==
                (std::vector<QueueMember>{{7, 1, 6}}));
        QVERIFY(maker.apply(MemberRemoved{seen.member}).members ==
                (std::vector<QueueMember>{{7, 1, 3}, {7, 2, 0}}));
    }

    void tellsWhatAConfigurationChanges()
    {
        FactMaker maker;
        maker.logIn(7);
        Configuration configuration = FactMaker::configuration();
        QVERIFY(maker.apply(ConfigurationRead{configuration}).empty());

        configuration.queues[0].displayName = QStringLiteral("Big sales");
        configuration.queues.push_back({3, QStringLiteral("night"), {}, QStringLiteral("3003"), {}});
        configuration.agents[1].lastName = QStringLiteral("Wagner");
        configuration.groups.push_back({2, QStringLiteral("south"), {}});
        configuration.members.push_back({8, 3, 1});
        Changes changes = maker.apply(ConfigurationRead{configuration});
        QCOMPARE(changes.queues, (std::vector<int>{1, 3}));
        QCOMPARE(changes.agents, std::vector<int>{8});
        QVERIFY(changes.groups && !changes.removals);
        QVERIFY(changes.members == (std::vector<QueueMember>{{8, 3, 1}}));
        QCOMPARE(maker.phase(7), QStringLiteral("AgentReady"));

        configuration.agents.erase(configuration.agents.begin());
        changes = maker.apply(ConfigurationRead{configuration});
        QVERIFY(changes.removals);
        QVERIFY(!maker.floor.agent(7) && !maker.floor.agentState(7));
    }

    void hidesAnUnknownQueueUntilItIsConfigured()
    {
        FactMaker maker;
        maker.logIn(7);
        QVERIFY(maker.apply(FactMaker::member(7, QStringLiteral("night"))).empty());
        QVERIFY(maker.join(QStringLiteral("night"), QStringLiteral("a")).queueCalls.empty());
        Configuration configuration = FactMaker::configuration();
        configuration.queues.push_back({3, QStringLiteral("night"), {}, QStringLiteral("3003"), {}});
        const Changes changes = maker.apply(ConfigurationRead{configuration});
        QCOMPARE(changes.queueCalls, std::vector<int>{3});
        QCOMPARE(changes.agentStates, std::vector<int>{7});
        QCOMPARE(maker.floor.agentState(7)->queues, (std::vector<int>{1, 2, 3}));
        QCOMPARE(maker.floor.statistics(3).loggedAgents, 1);
        QCOMPARE(maker.floor.statistics(3).waitingCalls, 1);
    }

    void saysNothingTwice()
    {
        FactMaker maker;
        maker.logIn(7);
        QVERIFY(maker.apply(FactMaker::member(7, sales)).empty());
        maker.channel(QStringLiteral("a"), QStringLiteral("SIP/ph-seven-1"), ChannelState::Ring);
        QVERIFY(maker.apply(ChannelStateChanged{QStringLiteral("a"), ChannelState::Ring, {}, {}}).empty());
        maker.join(sales, QStringLiteral("c"));
        QVERIFY(maker.join(sales, QStringLiteral("c")).empty());
        maker.leave(sales, QStringLiteral("c"));
        QVERIFY(maker.leave(sales, QStringLiteral("c")).empty());
        maker.setPaused(7, true);
        MemberSeen again = FactMaker::member(7, sales);
        again.paused = true;
        again.pausedReason = QStringLiteral("");
        QVERIFY(maker.apply(again).empty());
    }

    void forgetsTheOldestChannelsOfAFlood()
    {
        FactMaker maker;
        for (int i = 0; i < 60'000; ++i)
            maker.channel(QString::number(i), QStringLiteral("SIP/trunk-1"), ChannelState::Up);
        QVERIFY(maker.floor.channelCount() <= 50'000);
        maker.end(QStringLiteral("59999"));
        QVERIFY(maker.floor.channelCount() < 50'000);
    }
};

} // namespace

std::unique_ptr<QObject> makeSynchronisationTest()
{
    return std::make_unique<SynchronisationTest>();
}

#include "synchronisation_test.moc"
