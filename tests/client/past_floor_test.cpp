#include "past_floor_test.h"

#include "session_fixture.h"

#include <client/past_floor.h>
#include <protocol/codec.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::client;
using Problem = PastRefusal::Problem;

namespace {

const QString floorCommand = QStringLiteral("getFloorAt");
const QString changesCommand = QStringLiteral("getFloorChanges");
constexpr int queueId = 9;

/// A server whose journal holds the last two hours, and who looks at them.
struct Past
{
    explicit Past(milliseconds clockAhead = milliseconds(0)) : ahead(clockAhead) {}

    const milliseconds ahead; ///< of this computer's clock is the server's
    SessionFixture f;
    PastFloor floor{&f.session};
    const Instant newest = presentMoment() + ahead;
    const Instant oldest = newest - std::chrono::hours(2);
    const Instant moment = newest - std::chrono::hours(1);
    QSignalSpy refusals{&floor, &PastFloor::failed};
    QSignalSpy states{&floor, &FloorFeed::agentStateChanged};

    [[nodiscard]] QJsonObject last(const QString &name) const
    {
        QJsonObject found;
        for (const QJsonObject &command : f.server.commands()) {
            if (command.value(QLatin1String("command")) == name)
                found = command;
        }
        return found;
    }
    [[nodiscard]] Instant asked(const QString &command, const QString &field) const
    {
        return Instant(milliseconds(last(command).value(field).toInteger()));
    }
    [[nodiscard]] bool isAsked(const QString &command, int times)
    {
        return QTest::qWaitFor([&] { return f.server.countOf(command) == times; });
    }
    void finish(const QString &command, int refused = 0)
    {
        f.server.send(protocol::encode(
            protocol::CommandFinished{last(command).value(QLatin1String("ref")).toInt(), command, refused},
            newest));
    }
    void answer(std::vector<protocol::ServerMessage> messages)
    {
        messages.insert(messages.begin(), protocol::PbxLinkStatus{true, oldest});
        answerExactly(std::move(messages));
    }
    void answerExactly(std::vector<protocol::ServerMessage> messages)
    {
        const QJsonObject question = last(floorCommand);
        f.server.send(protocol::encode(protocol::PastFloor{question.value(QLatin1String("requestId")).toInt(),
                                                           asked(floorCommand, QStringLiteral("at")), oldest,
                                                           newest, std::move(messages)},
                                       newest));
        finish(floorCommand);
    }
    void answerChanges(std::vector<protocol::PastEvent> events)
    {
        const QJsonObject question = last(changesCommand);
        f.server.send(
            protocol::encode(protocol::PastFloorChanges{question.value(QLatin1String("requestId")).toInt(),
                                                        asked(changesCommand, QStringLiteral("from")),
                                                        asked(changesCommand, QStringLiteral("until")),
                                                        std::move(events), true},
                             newest));
        finish(changesCommand);
    }
    void refuse(const QString &command, const QString &error)
    {
        protocol::Error refusal;
        refusal.error = error;
        refusal.reason = QStringLiteral("Because.");
        refusal.ref = last(command).value(QLatin1String("ref")).toInt();
        f.server.send(protocol::encode(refusal, newest));
        finish(command, 1);
    }
    [[nodiscard]] bool showMoment(const std::vector<protocol::ServerMessage> &messages = {})
    {
        floor.seek(moment);
        if (!isAsked(floorCommand, f.server.countOf(floorCommand) + 1))
            return false;
        answer(messages);
        return QTest::qWaitFor([&] { return floor.now() == moment; });
    }
};

protocol::AgentStateEvent stateOf(int agentId, AgentPhase phase, Instant since)
{
    AgentState state;
    state.agentId = agentId;
    state.phase = phase;
    state.since = since;
    return {state};
}

protocol::QueueList queueList()
{
    Queue queue;
    queue.id = queueId;
    queue.name = QStringLiteral("billing");
    return {{queue}};
}

AgentState lastState(const QSignalSpy &states)
{
    return states.last().first().value<AgentState>();
}

} // namespace

