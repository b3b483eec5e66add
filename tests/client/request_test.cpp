#include "request_test.h"

#include "session_fixture.h"

#include <client/memberships.h>
#include <client/preferences.h>

#include <QtTest>
#include <algorithm>
#include <functional>
#include <optional>

using namespace xivocc;
using namespace xivocc::client;

namespace {

/// Keeps the outcome of one request.
struct Outcome
{
    std::optional<RequestOutcome> value;

    [[nodiscard]] RequestDone taker()
    {
        return [this](const RequestOutcome &outcome) { value = outcome; };
    }
};

QJsonObject lastCommand(const ScriptedServer &server, const QString &name)
{
    QJsonObject last;
    for (const QJsonObject &command : server.commands()) {
        if (command.value(QLatin1String("command")) == name)
            last = command;
    }
    return last;
}

QByteArray finishedFrame(int ref, int refusals)
{
    return QStringLiteral(
               R"({"msgType":"CommandFinished","ctiMessage":{"ref":%1,"command":"x","refusals":%2}})")
        .arg(ref)
        .arg(refusals)
        .toUtf8();
}

} // namespace

void RequestTest::endsWithWhatTheServerSays()
{
    SessionFixture f;
    Memberships memberships(&f.session);
    QVERIFY(f.openLive());
    Outcome first;
    Outcome second;
    memberships.setAgentQueue(7, {2, 5}, first.taker());
    memberships.moveGroup(3, {1, 0}, {2, 4}, second.taker());
    const QString move = QStringLiteral("moveAgentsInGroup");
    QTRY_COMPARE(f.server.countOf(move), 1);
    const int firstRef =
        lastCommand(f.server, QStringLiteral("setAgentQueue")).value(QLatin1String("ref")).toInt();
    const QJsonObject sent = lastCommand(f.server, move);
    const int secondRef = sent.value(QLatin1String("ref")).toInt();
    QVERIFY(firstRef != secondRef);
    QCOMPARE(sent.value(QLatin1String("toPenalty")).toInt(), 4);

    f.server.send(QStringLiteral(
                      R"({"msgType":"Error","ctiMessage":{"Error":"AgentUnknown","reason":"One.","ref":%1}})")
                      .arg(secondRef)
                      .toUtf8());
    f.server.send(finishedFrame(firstRef, 0));
    QTRY_VERIFY(first.value);
    QVERIFY(first.value->isDone());
    QVERIFY(!second.value);
    f.server.send(finishedFrame(secondRef, 1));
    QTRY_VERIFY(second.value);
    QCOMPARE(second.value->refusals, QStringList{QStringLiteral("One.")});
}

void RequestTest::endsWithoutAnAnswer()
{
    Timing timing = quickTiming();
    timing.requestLimit = milliseconds(30);
    SessionFixture f(timing);
    Memberships memberships(&f.session);
    Outcome early;
    memberships.removeAgentFromQueue(7, 2, early.taker());
    QVERIFY2(!early.value, "not while it is asked for");
    QTRY_VERIFY(early.value);
    QVERIFY(early.value->refusals.constFirst().contains(QLatin1String("no connection")));
    QVERIFY(f.openLive());
    Outcome outcome;
    memberships.removeAgentFromQueue(7, 2, outcome.taker());
    QTRY_VERIFY(outcome.value);
    QVERIFY(outcome.value->refusals.constFirst().contains(QLatin1String("not answered in time")));
}

void RequestTest::aLongSaveEndsStepByStepWithoutALink()
{
    SessionFixture f;
    Memberships memberships(&f.session);
    int depth = 0;
    int deepest = 0;
    int ended = 0;
    const std::function<void()> sendNext = [&] {
        if (ended == 50)
            return;
        memberships.removeAgentFromQueue(7, 2, [&](const RequestOutcome &) {
            deepest = std::max(deepest, ++depth);
            ++ended;
            sendNext();
            --depth;
        });
    };
    sendNext();
    QTRY_COMPARE(ended, 50);
    QCOMPARE(deepest, 1);
}

void RequestTest::endsWithTheLink()
{
    SessionFixture f;
    Memberships memberships(&f.session);
    QVERIFY(f.openLive());
    Outcome outcome;
    memberships.applyDefaults({4}, outcome.taker());
    f.server.dropConnections();
    QTRY_VERIFY(outcome.value);
    QVERIFY(outcome.value->refusals.constFirst().contains(QLatin1String("lost")));
}

void RequestTest::learnsTheDefaultsAfterEachGreeting()
{
    SessionFixture f;
    Memberships memberships(&f.session);
    QSignalSpy changes(&memberships, &Memberships::defaultsChanged);
    QVERIFY(f.openLive());
    QTRY_COMPARE(lastCommand(f.server, QStringLiteral("getList")).value(QLatin1String("objectType")),
                 QStringLiteral("basequeuemember"));
    f.server.send(R"({"msgType":"UsersQueueDefaultMembership","ctiMessage":{"memberships":[)"
                  R"({"userId":4,"membership":[{"queueId":2,"penalty":1}]},{"userId":5,"membership":[]}]}})");
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(memberships.defaultsOf(4) == std::vector<QueuePenalty>({{2, 1}}));
    QVERIFY(!memberships.defaultsOf(5));
    QVERIFY(!memberships.defaultsOf(6));
    f.server.send(R"({"msgType":"UserQueueDefaultMembership","ctiMessage":)"
                  R"({"userId":5,"membership":[{"queueId":3,"penalty":0}]}})");
    QTRY_VERIFY(memberships.defaultsOf(5));
}

