#include "fact_maker.h"

#include <QTest>

#include <memory>

using namespace xivocc;
using namespace xivocc::realtime;
using Kind = QueueEvent::Kind;

namespace {

const QString sales = QStringLiteral("sales");
const QString support = QStringLiteral("support");

QStringList waitingIn(const Floor &floor, int queue)
{
    QStringList ids;
    for (const WaitingCall &call : floor.waitingCalls(queue))
        ids.append(QStringLiteral("%1:%2").arg(call.position).arg(call.uniqueId));
    return ids;
}

/// Figures, events and waiting calls of a queue.
class QueueStatisticsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhoWaitsAndForHowLong()
    {
        FactMaker maker;
        const Changes changes = maker.join(sales, QStringLiteral("a"), 1);
        QCOMPARE(changes.queueCalls, std::vector<int>{1});
        QCOMPARE(changes.queueStatistics, std::vector<int>{1});
        maker.now += seconds(7);
        maker.join(sales, QStringLiteral("b"), 2);
        QCOMPARE(maker.floor.statistics(1).waitingCalls, 2);
        QCOMPARE(maker.floor.statistics(1).longestWaitTime.count(), 7);
        maker.leave(sales, QStringLiteral("a"));
        QCOMPARE(maker.floor.statistics(1).waitingCalls, 1);
        QCOMPARE(maker.floor.statistics(1).longestWaitTime.count(), 0);
        QCOMPARE(maker.floor.statistics(2).waitingCalls, 0);
    }

    void ordersByPositionAndClosesRanks()
    {
        FactMaker maker;
        maker.join(sales, QStringLiteral("a"), 1);
        maker.join(sales, QStringLiteral("b"), 2);
        maker.join(sales, QStringLiteral("urgent"), 1);
        QCOMPARE(waitingIn(maker.floor, 1),
                 (QStringList{QStringLiteral("1:urgent"), QStringLiteral("2:a"), QStringLiteral("3:b")}));
        maker.leave(sales, QStringLiteral("a"));
        QCOMPARE(waitingIn(maker.floor, 1), (QStringList{QStringLiteral("1:urgent"), QStringLiteral("2:b")}));
        QCOMPARE(maker.floor.waitingCalls(1).front().number, QStringLiteral("0299urgent"));
    }

    void countsMembersByTheirDevice_data()
    {
        QTest::addColumn<DeviceState>("state");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<int>("available");
        QTest::addColumn<int>("talking");
        QTest::newRow("free") << DeviceState::NotInUse << false << 1 << 0;
        QTest::newRow("unknown") << DeviceState::Unknown << false << 1 << 0;
        QTest::newRow("free but paused") << DeviceState::NotInUse << true << 0 << 0;
        QTest::newRow("in use") << DeviceState::InUse << false << 0 << 1;
        QTest::newRow("in use and ringing") << DeviceState::RingInUse << true << 0 << 1;
        QTest::newRow("on hold") << DeviceState::OnHold << false << 0 << 1;
        QTest::newRow("ringing") << DeviceState::Ringing << false << 0 << 0;
        QTest::newRow("unreachable") << DeviceState::Unavailable << false << 0 << 0;
    }

    void countsMembersByTheirDevice()
    {
        QFETCH(DeviceState, state);
        QFETCH(bool, paused);
        FactMaker maker;
        MemberSeen seen = FactMaker::member(7, sales);
        seen.state = state;
        seen.paused = paused;
        maker.apply(seen);
        maker.apply(seen); // said twice
        const LiveQueueStatistics statistics = maker.floor.statistics(1);
        QTEST(statistics.availableAgents, "available");
        QTEST(statistics.talkingAgents, "talking");
        QCOMPARE(statistics.loggedAgents, 1);
        maker.apply(MemberRemoved{seen.member});
        maker.apply(MemberRemoved{seen.member});
        QVERIFY(maker.floor.statistics(1) == LiveQueueStatistics{});
    }

    void aUsersPhoneIsNoLoggedAgent()
    {
        FactMaker maker;
        MemberSeen seen;
        seen.member = {sales, 0, QStringLiteral("SIP/desk")};
        seen.state = DeviceState::NotInUse;
        maker.apply(seen);
        QCOMPARE(maker.floor.statistics(1).availableAgents, 1);
        QCOMPARE(maker.floor.statistics(1).loggedAgents, 0);
        QVERIFY(maker.floor.members() == (std::vector<QueueMember>{{7, 1, 3}, {7, 2, 0}, {8, 1, 0}}));
    }

    void averagesTheHoldTime()
    {
        FactMaker maker;
        maker.apply(QueueParams{support, seconds(8), 3, 1});
        QCOMPARE(maker.floor.statistics(2).ewt.count(), 8);
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c")); // held 4 s
        QCOMPARE(maker.floor.statistics(2).ewt.count(), (3 * 8 + 4) / 4);
    }

    void countsAnAnswerOnce()
    {
        FactMaker maker;
        maker.logIn(7);
        maker.connectQueueCall(7, QStringLiteral("c"));
        maker.apply(
            AgentConnected{FactMaker::member(7, support).member, QStringLiteral("c"), {}, seconds(4)});
        maker.completeQueueCall(7, QStringLiteral("c"));
        QVERIFY(maker.events(support) == (FactMaker::EventCounts{{Kind::Entered, 1}, {Kind::Answered, 1}}));
    }

