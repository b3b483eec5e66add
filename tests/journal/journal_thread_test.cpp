#include "journal_thread_test.h"

#include "journal_place.h"

#include <domain/present_moment.h>
#include <journal/journal.h>

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace xivocc;
using namespace xivocc::journal;

namespace {

template <typename Found> struct Answered
{
    std::optional<tl::expected<Found, ReadRefusal>> answer;

    [[nodiscard]] std::function<void(const tl::expected<Found, ReadRefusal> &)> take()
    {
        return [this](const tl::expected<Found, ReadRefusal> &found) { answer = found; };
    }
    [[nodiscard]] bool isThere()
    {
        return QTest::qWaitFor([this] { return answer.has_value(); });
    }
};

QString causeOf(const protocol::PastFloor &floor, int agent)
{
    for (const protocol::ServerMessage &message : floor.messages) {
        const auto *event = std::get_if<protocol::AgentStateEvent>(&message);
        if (event && event->state.agentId == agent)
            return event->state.cause;
    }
    return QStringLiteral("(nobody)");
}

} // namespace

void JournalThreadTest::answersWhatWasNoted()
{
    JournalPlace place;
    place.rules.oldestUnwritten = milliseconds(1);
    Journal journal(place.rules);
    journal.start();
    QTRY_VERIFY2(journal.status().reason.contains(QStringLiteral("first whole floor")),
                 qPrintable(journal.status().reason));
    QVERIFY2(!journal.status().isRecording, "there is no file yet");
    const Instant began = presentMoment();
    Answered<protocol::PastFloor> early;
    journal.findFloorAt(began, early.take());
    QVERIFY(early.isThere());
    QVERIFY(!*early.answer);
    QCOMPARE(early.answer->error().problem, ReadProblem::NothingRecorded);

    journal.noteWhole(began, smallFloor());
    journal.note(began + milliseconds(5), {paused(7, QStringLiteral("lunch"), began)});
    const auto isFound = [&] {
        Answered<protocol::PastFloor> now;
        journal.findFloorAt(began + milliseconds(5), now.take());
        return now.isThere() && *now.answer && causeOf(**now.answer, 7) == QLatin1String("lunch");
    };
    QTRY_VERIFY(isFound());
    QTRY_VERIFY2(journal.status().isRecording, qPrintable(journal.status().reason));
    Answered<protocol::PastFloor> before;
    journal.findFloorAt(began + milliseconds(4), before.take());
    Answered<protocol::PastFloorChanges> changes;
    journal.findChanges(began, began + milliseconds(5), changes.take());
    QVERIFY(before.isThere() && changes.isThere());
    QVERIFY(*before.answer && *changes.answer);
    QCOMPARE(causeOf(**before.answer, 7), QString());
    QCOMPARE((*before.answer)->at, began + milliseconds(4));
    QVERIFY((*before.answer)->oldest <= began && (*before.answer)->newest >= began + milliseconds(5));
    QVERIFY((*changes.answer)->isComplete);
    QCOMPARE((*changes.answer)->events.size(), std::size_t(1));
    QCOMPARE((*changes.answer)->events.front().at, began + milliseconds(5));

    Answered<protocol::PastFloor> tooEarly;
    journal.findFloorAt(began - seconds(1), tooEarly.take());
    QVERIFY(tooEarly.isThere());
    QVERIFY(!*tooEarly.answer);
    QCOMPARE(tooEarly.answer->error().problem, ReadProblem::BeforeOldest);
    QCOMPARE(tooEarly.answer->error().oldest, (*before.answer)->oldest);
}

void JournalThreadTest::answersWhatIsNotInTheFileYet()
{
    JournalPlace place;
    place.rules.oldestUnwritten = std::chrono::hours(1);
    Journal journal(place.rules);
    journal.start();
    const Instant began = presentMoment();
    journal.noteWhole(began, smallFloor());
    QTRY_VERIFY2(journal.status().isRecording, qPrintable(journal.status().reason));
    journal.note(began + milliseconds(5), {paused(7, QStringLiteral("lunch"), began)});
    Answered<protocol::PastFloor> now;
    journal.findFloorAt(began + milliseconds(5), now.take());
    QVERIFY(now.isThere());
    QVERIFY(*now.answer);
    QCOMPARE(causeOf(**now.answer, 7), QStringLiteral("lunch"));
}

void JournalThreadTest::asksForTheWholeFloorWhenNotesWereLost()
{
    const JournalPlace place;
    Journal journal(place.rules);
    QSignalSpy needed(&journal, &Journal::wholeNeeded);
    const Instant began = presentMoment();
    // The thread that writes has to find out about all of these first.
    protocol::AgentList crowd;
    for (int id = 1; id <= 200'000; ++id)
        crowd.agents.push_back({id, {}, {}, QString::number(id), {}, 0, 0});
    journal.noteWhole(began, {std::move(crowd)});
    for (std::size_t note = 0; note < 3 * Inbox::mostNotes; ++note)
        journal.note(began + milliseconds(1), {paused(7, QStringLiteral("lunch"), began)});
    QVERIFY2(needed.isEmpty(), "it is asked for when there is room again");
    QTRY_COMPARE(needed.size(), 1);
}

void JournalThreadTest::tellsWhyNothingIsRecorded()
{
    const JournalPlace place;
    QFile file(place.rules.directory); // where the directory should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    Journal journal(place.rules);
    QSignalSpy changed(&journal, &Journal::statusChanged);
    journal.start();
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(!journal.status().isRecording);
    QVERIFY2(journal.status().reason.contains(place.rules.directory), qPrintable(journal.status().reason));
}

void JournalThreadTest::refusesTooManyQuestions()
{
    const JournalPlace place;
    Journal journal(place.rules);
    int refused = 0;
    int answered = 0;
    const auto take = [&](const tl::expected<protocol::PastFloor, ReadRefusal> &found) {
        QVERIFY(!found);
        ++(found.error().problem == ReadProblem::TooManyQuestions ? refused : answered);
    };
    for (int question = 0; question < Journal::mostQuestions + 3; ++question)
        journal.findFloorAt(presentMoment(), take);
    QCOMPARE(refused, 3);
    QTRY_COMPARE(answered, Journal::mostQuestions);
    journal.findFloorAt(presentMoment(), take);
    QTRY_COMPARE(answered, Journal::mostQuestions + 1);
}
