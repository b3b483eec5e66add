#include "statistics_test.h"

#include "served_floor.h"
#include "web_client.h"

#include <domain/present_moment.h>

#include <QtTest>
#include <algorithm>
#include <map>
#include <numeric>

using namespace xivocc;
using namespace xivocc::test;
using Kind = QueueEvent::Kind;

namespace {

constexpr int support = 5;
constexpr int sales = 9;
constexpr int anna = 7;

using Counters = std::map<QString, double>;

/// What is known of a queue's counters after all messages.
Counters countersOf(const WebClient &client, int queueId)
{
    Counters counters;
    for (const protocol::ServerMessage &message : client.messages) {
        if (const auto *statistics = std::get_if<protocol::QueueStatistics>(&message);
            statistics && statistics->queueId == queueId) {
            for (const protocol::StatisticCounter &counter : statistics->counters)
                counters[counter.name] = counter.value;
        }
    }
    return counters;
}

Counters windowOf(const WebClient &client)
{
    Counters counters;
    if (const auto answer = client.last<protocol::QueueWindowStatistics>()) {
        for (const protocol::StatisticCounter &counter : answer->counters)
            counters[counter.name] = counter.value;
    }
    return counters;
}

/// The newest values of an agent, by name.
std::map<QString, std::variant<double, Instant>> figuresOf(const WebClient &client, int agentId)
{
    std::map<QString, std::variant<double, Instant>> figures;
    for (const protocol::ServerMessage &message : client.messages) {
        if (const auto *statistics = std::get_if<protocol::AgentStatistics>(&message);
            statistics && statistics->agentId == agentId) {
            for (const AgentStatistic &statistic : statistics->statistics)
                figures[statistic.name] = statistic.value;
        }
    }
    return figures;
}

QueueEvent told(const char *call, Kind kind, int waited = 0)
{
    return {std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now()),
            QStringLiteral("support"), QString::fromLatin1(call), kind, seconds(waited)};
}

} // namespace

void StatisticsTest::tellsTheDayAndTheHourOfAQueue()
{
    ServedFloor served;
    served.synchronise();
    served.statistics.takeLive({told("a", Kind::Entered), told("a", Kind::Answered, 14),
                                told("b", Kind::Entered), told("b", Kind::Abandoned, 16),
                                told("c", Kind::Entered), told("c", Kind::TimedOut, 60)});
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::SubscribeToQueueStats{});
    QVERIFY(client.catchUp());
    const Counters expected{{QStringLiteral("TotalNumberCallsEntered"), 3},
                            {QStringLiteral("TotalNumberCallsAnswered"), 1},
                            {QStringLiteral("TotalNumberCallsAnsweredBefore15"), 1},
                            {QStringLiteral("TotalNumberCallsAbandonned"), 1},
                            {QStringLiteral("TotalNumberCallsAbandonnedAfter15"), 1},
                            {QStringLiteral("TotalNumberCallsClosed"), 0},
                            {QStringLiteral("TotalNumberCallsTimeout"), 1},
                            {QStringLiteral("PercentageAnsweredTotal"), 33.33},
                            {QStringLiteral("PercentageAnsweredBefore15"), 33.33},
                            {QStringLiteral("PercentageAbandonnedAfter15"), 33.33}};
    const Counters told = countersOf(client, support);
    const Counters others = countersOf(client, sales);
    for (const auto &[name, value] : expected) {
        for (const QString &full : {name, name + QStringLiteral("LastHour")}) {
            QVERIFY2(told.contains(full), qPrintable(full));
            QCOMPARE(told.at(full), value);
            QCOMPARE(others.at(full), 0.0);
        }
    }
}

