#include "alert_watch_test.h"

#include <alerts/alert_watch.h>
#include <realtime/fact_maker.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::alerts;
using namespace xivocc::realtime;

namespace {

constexpr int sales = 1;
constexpr int support = 2;
const QString salesName = QStringLiteral("sales");
const QString waitingCalls = QStringLiteral("WaitingCalls");
const QString longestWait = QStringLiteral("LongestWaitTime");

AlertRule figureRule(int id, const QString &figure, double limit, seconds heldFor,
                     AlertComparison comparison = AlertComparison::Above)
{
    AlertRule rule;
    rule.id = id;
    rule.name = QStringLiteral("rule %1").arg(id);
    rule.condition.figure = FigureCondition{figure, comparison, limit};
    rule.condition.heldFor = heldFor;
    return rule;
}

AlertRule pauseRule(int id, seconds heldFor, const QString &reason = {})
{
    AlertRule rule;
    rule.id = id;
    rule.name = QStringLiteral("pause");
    rule.condition.state = StateCondition{AgentPhase::OnPause, reason};
    rule.condition.heldFor = heldFor;
    return rule;
}

/// The small contact centre with somebody who watches it, told of every change.
struct WatchedFloor
{
    WatchedFloor()
    {
        statistics.configure(FactMaker::configuration());
        statistics.finishRebuilding();
    }

    void tell(const Changes &changes)
    {
        statistics.takeLive(changes.queueEvents);
        watch.follow(changes, f.now);
        watch.followFigures(statistics.takeChanges().queues, f.now);
    }
    void join(const QString &id) { tell(f.join(salesName, id, ++waiting)); }
    void leave(const QString &id) { tell(f.leave(salesName, id)); }
    void pause(int agent, bool isPaused, const QString &reason = {})
    {
        f.setPaused(agent, isPaused, reason);
        Changes changes;
        changes.agentStates = {agent};
        tell(changes);
    }
    /// The clock jumps from one deadline to the next, as a timer would.
    void wait(seconds time)
    {
        const Instant end = f.now + time;
        for (auto next = watch.nextDeadline(); next && *next <= end; next = watch.nextDeadline()) {
            f.now = *next;
            watch.advance(f.now);
        }
        f.now = end;
        watch.advance(f.now);
    }
    [[nodiscard]] std::vector<Alert> news() { return watch.alerts().takeChanges(); }

    FactMaker f;
    statistics::DayStatistics statistics{{}, f.now};
    AlertWatch watch{{f.floor, statistics}};
    int waiting = 0;
};

QString text(int number)
{
    return QString::number(number);
}

} // namespace

void AlertWatchTest::firesOnceAfterItsTime()
{
    WatchedFloor w;
    w.watch.begin({figureRule(3, waitingCalls, 1, seconds(30))}, 41, w.f.now);
    w.join(text(1));
    w.join(text(2));
    const Instant since = w.f.now;
    w.wait(seconds(29));
    QVERIFY(w.news().empty());
    w.wait(seconds(1));
    const std::vector<Alert> fired = w.news();
    QCOMPARE(fired.size(), std::size_t{1});
    const Alert &alert = fired.front();
    QCOMPARE(alert.id, 42);
    QCOMPARE(alert.ruleId, 3);
    QCOMPARE(alert.ruleName, QStringLiteral("rule 3"));
    QCOMPARE(alert.queueId, sales);
    QCOMPARE(alert.agentId, 0);
    QCOMPARE(alert.subjectName, QStringLiteral("Sales"));
    QVERIFY(alert.since == since);
    QVERIFY(alert.firedAt == since + seconds(30));
    QCOMPARE(alert.value, 2.0);
    QCOMPARE(alert.condition.figure->limit, 1.0);
    QVERIFY(!alert.clearedAt);
    w.wait(seconds(600));
    QVERIFY(w.news().empty());
    QCOMPARE(w.watch.alerts().all().size(), std::size_t{1});
}