void PastFloorTest::tellsTheFloorOfAMoment()
{
    Past past;
    QSignalSpy queues(&past.floor, &FloorFeed::queuesReceived);
    QSignalSpy calls(&past.floor, &FloorFeed::queueCallsChanged);
    QSignalSpy ranges(&past.floor, &PastFloor::rangeChanged);
    QVERIFY(past.f.openLive());
    past.floor.seek(past.moment);
    QVERIFY(past.floor.isSeeking());
    QVERIFY(past.isAsked(floorCommand, 1));
    QCOMPARE(past.asked(floorCommand, QStringLiteral("at")), past.moment);
    WaitingCall call;
    call.position = 1;
    call.queueTime = past.moment - seconds(40);
    past.answer({queueList(), stateOf(7, AgentPhase::OnPause, past.moment - seconds(75)),
                 protocol::QueueCalls{queueId, {call}}});
    QTRY_COMPARE(past.floor.now(), past.moment);
    QVERIFY(!past.floor.isSeeking());
    QVERIFY(!past.floor.gap());
    QCOMPARE(ranges.size(), 1);
    QVERIFY(past.floor.range()->oldest == past.oldest && past.floor.range()->newest >= past.newest);
    QCOMPARE(queues.last().first().value<std::vector<Queue>>().size(), std::size_t(1));
    QCOMPARE(lastState(past.states).phase, AgentPhase::OnPause);
    QCOMPARE(lastState(past.states).since, past.moment - seconds(75));
    QCOMPARE(calls.size(), 1);
    past.floor.subscribeToQueueCalls(queueId); // is told at once what is known already
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls.last().at(1).value<std::vector<WaitingCall>>().size(), std::size_t(1));
}

void PastFloorTest::forgetsTheMomentBefore()
{
    Past past;
    QSignalSpy figures(&past.floor, &FloorFeed::queueStatisticsChanged);
    QSignalSpy calls(&past.floor, &FloorFeed::queueCallsChanged);
    QVERIFY(past.f.openLive());
    past.floor.subscribeToQueueCalls(queueId);
    const auto counter = [](const QString &name, double value) {
        return protocol::QueueStatistics{queueId, {protocol::StatisticCounter{name, value}}};
    };
    QVERIFY(past.showMoment({queueList(), counter(QStringLiteral("WaitingCalls"), 3),
                             protocol::QueueCalls{queueId, {WaitingCall{}}}}));
    QCOMPARE(figures.last().at(1).value<LiveQueueStatistics>().waitingCalls, 3);
    past.floor.seek(past.moment - seconds(1));
    QVERIFY(past.isAsked(floorCommand, 2));
    past.answer({queueList(), counter(QStringLiteral("LoggedAgents"), 2)});
    QTRY_COMPARE(past.floor.now(), past.moment - seconds(1));
    QCOMPARE(figures.last().at(1).value<LiveQueueStatistics>().loggedAgents, 2);
    QCOMPARE(figures.last().at(1).value<LiveQueueStatistics>().waitingCalls, 0);
    QVERIFY(calls.last().at(1).value<std::vector<WaitingCall>>().empty());
}

void PastFloorTest::dropsTheAnswerToAnEarlierSeek()
{
    Past past;
    QVERIFY(past.f.openLive());
    past.floor.seek(past.moment);
    past.floor.seek(past.moment + seconds(5));
    past.floor.seek(past.moment + seconds(9));
    QVERIFY(past.isAsked(floorCommand, 1));
    past.answer({stateOf(7, AgentPhase::OnPause, past.moment)});
    QVERIFY(past.isAsked(floorCommand, 2)); // the one in between is never asked
    QCOMPARE(past.asked(floorCommand, QStringLiteral("at")), past.moment + seconds(9));
    QVERIFY(past.states.isEmpty());
    QVERIFY(!past.floor.hasFloor());
    past.answer({stateOf(7, AgentPhase::Ready, past.moment)});
    QTRY_COMPARE(past.floor.now(), past.moment + seconds(9));
    QCOMPARE(past.states.size(), 1);
}

