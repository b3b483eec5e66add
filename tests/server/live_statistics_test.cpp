#include "live_statistics_test.h"

#include <app/live_statistics.h>

#include <QSignalSpy>
#include <QTest>

using namespace xivocc;
using app::LiveStatistics;

namespace {

constexpr int sales = 1;
/// A midnight in UTC.
constexpr Instant midnight{std::chrono::hours(24 * 20'000)};
constexpr Instant morning = midnight + std::chrono::hours(10);

struct Day
{
    realtime::Floor floor;
    Instant now;
    LiveStatistics statistics;

    explicit Day(Instant began) : now(began), statistics(settings(), floor, [this] { return now; })
    {
        Configuration configuration;
        Queue queue;
        queue.id = sales;
        queue.name = QStringLiteral("sales");
        configuration.queues = {queue};
        statistics.configure(configuration);
    }
    static config::Settings settings()
    {
        config::Settings settings;
        settings.site.timeZone = "UTC";
        settings.statistics.resetHour = 0;
        return settings;
    }
    void callEnters(const char *call)
    {
        realtime::Changes changes;
        changes.queueEvents = {
            {now, QStringLiteral("sales"), QString::fromLatin1(call), QueueEvent::Kind::Entered, seconds(0)}};
        statistics.follow(changes);
    }
    void pass(milliseconds time)
    {
        now += time;
        statistics.advance();
    }
    [[nodiscard]] int entered() const { return statistics.figures().queues().today(sales).entered; }
    [[nodiscard]] bool isRebuilding() const { return statistics.figures().queues().isRebuilding(); }
};

} // namespace

void LiveStatisticsTest::countsWithoutQueueLogAfterAMinute()
{
    Day day(morning);
    QSignalSpy changes(&day.statistics, &LiveStatistics::changed);
    day.pass(seconds(59));
    QVERIFY(day.isRebuilding());
    day.pass(seconds(1));
    QVERIFY(!day.isRebuilding());
    QCOMPARE(changes.size(), 1); // rules look at the figures anew
}

void LiveStatisticsTest::waitsWhileQueueLogIsBeingRead()
{
    Day day(morning);
    for (int part = 0; part < 3; ++part) {
        day.pass(seconds(50));
        day.statistics.takeLogged({});
        QVERIFY(day.isRebuilding());
    }
    day.statistics.takeLogged({{}, {}, true});
    QVERIFY(!day.isRebuilding());
}

void LiveStatisticsTest::countsTheFirstSecondOfADay()
{
    Day day(midnight - milliseconds(300));
    day.callEnters("yesterday");
    day.pass(milliseconds(100));
    day.now = midnight + milliseconds(100);
    day.callEnters("first");
    day.now += milliseconds(100);
    day.statistics.takeLogged({{{midnight + milliseconds(150), QStringLiteral("sales"),
                                 QStringLiteral("second"), QueueEvent::Kind::Entered, seconds(0)}},
                               {},
                               true});
    day.pass(milliseconds(600));
    QCOMPARE(day.entered(), 2);
}

void LiveStatisticsTest::beginsAnewWhenTheClockIsSetBack()
{
    Day day(morning);
    QSignalSpy begun(&day.statistics, &LiveStatistics::begunAnew);
    const statistics::DayStatistics *figures = &day.statistics.figures();
    day.statistics.takeLogged({{}, {}, true});
    day.callEnters("a");
    day.pass(seconds(5));
    day.pass(seconds(-30));
    QCOMPARE(begun.size(), 0);
    QCOMPARE(day.entered(), 1);
    day.pass(-std::chrono::hours(20)); // yesterday
    QCOMPARE(begun.size(), 1);
    QCOMPARE(&day.statistics.figures(), figures);
    QCOMPARE(day.entered(), 0);
    QVERIFY2(day.isRebuilding(), "queue_log is read again");
    QCOMPARE(day.statistics.figures().queues().dayBegan(), midnight - std::chrono::hours(24));
    day.callEnters("b");
    QCOMPARE(day.entered(), 1);
    day.pass(std::chrono::minutes(61));
    QCOMPARE(day.statistics.figures().queues().lastHour(sales).entered, 0);
    QCOMPARE(begun.size(), 1);
}