void AlertWatchTest::doesNotFireWhenInterrupted()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, waitingCalls, 0, seconds(30))}, 0, w.f.now);
    w.join(text(1));
    w.wait(seconds(20));
    w.leave(text(1));
    w.join(text(2));
    w.wait(seconds(29));
    QVERIFY(w.news().empty());
    w.wait(seconds(1));
    QCOMPARE(w.news().size(), std::size_t{1});
}

void AlertWatchTest::keepsTheWorstAndClears()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, waitingCalls, 1, seconds(0))}, 0, w.f.now);
    w.join(text(1));
    w.join(text(2));
    QCOMPARE(w.news().size(), std::size_t{1});
    w.join(text(3));
    const std::vector<Alert> worse = w.news();
    QCOMPARE(worse.size(), std::size_t{1});
    QCOMPARE(worse.front().worstValue, 3.0);
    QCOMPARE(worse.front().value, 2.0);
    w.leave(text(1));
    QVERIFY(w.news().empty());
    QCOMPARE(w.watch.alerts().find(1)->lastValue, 2.0);
    w.wait(seconds(5));
    w.leave(text(2));
    const std::vector<Alert> cleared = w.news();
    QCOMPARE(cleared.size(), std::size_t{1});
    QVERIFY(cleared.front().clearedAt == w.f.now);
    QVERIFY(cleared.front().ending == AlertEnding::ConditionEnded);
    QCOMPARE(cleared.front().lastValue, 1.0);
    QCOMPARE(cleared.front().worstValue, 3.0);
    QVERIFY(w.watch.alerts().all().empty());
}

void AlertWatchTest::firesAgainAfterClearing()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, waitingCalls, 0, seconds(10))}, 0, w.f.now);
    w.join(text(1));
    w.wait(seconds(10));
    w.leave(text(1));
    w.join(text(2));
    w.wait(seconds(10));
    const std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{3});
    QCOMPARE(news[0].id, 1);
    QVERIFY(news[1].clearedAt);
    QCOMPARE(news[2].id, 2);
}

void AlertWatchTest::aGrowingWaitNeedsNoChange()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, longestWait, 60, seconds(10))}, 0, w.f.now);
    const Instant joined = w.f.now;
    w.join(text(1));
    w.wait(seconds(70));
    QVERIFY(w.news().empty());
    w.wait(seconds(1));
    std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    // Above 60 from the 61st second on, and for ten seconds.
    QVERIFY(news.front().since == joined + seconds(61));
    QVERIFY(news.front().firedAt == joined + seconds(71));
    QCOMPARE(news.front().value, 71.0);
    w.wait(seconds(29));
    w.leave(text(1));
    news = w.news();
    QCOMPARE(news.back().worstValue, 100.0);
    QCOMPARE(news.back().lastValue, 100.0);
    QVERIFY(news.back().clearedAt);
}

void AlertWatchTest::waitsBelowALimitEndByTime()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, longestWait, 5, seconds(2), AlertComparison::Below)}, 0, w.f.now);
    w.join(text(1));
    w.wait(seconds(4));
    QCOMPARE(w.news().size(), std::size_t{1});
    w.wait(seconds(1));
    const std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    QVERIFY(news.front().clearedAt);
}

void AlertWatchTest::aNewOldestCallerGoesOn()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, longestWait, 10, seconds(0))}, 0, w.f.now);
    w.join(text(1));
    w.wait(seconds(3));
    w.join(text(2));
    w.wait(seconds(20));
    QCOMPARE(w.news().size(), std::size_t{1});
    w.leave(text(1));
    const auto worse = w.news();
    QCOMPARE(worse.size(), std::size_t{1});
    QVERIFY(!worse.back().clearedAt);
    QCOMPARE(worse.back().worstValue, 23);
    w.leave(text(2));
    const auto ended = w.news();
    QCOMPARE(ended.size(), std::size_t{1});
    QVERIFY(ended.back().clearedAt);
    QCOMPARE(ended.back().lastValue, 20);
    QCOMPARE(ended.back().worstValue, 23); // the first one waited so long
}