void StatisticsTest::tellsTheWaitOfAnotherCallAnew()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    served.join(QStringLiteral("support"), QStringLiteral("a"), 1);
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::SubscribeToQueueStats{});
    QVERIFY(client.catchUp());
    const auto timesTold = [&client] {
        int times = 0;
        for (const protocol::ServerMessage &message : client.messages) {
            const auto *told = std::get_if<protocol::QueueStatistics>(&message);
            if (told && told->queueId == support)
                times += static_cast<int>(std::ranges::count(
                    told->counters, QStringLiteral("LongestWaitTime"), &protocol::StatisticCounter::name));
        }
        return times;
    };
    QCOMPARE(timesTold(), 1);
    QTest::qWait(5);
    // Both within one batch: as many calls as before, and a wait of as many whole seconds.
    (void)served.floor.apply(
        {presentMoment(), realtime::CallerLeft{QStringLiteral("support"), QStringLiteral("a")}});
    served.join(QStringLiteral("support"), QStringLiteral("b"), 1);
    QTRY_COMPARE(timesTold(), 2);
}

void StatisticsTest::tellsWhatQueueLogAdds()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::SubscribeToQueueStats{});
    QVERIFY(client.catchUp());
    served.statistics.takeLogged({told("a", Kind::Closed)}, {});
    served.server->publishStatistics(served.statistics.takeChanges());
    QTRY_COMPARE(countersOf(client, support).at(QStringLiteral("TotalNumberCallsClosed")), 1.0);
    QCOMPARE(countersOf(client, support).at(QStringLiteral("TotalNumberCallsClosedLastHour")), 1.0);
    // Only what changed is told.
    QCOMPARE(client.last<protocol::QueueStatistics>()->counters.size(), std::size_t(2));
}

void StatisticsTest::figuresAWindowOfAQueue()
{
    ServedFloor served;
    served.synchronise();
    served.statistics.takeLive({told("a", Kind::Entered), told("b", Kind::Entered)});
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::GetQueueStatistics{support, seconds(3600), seconds(10)});
    QVERIFY(client.catchUp());
    QVERIFY(windowOf(client) == (Counters{{QStringLiteral("Join"), 2},
                                          {QStringLiteral("Link"), 0},
                                          {QStringLiteral("Lost"), 0},
                                          {QStringLiteral("Rate"), 0},
                                          {QStringLiteral("Qos"), 0}}));
    served.statistics.takeLive({told("a", Kind::Answered, 12), told("b", Kind::Abandoned, 4)});
    client.send(protocol::GetQueueStatistics{support, seconds(3600), seconds(12)});
    QVERIFY(client.catchUp());
    QVERIFY(windowOf(client) == (Counters{{QStringLiteral("Join"), 2},
                                          {QStringLiteral("Link"), 1},
                                          {QStringLiteral("Lost"), 1},
                                          {QStringLiteral("Rate"), 50},
                                          {QStringLiteral("Qos"), 100},
                                          {QStringLiteral("Holdtime-avg"), 8},
                                          {QStringLiteral("Holdtime-max"), 12}}));
}

void StatisticsTest::refusesAnUnknownQueue()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::GetQueueStatistics{404, seconds(3600), seconds(10)});
    QVERIFY(client.catchUp());
    QVERIFY(!client.last<protocol::QueueWindowStatistics>());
    const auto error = client.last<protocol::Error>();
    QVERIFY(error);
    QCOMPARE(error->command, QStringLiteral("getQueueStatistics"));
}

