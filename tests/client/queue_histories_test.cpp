#include "queue_histories_test.h"

#include "session_fixture.h"

#include <client/queue_histories.h>

#include <QJsonArray>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::client;

namespace {

const QString command = QStringLiteral("getQueueHistory");

QByteArray queueList(int count)
{
    QStringList queues;
    for (int id = 1; id <= count; ++id)
        queues.append(QStringLiteral(R"({"id":%1,"name":"q%1"})").arg(id));
    return QStringLiteral(R"({"msgType":"QueueList","ctiMessage":[%1]})")
        .arg(queues.join(QLatin1Char(',')))
        .toUtf8();
}

QList<QJsonObject> questions(const ScriptedServer &server)
{
    QList<QJsonObject> asked;
    for (const QJsonObject &sent : server.commands()) {
        if (sent.value(QLatin1String("command")) == command)
            asked.append(sent);
    }
    return asked;
}

qsizetype queuesIn(const QJsonObject &question)
{
    return question.value(QLatin1String("queueIds")).toArray().size();
}

void finish(ScriptedServer &server, const QJsonObject &question)
{
    server.send(
        QStringLiteral(
            R"({"msgType":"CommandFinished","ctiMessage":{"ref":%1,"command":"getQueueHistory","refusals":0}})")
            .arg(question.value(QLatin1String("ref")).toInt())
            .toUtf8());
}

QByteArray history(const char *abandoned)
{
    return QByteArray(
               R"({"msgType":"QueueHistory","ctiMessage":{"queueId":2,"day":{"begins":1714978800000,)"
               R"("length":900,"entered":[4,2],"answered":[3,2],"answeredInTime":[3,1],"abandoned":)") +
           abandoned +
           R"(},"hour":{"begins":1714976820000,"length":60,"entered":[1,0],"answered":[0,1],)"
           R"("answeredInTime":[0,1],"abandoned":[0,0]},"waiting":[1,0]}})";
}

QByteArray enteredToday(int calls)
{
    return QStringLiteral(R"({"msgType":"QueueStatistics","ctiMessage":{"queueId":2,"counters":[)"
                          R"({"statName":"TotalNumberCallsEntered","value":%1}]}})")
        .arg(calls)
        .toUtf8();
}

} // namespace

void QueueHistoriesTest::asksForAllQueuesInPortions()
{
    SessionFixture f;
    const QueueHistories histories(&f.session);
    QVERIFY(f.openLive());
    f.server.send(queueList(25));
    QTRY_COMPARE(questions(f.server).size(), 1);
    QCOMPARE(queuesIn(questions(f.server).first()), qsizetype(QueueHistories::portion));
    finish(f.server, questions(f.server).first());
    QTRY_COMPARE(questions(f.server).size(), 2);
    QCOMPARE(queuesIn(questions(f.server).last()), 5);
    finish(f.server, questions(f.server).last());
    f.server.send(queueList(3));
    QTRY_COMPARE(questions(f.server).size(), 3);
    QCOMPARE(queuesIn(questions(f.server).last()), 3);
}

void QueueHistoriesTest::asksForAQueueThatAppears()
{
    SessionFixture f;
    const QueueHistories histories(&f.session);
    QVERIFY(f.openLive());
    f.server.send(queueList(1));
    QTRY_COMPARE(questions(f.server).size(), 1);
    f.server.send(R"({"msgType":"QueueConfig","ctiMessage":{"id":1,"name":"renamed"}})");
    f.server.send(R"({"msgType":"QueueConfig","ctiMessage":{"id":9,"name":"new"}})");
    finish(f.server, questions(f.server).first());
    QTRY_COMPARE(questions(f.server).size(), 2);
    QCOMPARE(questions(f.server).last().value(QLatin1String("queueIds")).toArray(), QJsonArray{9});
}

void QueueHistoriesTest::keepsWhatIsTold()
{
    SessionFixture f;
    const QueueHistories histories(&f.session);
    const QSignalSpy changes(&histories, &QueueHistories::changed);
    QVERIFY(f.openLive());
    QVERIFY(!histories.of(2));
    f.server.send(history("[1,0]"));
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toInt(), 2);
    const auto told = histories.of(2);
    QVERIFY(told);
    QCOMPARE(told->day.counts.size(), std::size_t(2));
    QVERIFY(told->day.counts[0] ==
            (CallCounts{.entered = 4, .answered = 3, .answeredInTime = 3, .abandoned = 1}));
    QVERIFY(told->day.beginOf(1) == Instant(milliseconds(1'714'979'700'000)));
    QCOMPARE(told->day.sum().entered, 6);
    QVERIFY(told->hour.step == seconds(60));
    QCOMPARE(told->waiting, (std::vector<int>{1, 0}));
    f.server.dropConnections();
    QVERIFY(f.waitFor(LinkState::Reconnecting));
    QVERIFY(histories.of(2) == told);
}

void QueueHistoriesTest::ignoresWhatDoesNotFitTogether()
{
    SessionFixture f;
    const QueueHistories histories(&f.session);
    const QSignalSpy changes(&histories, &QueueHistories::changed);
    QVERIFY(f.openLive());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("history of queue 2")));
    f.server.send(history("[1]"));
    f.server.send(history("[0,1]"));
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(histories.of(2)->day.counts[1].abandoned, 1);
}

void QueueHistoriesTest::asksAgainWhenManyCallsWereCountedAtOnce()
{
    SessionFixture f;
    const QueueHistories histories(&f.session);
    QSignalSpy days(&f.session, &FloorFeed::queueDayChanged);
    QVERIFY(f.openLive());
    f.server.send(queueList(2));
    QTRY_COMPARE(questions(f.server).size(), 1);
    finish(f.server, questions(f.server).first());
    f.server.send(enteredToday(40));
    f.server.send(enteredToday(41));
    QTRY_COMPARE(days.size(), 2);
    const QElapsedTimer waited = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    f.server.send(enteredToday(120));
    QTRY_COMPARE(questions(f.server).size(), 2);
    QVERIFY2(waited.elapsed() >= 1'900, "not on account of the calls before");
}