void PastFloorTest::playsAtItsSpeed()
{
    Past past;
    QVERIFY(past.f.openLive());
    std::vector<Instant> heardAt;
    QObject::connect(&past.floor, &FloorFeed::agentStateChanged, &past.floor,
                     [&] { heardAt.push_back(past.floor.now()); });
    QVERIFY(past.showMoment());
    past.floor.setSpeed(60);
    QElapsedTimer watch;
    watch.start();
    past.floor.play();
    QVERIFY(past.floor.isPlaying());
    QVERIFY(past.isAsked(changesCommand, 1));
    QCOMPARE(past.asked(changesCommand, QStringLiteral("from")), past.moment);
    QCOMPARE(past.asked(changesCommand, QStringLiteral("until")), past.moment + seconds(600));
    const Instant first = past.moment + seconds(30);
    const Instant second = past.moment + seconds(90);
    past.answerChanges({{first, stateOf(7, AgentPhase::Ringing, first)},
                        {second, stateOf(7, AgentPhase::OnCall, second)},
                        {past.moment + seconds(590), stateOf(7, AgentPhase::Ready, second)}});
    QTRY_COMPARE(past.states.size(), 2);
    QVERIFY2(watch.elapsed() >= 1'400, "90 s at 60 times the speed");
    QVERIFY((heardAt == std::vector<Instant>{first, second}));
    QVERIFY(past.isAsked(changesCommand, 2)); // before what is known has been played
    QCOMPARE(past.asked(changesCommand, QStringLiteral("from")), past.moment + seconds(600));
    past.floor.pause();
    const Instant paused = past.floor.now();
    QVERIFY(paused < past.moment + seconds(590));
    QTest::qWait(250);
    QCOMPARE(past.floor.now(), paused);
}

void PastFloorTest::goesOnPlayingAfterASeek()
{
    Past past;
    QVERIFY(past.f.openLive());
    QVERIFY(past.showMoment());
    past.floor.play();
    QVERIFY(past.isAsked(changesCommand, 1));
    past.floor.seek(past.moment + seconds(600)); // before the changes are told
    past.answerChanges({{past.moment, stateOf(7, AgentPhase::Ringing, past.moment)}});
    QVERIFY(past.isAsked(floorCommand, 2));
    past.answer({});
    QVERIFY(past.isAsked(changesCommand, 2));
    QCOMPARE(past.asked(changesCommand, QStringLiteral("from")), past.moment + seconds(600));
    const Instant next = past.moment + milliseconds(600'100);
    past.answerChanges({{next, stateOf(7, AgentPhase::OnPause, next)}});
    QTRY_COMPARE(past.states.size(), 1);
    QCOMPARE(lastState(past.states).phase, AgentPhase::OnPause);
}

void PastFloorTest::stopsAtThePresent()
{
    Past past;
    QSignalSpy arrivals(&past.floor, &PastFloor::arrivedAtThePresent);
    QVERIFY(past.f.openLive());
    QVERIFY(past.showMoment());
    past.floor.seek(past.newest + std::chrono::hours(3)); // beyond what can be known
    QVERIFY(past.isAsked(floorCommand, 2));
    const Instant asked = past.asked(floorCommand, QStringLiteral("at"));
    QVERIFY(asked >= past.newest && asked <= presentMoment() + seconds(1));
    past.answer({});
    QTRY_COMPARE(past.floor.now(), asked);
    past.floor.play();
    QTRY_COMPARE(arrivals.size(), 1);
    QVERIFY(!past.floor.isPlaying());
}

void PastFloorTest::findsTheEndOfAGap()
{
    Past past;
    QVERIFY(past.f.openLive());
    const Instant since = past.moment - seconds(100);
    past.floor.seek(past.moment);
    QVERIFY(past.isAsked(floorCommand, 1));
    past.answerExactly({protocol::PbxLinkStatus{false, since}});
    QTRY_VERIFY(past.floor.gap());
    QCOMPARE(*past.floor.gap(), (PastGap{since, std::nullopt}));
    QVERIFY(past.isAsked(changesCommand, 1)); // though nothing plays
    QCOMPARE(past.asked(changesCommand, QStringLiteral("from")), past.moment);
    QVERIFY(past.asked(changesCommand, QStringLiteral("until")) > past.moment + std::chrono::minutes(59));
    const Instant end = past.moment + milliseconds(300);
    past.answerChanges({{end, protocol::PbxLinkStatus{true, end}}});
    QTRY_COMPARE(*past.floor.gap(), (PastGap{since, end}));
    past.floor.play();
    QTRY_VERIFY(!past.floor.gap());
    QVERIFY(past.floor.now() >= end);
}

void PastFloorTest::tellsWhyThereIsNothing()
{
    Past past;
    QVERIFY(past.f.openLive());
    const auto problem = [&] { return past.refusals.last().first().value<PastRefusal>().problem; };
    past.floor.open();
    QVERIFY(past.isAsked(floorCommand, 1));
    past.refuse(floorCommand, QStringLiteral("JournalOff"));
    QTRY_COMPARE(past.refusals.size(), 1);
    QCOMPARE(problem(), Problem::JournalOff);
    QVERIFY(!past.floor.isSeeking());
    past.floor.open();
    QVERIFY(past.isAsked(floorCommand, 2));
    past.refuse(floorCommand, QStringLiteral("NothingRecorded"));
    QTRY_COMPARE(past.refusals.size(), 2);
    QCOMPARE(problem(), Problem::NothingRecorded);
    // The clock of this computer may be ahead of the server's.
    const Instant before = presentMoment();
    past.floor.open();
    QVERIFY(past.isAsked(floorCommand, 3));
    past.refuse(floorCommand, QStringLiteral("InTheFuture"));
    QVERIFY(past.isAsked(floorCommand, 4));
    QVERIFY(past.asked(floorCommand, QStringLiteral("at")) <= presentMoment() - std::chrono::minutes(1));
    QVERIFY(past.asked(floorCommand, QStringLiteral("at")) >= before - std::chrono::minutes(1));
    past.answer({}); // tells the range only
    QVERIFY(past.isAsked(floorCommand, 5));
    QVERIFY(past.asked(floorCommand, QStringLiteral("at")) >= past.newest);
    past.answer({});
    QTRY_VERIFY(past.floor.hasFloor());
    QVERIFY(past.floor.now() >= past.newest);
    QCOMPARE(past.refusals.size(), 2);
}

void PastFloorTest::opensTheLatestMomentByTheServersClock()
{
    Past past(std::chrono::minutes(5));
    QVERIFY(past.f.openLive());
    past.floor.open();
    QVERIFY(past.isAsked(floorCommand, 1));
    QVERIFY(past.asked(floorCommand, QStringLiteral("at")) < past.newest);
    past.answer({});
    QVERIFY(past.isAsked(floorCommand, 2));
    QVERIFY(past.asked(floorCommand, QStringLiteral("at")) >= past.newest);
    past.answer({});
    QTRY_VERIFY(past.floor.now() >= past.newest);
    QVERIFY(!past.floor.isSeeking());
}

void PastFloorTest::playsOnAfterTheLatestMomentWasRefused()
{
    Past past;
    QVERIFY(past.f.openLive());
    QVERIFY(past.showMoment());
    past.floor.open();
    QVERIFY(past.isAsked(floorCommand, 2));
    past.refuse(floorCommand, QStringLiteral("Busy"));
    QTRY_COMPARE(past.refusals.size(), 1);
    QVERIFY(past.floor.range());
    past.floor.play();
    QVERIFY(past.isAsked(changesCommand, 1));
}

void PastFloorTest::showsTheOldestWhenTheJournalHasMovedOn()
{
    Past past;
    QVERIFY(past.f.openLive());
    QVERIFY(past.showMoment());
    past.floor.seek(past.oldest);
    QVERIFY(past.isAsked(floorCommand, 2));
    past.refuse(floorCommand, QStringLiteral("BeforeOldest"));
    QVERIFY(past.isAsked(floorCommand, 3));
    QVERIFY(past.asked(floorCommand, QStringLiteral("at")) >= past.newest);
    past.answer({}); // tells the range only
    QVERIFY(past.isAsked(floorCommand, 4));
    QCOMPARE(past.floor.now(), past.moment);
    QCOMPARE(past.asked(floorCommand, QStringLiteral("at")), past.oldest);
    past.answer({});
    QTRY_COMPARE(past.floor.now(), past.oldest);
    QVERIFY(past.refusals.isEmpty());
}

void PastFloorTest::asksAgainForTheOldestOnlyOnce()
{
    Past past;
    QVERIFY(past.f.openLive());
    QVERIFY(past.showMoment());
    past.floor.seek(past.oldest);
    QVERIFY(past.isAsked(floorCommand, 2));
    past.refuse(floorCommand, QStringLiteral("BeforeOldest"));
    QVERIFY(past.isAsked(floorCommand, 3));
    past.answer({}); // tells the range only
    QVERIFY(past.isAsked(floorCommand, 4));
    past.refuse(floorCommand, QStringLiteral("BeforeOldest"));
    QTRY_COMPARE(past.refusals.size(), 1);
    QVERIFY(!past.floor.isSeeking());
}

void PastFloorTest::stopsWhenTheLinkIsLost()
{
    Past past;
    past.floor.seek(past.moment);
    QTRY_COMPARE(past.refusals.size(), 1);
    QVERIFY(!past.floor.isSeeking());
    QVERIFY(past.f.openLive());
    QVERIFY(past.showMoment());
    past.floor.play();
    QVERIFY(past.isAsked(changesCommand, 1));
    past.f.server.dropConnections();
    QTRY_COMPARE(past.refusals.size(), 2);
    const auto refusal = past.refusals.last().first().value<PastRefusal>();
    QCOMPARE(refusal.problem, Problem::Other);
    QVERIFY2(refusal.sentence.contains(QLatin1String("no connection")), qPrintable(refusal.sentence));
    QVERIFY(!past.floor.isPlaying());
    QCOMPARE(past.floor.now(), past.moment);
}