    void tellsWhenHeEnteredAndHowLongHeWaited()
    {
        FactMaker maker;
        const Instant entered = maker.now;
        const Changes joined = maker.join(sales, QStringLiteral("a"));
        QVERIFY(joined.queueEvents ==
                (std::vector<QueueEvent>{{entered, sales, QStringLiteral("a"), Kind::Entered, seconds(0)}}));
        maker.now += seconds(16);
        maker.apply(CallerGaveUp{sales, QStringLiteral("a"), seconds(15)}); // Asterisk's own measure
        const Instant left = maker.now;
        maker.leave(sales, QStringLiteral("a"));
        QVERIFY(maker.wait(seconds(3)).queueEvents ==
                (std::vector<QueueEvent>{{left, sales, QStringLiteral("a"), Kind::Abandoned, seconds(15)}}));
    }

    void settlesWhoGaveUp_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QueueEvent::Kind>("outcome");
        QTest::newRow("hung up") << QStringLiteral("hangup") << Kind::Abandoned;
        QTest::newRow("timed out") << QStringLiteral("timeout") << Kind::TimedOut;
        QTest::newRow("left empty") << QStringLiteral("empty") << Kind::LeftEmpty;
        QTest::newRow("sent elsewhere") << QStringLiteral("silence") << Kind::Abandoned;
        QTest::newRow("next queue") << QStringLiteral("next") << Kind::Abandoned;
    }

    void settlesWhoGaveUp()
    {
        QFETCH(QString, ending);
        QFETCH(QueueEvent::Kind, outcome);
        FactMaker maker;
        const QString id = QStringLiteral("a");
        maker.join(sales, id);
        maker.join(sales, id); // said twice
        for (int twice = 0; twice < 2; ++twice) {
            maker.apply(CallerGaveUp{sales, id, seconds(3)});
            maker.leave(sales, id);
        }
        QVERIFY(maker.events(sales) == (FactMaker::EventCounts{{Kind::Entered, 1}}));
        if (ending == QLatin1String("timeout"))
            maker.apply(CallerExited{id, QueueExit::TimedOut, {}});
        else if (ending == QLatin1String("empty"))
            maker.apply(CallerExited{id, QueueExit::LeaveEmpty, {}});
        else if (ending == QLatin1String("silence"))
            maker.wait(seconds(3));
        else if (ending == QLatin1String("next"))
            maker.join(support, id);
        maker.end(id);
        maker.end(id);
        maker.wait(seconds(10));
        QVERIFY(maker.events(sales) == (FactMaker::EventCounts{{Kind::Entered, 1}, {outcome, 1}}));
    }

    void countsAReturnToTheQueueAsANewEntry()
    {
        FactMaker maker;
        const QString id = QStringLiteral("a");
        for (int visit = 0; visit < 2; ++visit) {
            maker.join(sales, id);
            maker.apply(CallerGaveUp{sales, id, seconds(3)});
            maker.leave(sales, id);
            maker.apply(CallerExited{id, QueueExit::TimedOut, {}});
        }
        QVERIFY(maker.events(sales) == (FactMaker::EventCounts{{Kind::Entered, 2}, {Kind::TimedOut, 2}}));
    }

    void countsTheRefused()
    {
        FactMaker maker;
        const QString id = QStringLiteral("a");
        maker.channel(id, QStringLiteral("SIP/trunk-1"), ChannelState::Up);
        maker.apply(CallerExited{id, QueueExit::Full, QStringLiteral("3001")});
        maker.apply(CallerExited{id, QueueExit::Full, QStringLiteral("3001")});
        maker.apply(CallerSentToQueue{id, 2});
        maker.apply(CallerExited{id, QueueExit::JoinEmpty, QStringLiteral("s")});
        maker.apply(CallerExited{QStringLiteral("b"), QueueExit::Full, QStringLiteral("s")}); // where?
        QVERIFY(maker.events(sales) == (FactMaker::EventCounts{{Kind::Full, 1}}));
        QVERIFY(maker.events(support) == (FactMaker::EventCounts{{Kind::JoinEmpty, 1}}));
    }

    void ignoresWhatItNeverSawBegin()
    {
        FactMaker maker;
        const QString id = QStringLiteral("ghost");
        maker.leave(sales, id);
        maker.apply(CallerGaveUp{sales, id, seconds(3)});
        maker.apply(CallerExited{id, QueueExit::TimedOut, {}});
        maker.apply(
            AgentConnected{FactMaker::member(9, QStringLiteral("nowhere")).member, id, {}, seconds(1)});
        maker.apply(
            AgentCompleted{FactMaker::member(9, QStringLiteral("nowhere")).member, id, {}, {}, {}, {}});
        maker.state(id, ChannelState::Up);
        maker.apply(DialBegun{id, QStringLiteral("other")});
        maker.apply(DialEnded{id, {}, {}});
        maker.bridge(QStringLiteral("b"), id, QStringLiteral("other"));
        maker.apply(BridgeLeft{QStringLiteral("b"), id});
        maker.apply(LocalPaired{id, QStringLiteral("other")});
        maker.end(id);
        maker.apply(MemberPaused{FactMaker::member(9, sales).member, true, {}});
        QVERIFY(maker.events(sales).empty());
        QCOMPARE(maker.floor.channelCount(), std::size_t(0));
        QVERIFY(!maker.floor.agentState(9));
        QVERIFY(maker.floor.waitingCalls(99).empty());
        QVERIFY(maker.floor.statistics(99) == LiveQueueStatistics{});
    }
};

} // namespace

std::unique_ptr<QObject> makeQueueStatisticsTest()
{
    return std::make_unique<QueueStatisticsTest>();
}

#include "queue_statistics_test.moc"