void AlertWatchTest::countsOfTheDay()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, QStringLiteral("TotalNumberCallsEnteredLastHour"), 1, seconds(0)),
                   figureRule(2, QStringLiteral("TotalNumberCallsEntered"), 1, seconds(0))},
                  0, w.f.now);
    w.join(text(1));
    QVERIFY(w.news().empty());
    w.join(text(2));
    QCOMPARE(w.news().size(), std::size_t{2});
}

void AlertWatchTest::pausesCountFromTheirBeginning()
{
    WatchedFloor w;
    w.f.logIn(7);
    w.pause(7, true, QStringLiteral("lunch"));
    const Instant since = w.f.now;
    w.wait(seconds(600));
    // The rule comes later than the pause.
    w.watch.begin({pauseRule(1, seconds(1200))}, 0, w.f.now);
    w.wait(seconds(599));
    QVERIFY(w.news().empty());
    w.wait(seconds(1));
    std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    QCOMPARE(news.front().agentId, 7);
    QCOMPARE(news.front().queueId, 0);
    QCOMPARE(news.front().subjectName, QStringLiteral("Nora Vidal"));
    QVERIFY(news.front().since == since);
    QCOMPARE(news.front().value, 1200.0);
    w.wait(seconds(60));
    w.pause(7, false);
    news = w.news();
    QVERIFY(news.back().clearedAt);
    QCOMPARE(news.back().lastValue, 1260.0);
}

void AlertWatchTest::eachPauseCountsForItself()
{
    WatchedFloor w;
    w.f.logIn(7);
    w.watch.begin({pauseRule(1, seconds(100))}, 0, w.f.now);
    w.pause(7, true);
    w.wait(seconds(90));
    // In between he was ready, though nobody told.
    w.f.setPaused(7, false);
    w.f.now += seconds(5);
    w.pause(7, true);
    w.wait(seconds(99));
    QVERIFY(w.news().empty());
    w.wait(seconds(1));
    QCOMPARE(w.news().size(), std::size_t{1});
}

void AlertWatchTest::eachReasonCountsForItself()
{
    WatchedFloor w;
    const QString lunch = QStringLiteral("lunch");
    w.f.logIn(7);
    w.watch.begin({pauseRule(1, seconds(100), lunch), pauseRule(2, seconds(650))}, 0, w.f.now);
    w.pause(7, true, QStringLiteral("meeting"));
    const Instant paused = w.f.now;
    w.wait(seconds(600));
    w.pause(7, true, lunch);
    const Instant changed = w.f.now;
    QVERIFY(w.f.floor.agentState(7)->since == paused);
    w.wait(seconds(99));
    std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1}); // the whole pause, whatever its reasons
    QCOMPARE(news.front().ruleId, 2);
    QVERIFY(news.front().since == paused);
    w.wait(seconds(1));
    news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    QVERIFY(news.front().since == changed);
    QCOMPARE(news.front().value, 100.0);
    // For a rule that comes later as well.
    w.watch.setRule(pauseRule(3, seconds(110), lunch), w.f.now);
    w.wait(seconds(9));
    QVERIFY(w.news().empty());
    w.wait(seconds(1));
    QCOMPARE(w.news().size(), std::size_t{1});
    w.pause(7, true, QStringLiteral("meeting"));
    QCOMPARE(w.news().size(), std::size_t{2}); // both of lunch are over
    w.pause(7, false);
    w.pause(7, true, lunch);
    w.wait(seconds(100));
    QVERIFY(w.news().back().since == w.f.now - seconds(100));
}

