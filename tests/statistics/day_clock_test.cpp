#include "statistics_tests.h"

#include <statistics/day_clock.h>

#include <domain/zoned_time.h>

#include <QTest>

using namespace xivocc;
using namespace xivocc::statistics;

namespace {

Instant utc(const char *text)
{
    return Instant(milliseconds(
        QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toMSecsSinceEpoch()));
}

QString text(Instant moment)
{
    return wallClock(moment, QTimeZone::utc()).toString(Qt::ISODateWithMs);
}

/// When days begin, also on the days on which the clocks change.
class DayClockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheBeginningOfTheDay_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("hour");
        QTest::addColumn<Instant>("now");
        QTest::addColumn<Instant>("began");
        const auto row = [](const char *name, const char *zone, int hour, const char *now,
                            const char *began) {
            QTest::newRow(name) << QByteArray(zone) << hour << utc(now) << utc(began);
        };
        row("noon", "Europe/Paris", 0, "2026-07-01T10:00:00Z", "2026-06-30T22:00:00Z");
        row("midnight itself", "Europe/Paris", 0, "2026-06-30T22:00:00Z", "2026-06-30T22:00:00Z");
        row("a millisecond before", "Europe/Paris", 0, "2026-06-30T21:59:59.999Z", "2026-06-29T22:00:00Z");
        row("before a reset at six", "Europe/Paris", 6, "2026-07-01T03:59:59Z", "2026-06-30T04:00:00Z");
        row("after a reset at six", "Europe/Paris", 6, "2026-07-01T04:00:00Z", "2026-07-01T04:00:00Z");
        row("23 hours: the evening", "Europe/Paris", 0, "2026-03-29T21:59:59Z", "2026-03-28T23:00:00Z");
        row("23 hours: the next day", "Europe/Paris", 0, "2026-03-29T22:00:00Z", "2026-03-29T22:00:00Z");
        row("a reset that is skipped", "Europe/Paris", 2, "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z");
        row("just before it", "Europe/Paris", 2, "2026-03-29T00:59:59Z", "2026-03-28T01:00:00Z");
        row("25 hours: the evening", "Europe/Paris", 0, "2026-10-25T22:59:59Z", "2026-10-24T22:00:00Z");
        row("a repeated reset, first time", "Europe/Paris", 2, "2026-10-25T00:00:00Z",
            "2026-10-25T00:00:00Z");
        row("a repeated reset, second time", "Europe/Paris", 2, "2026-10-25T01:30:00Z",
            "2026-10-25T00:00:00Z");
        row("west of Greenwich", "America/Montreal", 0, "2026-07-01T03:59:59Z", "2026-06-30T04:00:00Z");
        row("midnight skipped", "America/Asuncion", 0, "2023-10-01T12:00:00Z", "2023-10-01T04:00:00Z");
    }

    void findsTheBeginningOfTheDay()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, hour);
        QFETCH(Instant, now);
        QFETCH(Instant, began);
        QCOMPARE(text(DayClock::beginningOfDay(now, QTimeZone(zone), hour)), text(began));
    }

    void beginsEachDayOnce()
    {
        Rules rules;
        rules.zone = QTimeZone("Europe/Paris");
        rules.resetHour = 2; // skipped in spring, repeated in autumn
        DayClock clock(rules);
        int days = 0;
        const Instant end = utc("2027-01-01T00:00:00Z");
        for (Instant now = utc("2026-01-01T01:00:00Z"); now < end; now += std::chrono::minutes(30)) {
            if (clock.advance(now)) {
                ++days;
                QCOMPARE(text(clock.dayBegan()), text(now));
            }
        }
        QCOMPARE(days, 365);
    }

    void knowsTheHourThatComesTwice()
    {
        const QTimeZone paris("Europe/Paris");
        const auto twice = momentsOf(QDate(2026, 10, 25), QTime(2, 30), paris);
        QCOMPARE(text(twice.first), text(utc("2026-10-25T00:30:00Z")));
        QCOMPARE(text(twice.second), text(utc("2026-10-25T01:30:00Z")));
        const auto once = momentsOf(QDate(2026, 10, 25), QTime(3, 0), paris);
        QVERIFY(once.first == once.second);
        const auto skipped = momentsOf(QDate(2026, 3, 29), QTime(2, 30), paris);
        QCOMPARE(text(skipped.first), text(utc("2026-03-29T01:30:00Z")));
    }
};

} // namespace

std::unique_ptr<QObject> makeDayClockTest()
{
    return std::make_unique<DayClockTest>();
}

#include "day_clock_test.moc"
