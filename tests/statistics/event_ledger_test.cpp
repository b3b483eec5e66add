#include "statistics_tests.h"

#include <statistics/event_ledger.h>

#include <QTest>

using namespace xivocc;
using namespace xivocc::statistics;
using Kind = QueueEvent::Kind;
using Source = EventLedger::Source;

namespace {

QueueEvent told(Kind kind, seconds at, seconds waited = seconds(0), const char *call = "c1")
{
    return {Instant(at), QStringLiteral("sales"), QString::fromLatin1(call), kind, waited};
}

/// Two sources, one story.
class EventLedgerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatBothTellOnce_data()
    {
        QTest::addColumn<bool>("liveFirst");
        QTest::newRow("live first") << true;
        QTest::newRow("log first") << false;
    }

    void countsWhatBothTellOnce()
    {
        QFETCH(bool, liveFirst);
        EventLedger ledger;
        const Source first = liveFirst ? Source::Live : Source::Log;
        const Source second = liveFirst ? Source::Log : Source::Live;
        QVERIFY(ledger.take(told(Kind::Entered, seconds(1)), first).count);
        QVERIFY(ledger.take(told(Kind::Answered, seconds(5), seconds(4)), first).count);
        QVERIFY(!ledger.take(told(Kind::Entered, seconds(2)), second).count);
        const auto last = ledger.take(told(Kind::Answered, seconds(6), seconds(4)), second);
        QVERIFY(!last.count && !last.takeBack);
        QCOMPARE(ledger.unmatched(), qsizetype(0));
    }

    void countsEachVisitOfTheSameQueue()
    {
        EventLedger ledger;
        int counted = 0;
        for (const Source source : {Source::Live, Source::Live, Source::Log, Source::Log, Source::Log})
            counted += int(ledger.take(told(Kind::Entered, seconds(1)), source).count.has_value());
        QCOMPARE(counted, 3); // the log knows of one more, from before our time
        QVERIFY(!ledger.take(told(Kind::Entered, seconds(9)), Source::Live).count);
    }

    void keepsCallsAndQueuesApart()
    {
        EventLedger ledger;
        QVERIFY(ledger.take(told(Kind::Entered, seconds(1)), Source::Live).count);
        QVERIFY(ledger.take(told(Kind::Entered, seconds(1), seconds(0), "c2"), Source::Log).count);
        QueueEvent elsewhere = told(Kind::Entered, seconds(1));
        elsewhere.queue = QStringLiteral("support");
        QVERIFY(ledger.take(elsewhere, Source::Log).count);
        QVERIFY(ledger.take(told(Kind::Closed, seconds(1)), Source::Log).count);
    }

    void believesTheLogOnHowACallLeft()
    {
        EventLedger ledger;
        const QueueEvent guessed = told(Kind::Abandoned, seconds(20), seconds(19));
        QVERIFY(ledger.take(guessed, Source::Live).count);
        const auto entry = ledger.take(told(Kind::TimedOut, seconds(21), seconds(20)), Source::Log);
        QVERIFY(entry.takeBack && *entry.takeBack == guessed);
        QVERIFY(entry.count && *entry.count == told(Kind::TimedOut, seconds(20), seconds(20)));
    }

    void doesNotBelieveALaterGuess()
    {
        EventLedger ledger;
        QVERIFY(ledger.take(told(Kind::TimedOut, seconds(21), seconds(20)), Source::Log).count);
        const auto entry = ledger.take(told(Kind::Abandoned, seconds(22), seconds(21)), Source::Live);
        QVERIFY(!entry.count && !entry.takeBack);
    }

    void staysBounded()
    {
        EventLedger ledger;
        for (int call = 0; call < EventLedger::maximum + 1000; ++call) {
            QueueEvent entered = told(Kind::Entered, seconds(call));
            entered.callId = QString::number(call);
            QVERIFY(ledger.take(entered, Source::Live).count);
        }
        QVERIFY(ledger.unmatched() <= EventLedger::maximum);
    }
};

} // namespace

std::unique_ptr<QObject> makeEventLedgerTest()
{
    return std::make_unique<EventLedgerTest>();
}

#include "event_ledger_test.moc"