void StatisticsTest::tellsHowTheDayAndTheHourWent()
{
    ServedFloor served;
    served.synchronise();
    const Instant minute = served.statistics.queues().hourBegan() + std::chrono::minutes(59);
    const auto at = [](Instant moment, QueueEvent event) {
        event.at = moment;
        return event;
    };
    served.statistics.takeLive(
        {at(minute, told("a", Kind::Entered)), at(minute, told("a", Kind::Answered, 14)),
         at(minute, told("b", Kind::Entered)), at(minute, told("b", Kind::Answered, 16)),
         at(minute, told("c", Kind::Entered)), at(minute, told("c", Kind::Abandoned, 60)),
         at(minute, told("d", Kind::Entered)), at(minute, told("d", Kind::LeftByKey, 5))});
    served.statistics.takeLogged({at(minute - std::chrono::minutes(1), told("1714984272.88", Kind::Entered))},
                                 {});
    served.join(QStringLiteral("support"), QStringLiteral("1714984272.88"), 1);
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::GetQueueHistory{{sales, support, support, 404}});
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<protocol::QueueHistory>(), 2);
    QCOMPARE(client.last<protocol::Error>()->command, QStringLiteral("getQueueHistory"));

    std::map<int, protocol::QueueHistory> histories;
    for (const protocol::ServerMessage &message : client.messages) {
        if (const auto *history = std::get_if<protocol::QueueHistory>(&message))
            histories[history->queueId] = *history;
    }
    const protocol::QueueHistory &history = histories.at(support);
    QVERIFY(history.hour.length == std::chrono::minutes(1));
    QVERIFY(history.day.length == std::chrono::minutes(15));
    QVERIFY(history.day.begins == served.statistics.queues().dayBegan());
    for (const protocol::CallSteps *steps : {&history.day, &history.hour}) {
        const auto sum = [](const std::vector<int> &counts) {
            return std::accumulate(counts.begin(), counts.end(), 0);
        };
        QCOMPARE(steps->answered.size(), steps->entered.size());
        QCOMPARE(sum(steps->answered), 2);
        QCOMPARE(sum(steps->answeredInTime), 1);
        QCOMPARE(sum(steps->abandoned), 1);
    }
    QCOMPARE(history.hour.entered.size(), std::size_t(60));
    QCOMPARE(history.hour.entered.back(), 4);
    QCOMPARE(history.waiting.size(), std::size_t(60));
    QCOMPARE(std::vector<int>(history.waiting.end() - 3, history.waiting.end()), (std::vector<int>{0, 1, 1}));
    QCOMPARE(histories.at(sales).waiting, std::vector<int>(60, 0));
    QCOMPARE(histories.at(sales).day.entered.size(), history.day.entered.size());
}

void StatisticsTest::tellsAgentsAllFiguresThenChanges()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    WebClient client;
    WebClient other;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    QVERIFY(other.logIn(served.port()));
    client.send(protocol::SubscribeToAgentStats{});
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<protocol::AgentStatistics>(), 3);
    auto figures = figuresOf(client, anna);
    for (const char *name :
         {"AgentPausedTotalTime", "AgentWrapupTotalTime", "AgentReadyTotalTime", "InbCalls", "InbCallTime",
          "InbAnsCalls", "InbUnansCalls", "InbPercUnansCalls", "InbAverCallTime", "OutCalls", "lunch"})
        QVERIFY2(figures.at(QString::fromLatin1(name)) == (std::variant<double, Instant>(0.0)), name);
    QVERIFY(!figures.contains(QStringLiteral("LoginDateTime")));

    served.logIn(anna, QStringLiteral("4022"));
    QTRY_VERIFY(figuresOf(client, anna).contains(QStringLiteral("LoginDateTime")));
    QVERIFY(std::holds_alternative<Instant>(figuresOf(client, anna).at(QStringLiteral("LoginDateTime"))));
    QCOMPARE(client.last<protocol::AgentStatistics>()->agentId, anna);
    QCOMPARE(other.count<protocol::AgentStatistics>(), 0);
}

void StatisticsTest::tellsOfAnAgentWhatRanOnWhileSomebodyElseSubscribed()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    served.logIn(anna, QStringLiteral("4022"));
    WebClient client;
    WebClient newcomer;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    QVERIFY(newcomer.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::SubscribeToAgentStats{});
    QVERIFY(client.catchUp());
    const auto readyTime = [](const WebClient &who) {
        return std::get<double>(figuresOf(who, anna).at(QStringLiteral("AgentReadyTotalTime")));
    };
    const double before = readyTime(client);
    QTest::qWait(1'050);
    newcomer.send(protocol::SubscribeToAgentStats{});
    QVERIFY(newcomer.catchUp());
    QVERIFY(readyTime(newcomer) > before);
    served.setPaused(anna, true);
    QTRY_VERIFY(readyTime(client) >= readyTime(newcomer));
}
