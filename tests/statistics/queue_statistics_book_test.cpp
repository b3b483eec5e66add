#include "statistics_tests.h"

#include <statistics/queue_statistics_book.h>

#include <QTest>

using namespace xivocc;
using namespace xivocc::statistics;
using namespace std::chrono_literals;
using Kind = QueueEvent::Kind;
using Source = QueueStatisticsBook::Source;

namespace {

constexpr int sales = 1;
constexpr int support = 2;
/// 10:00 UTC of a day.
constexpr Instant morning{std::chrono::hours(24 * 20'000 + 10)};

std::vector<Queue> twoQueues()
{
    return {{sales, QStringLiteral("sales"), {}, QStringLiteral("3001"), {}},
            {support, QStringLiteral("support"), {}, QStringLiteral("3002"), {}}};
}

/// The counters of queues over a day and an hour that only the test lets pass.
class QueueStatisticsBookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_book = std::make_unique<QueueStatisticsBook>(Rules{}, morning);
        m_book->configure(twoQueues());
        m_now = morning;
        m_calls = 0;
        (void)m_book->takeChanged();
    }

    void judgesWaitsAtTheThreshold_data()
    {
        QTest::addColumn<int>("waited");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("at once") << 0 << 1 << 0;
        QTest::newRow("just before") << 14 << 1 << 0;
        QTest::newRow("exactly") << 15 << 0 << 0;
        QTest::newRow("just after") << 16 << 0 << 1;
    }

    void judgesWaitsAtTheThreshold()
    {
        QFETCH(int, waited);
        call(Kind::Answered, seconds(waited));
        call(Kind::Abandoned, seconds(waited));
        for (const QueueCounts &counts : {m_book->today(sales), m_book->lastHour(sales)}) {
            QCOMPARE(counts.entered, 2);
            QCOMPARE(counts.answered, 1);
            QCOMPARE(counts.abandoned, 1);
            QTEST(counts.answeredBefore, "before");
            QTEST(counts.abandonedAfter, "after");
        }
    }

    void takesTheSitesThresholds()
    {
        Rules rules;
        rules.answeredBefore = 20s;
        rules.abandonedAfter = 5s;
        m_book = std::make_unique<QueueStatisticsBook>(rules, morning);
        m_book->configure(twoQueues());
        call(Kind::Answered, 19s);
        call(Kind::Answered, 20s);
        call(Kind::Abandoned, 5s);
        call(Kind::Abandoned, 6s);
        QVERIFY(m_book->today(sales) ==
                (QueueCounts{
                    .entered = 4, .answered = 2, .answeredBefore = 1, .abandoned = 2, .abandonedAfter = 1}));
    }

    void sharesOutOfTheCallsThatEntered()
    {
        const QueueCounts nothing;
        QCOMPARE(nothing.percentageAnswered(), 0.0);
        QCOMPARE(nothing.percentageAnsweredBefore(), 0.0);
        QCOMPARE(nothing.percentageAbandonedAfter(), 0.0);
        call(Kind::Answered, 3s);
        call(Kind::Answered, 30s);
        call(Kind::Abandoned, 40s);
        call(Kind::TimedOut, 60s);
        const QueueCounts counts = m_book->today(sales);
        QCOMPARE(counts.percentageAnswered(), 50.0);
        QCOMPARE(counts.percentageAnsweredBefore(), 25.0);
        QCOMPARE(counts.percentageAbandonedAfter(), 25.0);
        // Answered in this hour, entered in the one before: never more than all.
        QCOMPARE((QueueCounts{.entered = 1, .answered = 2}).percentageAnswered(), 100.0);
    }

    void countsTheRefusedOnlyWhenClosed()
    {
        for (const Kind kind : {Kind::Closed, Kind::Full, Kind::JoinEmpty, Kind::Diverted})
            tell(kind, 0s, QStringLiteral("x%1").arg(++m_calls), Source::Log);
        QVERIFY(m_book->today(sales) == QueueCounts{.closed = 1});
    }

    void forgetsAfterAnHourWithoutNewEvents()
    {
        call(Kind::Answered, 0s);
        pass(30min);
        call(Kind::Abandoned, 20s);
        pass(30min - 1s);
        QCOMPARE(m_book->lastHour(sales).entered, 2);
        (void)m_book->takeChanged();
        pass(1s);
        QVERIFY(m_book->lastHour(sales) == (QueueCounts{.entered = 1, .abandoned = 1, .abandonedAfter = 1}));
        QCOMPARE(m_book->lastHour(sales).percentageAnswered(), 0.0);
        QCOMPARE(m_book->lastHour(sales).percentageAbandonedAfter(), 100.0);
        QCOMPARE(m_book->takeChanged(), std::vector<int>{sales});
        pass(1s);
        QVERIFY(m_book->takeChanged().empty());
        pass(30min);
        QVERIFY(m_book->lastHour(sales).empty());
        QCOMPARE(m_book->today(sales).entered, 2);
    }

    void startsEachDayFromZeroButKeepsTheHour()
    {
        pass(13h + 50min); // 23:50
        call(Kind::Answered, 3s);
        (void)m_book->takeChanged();
        pass(10min);
        QVERIFY(m_book->today(sales).empty());
        QVERIFY(m_book->today(support).empty());
        QCOMPARE(m_book->lastHour(sales).answered, 1);
        QCOMPARE(m_book->takeChanged().size(), std::size_t(2));
        // The log is late: yesterday's event stays yesterday's.
        QueueEvent late{m_now - 5min, QStringLiteral("sales"), QStringLiteral("late"), Kind::Entered, 0s};
        m_book->take(late, Source::Log);
        QVERIFY(m_book->today(sales).empty());
        QCOMPARE(m_book->lastHour(sales).entered, 2);
        // A caller of before midnight is answered after it.
        tell(Kind::Answered, 700s, QStringLiteral("late"), Source::Live);
        QCOMPARE(m_book->today(sales).answered, 1);
        QCOMPARE(m_book->today(sales).entered, 0);
    }

    void tellsTheDayInQuartersOfAnHour()
    {
        m_book->take(
            {morning - 10h + 1min, QStringLiteral("sales"), QStringLiteral("early"), Kind::Entered, 0s},
            Source::Log);
        call(Kind::Answered, 3s); // entered before ten, answered at ten
        pass(15min - 1ms);
        call(Kind::Abandoned, 20s);
        pass(1ms);
        const std::vector<QueueCounts> steps = m_book->stepsOfToday(sales);
        QVERIFY(m_book->dayBegan() == morning - 10h);
        QCOMPARE(steps.size(), std::size_t(42));
        QVERIFY(steps[0] == QueueCounts{.entered = 1});
        QVERIFY(steps[1].empty());
        QVERIFY(steps[39] == QueueCounts{.entered = 1});
        QVERIFY(steps[40] ==
                (QueueCounts{
                    .entered = 1, .answered = 1, .answeredBefore = 1, .abandoned = 1, .abandonedAfter = 1}));
        QVERIFY(steps[41].empty());
        QCOMPARE(m_book->stepsOfToday(support).size(), std::size_t(42));
        QVERIFY(m_book->stepsOfToday(99).empty());
        pass(14h);
        QCOMPARE(m_book->stepsOfToday(sales).size(), std::size_t(2));
        QVERIFY(m_book->stepsOfToday(sales)[0].empty());
    }

    void tellsTheLastHourInMinutesOfTheClock()
    {
        pass(30s);
        tell(Kind::Entered, 0s, QStringLiteral("a"), Source::Live);
        pass(1min);
        tell(Kind::LeftByKey, 60s, QStringLiteral("a"), Source::Live);
        tell(Kind::Entered, 0s, QStringLiteral("b"), Source::Live);
        tell(Kind::LeftEmpty, 0s, QStringLiteral("b"), Source::Live);
        const std::vector<QueueCounts> minutes = m_book->minutesOfLastHour(sales);
        QVERIFY(m_book->hourBegan() == morning - 58min);
        QCOMPARE(minutes.size(), std::size_t(60));
        QVERIFY(minutes[58] == QueueCounts{.entered = 1});
        QVERIFY(minutes[59] == (QueueCounts{.entered = 1, .leftOtherwise = 2}));
        QCOMPARE(minutes[59].left(), 2);
        pass(58min);
        QVERIFY(m_book->minutesOfLastHour(sales)[0] == QueueCounts{.entered = 1});
        // Half a minute later its minute is over, though the hour still holds it.
        pass(30s);
        QVERIFY(m_book->minutesOfLastHour(sales)[0] == minutes[59]);
        QVERIFY(m_book->minutesOfLastHour(99).empty());
    }

    void takesBackWhatTheLogKnowsBetter()
    {
        tell(Kind::Entered, 0s, QStringLiteral("a"), Source::Live);
        pass(20s);
        tell(Kind::Abandoned, 20s, QStringLiteral("a"), Source::Live);
        pass(2s);
        tell(Kind::Entered, 0s, QStringLiteral("a"), Source::Log);
        tell(Kind::TimedOut, 20s, QStringLiteral("a"), Source::Log);
        QVERIFY(m_book->today(sales) == (QueueCounts{.entered = 1, .timedOut = 1}));
        QVERIFY(m_book->lastHour(sales) == m_book->today(sales));
        const WindowedFigures figures = m_book->windowed(sales, 1h, 15s);
        QCOMPARE(figures.abandoned, 0);
        QCOMPARE(figures.received, 1);
        QVERIFY(m_book->stepsOfToday(sales).back() == m_book->today(sales));
        QVERIFY(m_book->minutesOfLastHour(sales).back() == m_book->today(sales));
        pass(1h);
        QVERIFY(m_book->lastHour(sales).empty());
    }

    void ignoresWhatIsOfNoDay()
    {
        const QueueEvent old{morning - 11h, QStringLiteral("sales"), QStringLiteral("a"), Kind::Entered, 0s};
        m_book->take(old, Source::Log);
        m_book->take({morning, {}, QStringLiteral("a"), Kind::Entered, 0s}, Source::Log);
        m_book->take({morning, QStringLiteral("sales"), {}, Kind::Entered, 0s}, Source::Log);
        QVERIFY(m_book->today(sales).empty());
        QVERIFY(m_book->takeChanged().empty());
        QVERIFY(m_book->today(99).empty());
    }

    void showsAQueueOnceItIsConfigured()
    {
        m_book->take({morning, QStringLiteral("night"), QStringLiteral("a"), Kind::Entered, 0s},
                     Source::Live);
        QVERIFY(m_book->takeChanged().empty());
        std::vector<Queue> queues = twoQueues();
        queues.push_back({3, QStringLiteral("night"), {}, {}, {}});
        m_book->configure(queues);
        QCOMPARE(m_book->takeChanged(), std::vector<int>{3});
        QCOMPARE(m_book->today(3).entered, 1);
        m_book->configure(twoQueues());
        QCOMPARE(m_book->today(3).entered, 0);
    }

    void figuresAWindow()
    {
        QVERIFY(m_book->windowed(sales, 600s, 15s) == WindowedFigures{});
        call(Kind::Answered, 100s); // too long ago
        pass(20min);
        call(Kind::Answered, 15s);
        call(Kind::Answered, 16s);
        call(Kind::Abandoned, 5s);
        call(Kind::TimedOut, 60s);
        tell(Kind::Entered, 0s, QStringLiteral("waiting"), Source::Live);
        const WindowedFigures figures = m_book->windowed(sales, 600s, 15s);
        QCOMPARE(figures.received, 5);
        QCOMPARE(figures.answered, 2);
        QCOMPARE(figures.abandoned, 1);
        QCOMPARE(figures.rate, 50);
        QCOMPARE(figures.quality, 50);
        QVERIFY(figures.meanHoldTime == 24s);
        QVERIFY(figures.longestHoldTime == 60s);
        QCOMPARE(m_book->windowed(sales, 3600s, 15s).answered, 3);
        QCOMPARE(m_book->windowed(support, 3600s, 15s).received, 0);
    }

private:
    void pass(milliseconds time)
    {
        m_now += time;
        m_book->advance(m_now);
    }
    void tell(Kind kind, seconds waited, const QString &call, Source source)
    {
        m_book->take({m_now, QStringLiteral("sales"), call, kind, waited}, source);
    }
    /// One whole visit that ends now, told live.
    void call(Kind outcome, seconds waited)
    {
        const QString id = QStringLiteral("c%1").arg(++m_calls);
        m_book->take({m_now - waited, QStringLiteral("sales"), id, Kind::Entered, 0s}, Source::Live);
        tell(outcome, waited, id, Source::Live);
    }

    std::unique_ptr<QueueStatisticsBook> m_book;
    Instant m_now;
    int m_calls = 0;
};

} // namespace

std::unique_ptr<QObject> makeQueueStatisticsBookTest()
{
    return std::make_unique<QueueStatisticsBookTest>();
}

#include "queue_statistics_book_test.moc"