void RequestTest::forgetsTheDefaultsThatAreNotToldAgain()
{
    SessionFixture f;
    Memberships memberships(&f.session);
    QVERIFY(f.openLive());
    const QString getList = QStringLiteral("getList");
    f.server.send(R"({"msgType":"UsersQueueDefaultMembership","ctiMessage":{"memberships":[)"
                  R"({"userId":4,"membership":[{"queueId":2,"penalty":1}]},)"
                  R"({"userId":5,"membership":[{"queueId":2,"penalty":1}]}]}})");
    QTRY_VERIFY(memberships.defaultsOf(5));
    f.server.dropConnections();
    QTRY_COMPARE(f.server.upgrades(), 2);
    QVERIFY(f.waitFor(LinkState::Live));
    QTRY_COMPARE(lastCommand(f.server, getList).value(QLatin1String("objectType")),
                 QStringLiteral("basequeuemember"));
    f.server.send(R"({"msgType":"UsersQueueDefaultMembership","ctiMessage":{"memberships":[)"
                  R"({"userId":5,"membership":[{"queueId":3,"penalty":0}]}]}})");
    QTRY_VERIFY(memberships.defaultsOf(5) == std::vector<QueuePenalty>({{3, 0}}));
    QVERIFY2(memberships.defaultsOf(4), "the answer may go on");
    f.server.send(finishedFrame(lastCommand(f.server, getList).value(QLatin1String("ref")).toInt(), 0));
    QTRY_VERIFY(!memberships.defaultsOf(4));
    QVERIFY(memberships.defaultsOf(5));
}

void RequestTest::keepsTheNewestPreferenceWhileOlderOnesComeBack()
{
    SessionFixture f;
    Preferences preferences(&f.session);
    QVERIFY(f.openLive());
    const QString boards = QStringLiteral("boards");
    const auto set = [&](const QString &value, Outcome &outcome) {
        const QString command = QStringLiteral("setUserPreference");
        const int sent = f.server.countOf(command);
        preferences.set(boards, value, outcome.taker());
        QTRY_COMPARE(f.server.countOf(command), sent + 1);
    };
    const auto tell = [&](const QString &value) {
        f.server.send(
            QStringLiteral(
                R"({"msgType":"UserPreference","ctiMessage":{"key":"boards","value":"%1","value_type":"String"}})")
                .arg(value)
                .toUtf8());
    };
    const auto lastRef = [&] {
        return lastCommand(f.server, QStringLiteral("setUserPreference")).value(QLatin1String("ref")).toInt();
    };
    Outcome first;
    Outcome second;
    Outcome third;
    set(QStringLiteral("v1"), first);
    const int firstRef = lastRef();
    set(QStringLiteral("v2"), second);
    const int secondRef = lastRef();
    QSignalSpy changes(&preferences, &Preferences::changed);
    tell(QStringLiteral("v1"));
    f.server.send(finishedFrame(firstRef, 0));
    QTRY_VERIFY(first.value);
    QCOMPARE(preferences.value(boards), QStringLiteral("v2"));
    tell(QStringLiteral("v2"));
    f.server.send(finishedFrame(secondRef, 0));
    QTRY_VERIFY(second.value);
    QVERIFY2(changes.isEmpty(), "nothing but what was set here");

    set(QStringLiteral("v3"), third);
    tell(QStringLiteral("of another desk"));
    f.server.send(QStringLiteral(
                      R"({"msgType":"Error","ctiMessage":{"Error":"StoreFailed","reason":"Full.","ref":%1}})")
                      .arg(lastRef())
                      .toUtf8());
    f.server.send(finishedFrame(lastRef(), 1));
    QTRY_VERIFY(third.value);
    QCOMPARE(preferences.value(boards), QStringLiteral("of another desk"));
    tell(QStringLiteral("later"));
    QTRY_COMPARE(preferences.value(boards), QStringLiteral("later"));
}

void RequestTest::keepsPreferences()
{
    SessionFixture f;
    Preferences preferences(&f.session);
    QSignalSpy changes(&preferences, &Preferences::changed);
    QVERIFY(f.openLive());
    f.server.send(
        R"({"msgType":"UserPreference","ctiMessage":{"key":"boards","value":"[]","value_type":"String"}})");
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(preferences.value(QStringLiteral("boards")), QStringLiteral("[]"));
    Outcome outcome;
    preferences.set(QStringLiteral("boards"), QStringLiteral("[1]"), outcome.taker());
    QCOMPARE(preferences.value(QStringLiteral("boards")), QStringLiteral("[1]"));
    const QString command = QStringLiteral("setUserPreference");
    QTRY_COMPARE(f.server.countOf(command), 1);
    f.server.send(finishedFrame(lastCommand(f.server, command).value(QLatin1String("ref")).toInt(), 0));
    QTRY_VERIFY(outcome.value && outcome.value->isDone());
}