void AlertWatchTest::onlyTheReasonThatIsMeant()
{
    WatchedFloor w;
    w.f.logIn(7);
    w.f.logIn(8);
    w.watch.begin({pauseRule(1, seconds(0), QStringLiteral("lunch"))}, 0, w.f.now);
    w.pause(7, true, QStringLiteral("meeting"));
    QVERIFY(w.news().empty());
    w.pause(8, true, QStringLiteral("lunch"));
    const std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    QCOMPARE(news.front().agentId, 8);
}

void AlertWatchTest::onlyTheQueuesAndGroupsThatAreNamed()
{
    WatchedFloor w;
    AlertRule ofSupport = figureRule(1, waitingCalls, 0, seconds(0));
    ofSupport.queueIds = {support};
    AlertRule ofNobody = pauseRule(2, seconds(0));
    ofNobody.groupIds = {9};
    w.watch.begin({ofSupport, ofNobody}, 0, w.f.now);
    w.f.logIn(7);
    w.join(text(1));
    w.pause(7, true);
    QVERIFY(w.news().empty());
    w.tell(w.f.join(QStringLiteral("support"), text(2), 1));
    const std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    QCOMPARE(news.front().queueId, support);
}

void AlertWatchTest::editingClears()
{
    WatchedFloor w;
    AlertRule rule = figureRule(1, waitingCalls, 0, seconds(0));
    w.watch.begin({rule}, 0, w.f.now);
    w.join(text(1));
    QCOMPARE(w.news().size(), std::size_t{1});
    rule.condition.heldFor = seconds(5);
    w.watch.setRule(rule, w.f.now);
    const std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    QVERIFY(news.front().ending == AlertEnding::RuleChanged);
    w.wait(seconds(5));
    QCOMPARE(w.news().size(), std::size_t{1});
    w.watch.removeRule(1, w.f.now);
    QVERIFY(w.news().front().ending == AlertEnding::RuleChanged);
    QCOMPARE(w.watch.holding(), std::size_t{0});
    QVERIFY(!w.watch.nextDeadline());
}

void AlertWatchTest::switchedOffRulesWatchNothing()
{
    WatchedFloor w;
    AlertRule rule = figureRule(1, waitingCalls, 0, seconds(0));
    rule.isEnabled = false;
    w.watch.begin({rule}, 0, w.f.now);
    w.join(text(1));
    QVERIFY(w.news().empty());
    rule.isEnabled = true;
    w.watch.setRule(rule, w.f.now);
    QCOMPARE(w.news().size(), std::size_t{1});
}

void AlertWatchTest::deletedQueuesClear()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, waitingCalls, 0, seconds(0))}, 0, w.f.now);
    w.join(text(1));
    QCOMPARE(w.news().size(), std::size_t{1});
    Configuration smaller = FactMaker::configuration();
    smaller.queues.erase(smaller.queues.begin());
    w.tell(w.f.apply(ConfigurationRead{smaller}));
    const std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    QVERIFY(news.front().ending == AlertEnding::SubjectRemoved);
}

void AlertWatchTest::agentsWhoLeaveTheGroupClear()
{
    WatchedFloor w;
    AlertRule rule = pauseRule(1, seconds(0));
    rule.groupIds = {1};
    w.f.logIn(7);
    w.watch.begin({rule}, 0, w.f.now);
    w.pause(7, true);
    QCOMPARE(w.news().size(), std::size_t{1});
    Configuration moved = FactMaker::configuration();
    moved.agents.front().groupId = 2;
    w.tell(w.f.apply(ConfigurationRead{moved}));
    const std::vector<Alert> news = w.news();
    QCOMPARE(news.size(), std::size_t{1});
    QVERIFY(news.front().ending == AlertEnding::SubjectRemoved);
}

void AlertWatchTest::nothingHappensWhileTheLinkIsDown()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, waitingCalls, 0, seconds(0)), figureRule(2, waitingCalls, 0, seconds(30))},
                  0, w.f.now);
    w.join(text(1));
    QCOMPARE(w.news().size(), std::size_t{1});
    w.tell(w.f.apply(LinkLost{}));
    QVERIFY(!w.watch.nextDeadline());
    w.wait(seconds(100));
    QVERIFY(w.news().empty());
    QCOMPARE(w.watch.alerts().all().size(), std::size_t{1});
    w.tell(w.f.apply(SyncStarted{}));
    CallerJoined still;
    still.queue = salesName;
    still.uniqueId = still.linkedId = text(1);
    still.fromSync = true;
    still.waited = seconds(100);
    w.tell(w.f.apply(still));
    w.tell(w.f.apply(SyncFinished{}));
    // The first stands on; the second begins anew.
    QVERIFY(w.news().empty());
    w.wait(seconds(29));
    QVERIFY(w.news().empty());
    w.wait(seconds(1));
    QCOMPARE(w.news().size(), std::size_t{1});
}

void AlertWatchTest::acknowledgedByName()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, waitingCalls, 0, seconds(0))}, 0, w.f.now);
    w.join(text(1));
    static_cast<void>(w.news());
    const AlertAcknowledgement lou{QStringLiteral("lnoir"), QStringLiteral("Lou Noir"), w.f.now};
    w.watch.alerts().acknowledge(1, lou);
    QVERIFY(w.news().front().acknowledgement == lou);
    w.leave(text(1));
    const std::vector<Alert> news = w.news();
    QVERIFY(news.front().acknowledgement == lou);
    QVERIFY(news.front().clearedAt);
}

void AlertWatchTest::deadlinesAreForWhatHoldsOnly()
{
    WatchedFloor w;
    w.watch.begin({figureRule(1, waitingCalls, 0, seconds(30)), pauseRule(2, seconds(30))}, 0, w.f.now);
    QVERIFY(!w.watch.nextDeadline());
    QCOMPARE(w.watch.holding(), std::size_t{0});
    w.join(text(1));
    QVERIFY(w.watch.nextDeadline() == w.f.now + seconds(30));
    QCOMPARE(w.watch.holding(), std::size_t{1});
    w.leave(text(1));
    QVERIFY(!w.watch.nextDeadline());
    QCOMPARE(w.watch.holding(), std::size_t{0});
}

void AlertWatchTest::aDayThatIsStillReadFiresNothingBelowALimit()
{
    FactMaker f;
    statistics::DayStatistics statistics({}, f.now);
    statistics.configure(FactMaker::configuration());
    AlertWatch watch({f.floor, statistics});
    watch.begin(
        {figureRule(1, QStringLiteral("TotalNumberCallsEntered"), 5, seconds(0), AlertComparison::Below)}, 0,
        f.now);
    watch.followFigures(statistics.takeChanges().queues, f.now);
    QVERIFY(watch.alerts().all().empty());
    statistics.finishRebuilding();
    const std::vector<int> queues = statistics.takeChanges().queues;
    watch.followFigures(queues, f.now);
    QVERIFY(!queues.empty());
    QCOMPARE(watch.alerts().all().size(), queues.size());
}

void AlertWatchTest::standingAlertsAreBounded()
{
    FactMaker f;
    Configuration large = FactMaker::configuration();
    for (int id = 100; id < 100 + static_cast<int>(StandingAlerts::maxPerRule) + 50; ++id)
        large.queues.push_back(
            {id, QStringLiteral("queue%1").arg(id), {}, text(id), QStringLiteral("default")});
    static_cast<void>(f.apply(ConfigurationRead{large}));
    const statistics::DayStatistics statistics({}, f.now);
    AlertWatch watch({f.floor, statistics});
    watch.begin({figureRule(1, waitingCalls, 1, seconds(0), AlertComparison::Below)}, 0, f.now);
    QCOMPARE(watch.alerts().all().size(), StandingAlerts::maxPerRule);
    QVERIFY(watch.nextDeadline() == f.now + AlertWatch::retryInterval);
    watch.advance(*watch.nextDeadline());
    QCOMPARE(watch.alerts().all().size(), StandingAlerts::maxPerRule);
}
