#include "floor_history_test.h"

#include "journal_place.h"

#include <commands/floor_history.h>
#include <protocol/codec.h>

#include <QTest>

using namespace xivocc;
using namespace xivocc::commands;

namespace {

/// Answers every question with what was asked, or with its refusal.
class EchoingJournal final : public FloorJournal
{
public:
    void findFloorAt(Instant at, Answer<protocol::PastFloor> done) override
    {
        if (refusal)
            done(tl::unexpected(*refusal));
        else
            done(protocol::PastFloor{0, at, secondsIn(0), secondsIn(10), {}});
    }
    void findChanges(Instant from, Instant until, Answer<protocol::PastFloorChanges> done) override
    {
        if (refusal)
            done(tl::unexpected(*refusal));
        else
            done(protocol::PastFloorChanges{0, from, until, {}, true});
    }
    std::optional<Refusal> refusal;
};

std::vector<protocol::ServerMessage> answersTo(const protocol::Command &command, FloorJournal *journal)
{
    FloorHistory history(journal, [] { return secondsIn(10'000); });
    std::vector<protocol::ServerMessage> answers;
    const bool isTaken = history.handle(
        command, {}, [&](const protocol::ServerMessage &answer) { answers.push_back(answer); });
    return isTaken ? answers : std::vector<protocol::ServerMessage>();
}

protocol::Error errorTo(const protocol::Command &command, FloorJournal *journal)
{
    const auto answers = answersTo(command, journal);
    const auto *error = answers.size() == 1 ? std::get_if<protocol::Error>(&answers.front()) : nullptr;
    return error ? *error : protocol::Error();
}

} // namespace

void FloorHistoryTest::repeatsTheNumberOfTheRequest()
{
    EchoingJournal journal;
    const auto floor = answersTo(protocol::GetFloorAt{41, secondsIn(5)}, &journal);
    QCOMPARE(floor.size(), std::size_t(1));
    QCOMPARE(std::get<protocol::PastFloor>(floor.front()).requestId, 41);
    QCOMPARE(std::get<protocol::PastFloor>(floor.front()).at, secondsIn(5));
    const auto changes = answersTo(protocol::GetFloorChanges{42, secondsIn(5), secondsIn(3605)}, &journal);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(std::get<protocol::PastFloorChanges>(changes.front()).requestId, 42);
    QVERIFY(answersTo(protocol::Ping{}, &journal).empty());
}

void FloorHistoryTest::refusesWhatCannotBeShown_data()
{
    QTest::addColumn<protocol::Command>("command");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *title, const protocol::Command &command, const char *code,
                        const char *words) {
        QTest::newRow(title) << command << QString::fromLatin1(code) << QString::fromLatin1(words);
    };
    row("a picture of the future", protocol::GetFloorAt{1, secondsIn(10'000.001)}, "InTheFuture",
        "by the server's clock");
    row("changes of the future", protocol::GetFloorChanges{1, secondsIn(9'999), secondsIn(10'001)},
        "InTheFuture", "Ask for an earlier one");
    row("backwards", protocol::GetFloorChanges{1, secondsIn(5), secondsIn(4)}, "BadSpan", "Exchange the two");
    row("too long a span", protocol::GetFloorChanges{1, secondsIn(0), secondsIn(3600.001)}, "SpanTooLong",
        "60 minutes");
}

void FloorHistoryTest::refusesWhatCannotBeShown()
{
    QFETCH(protocol::Command, command);
    QFETCH(QString, code);
    QFETCH(QString, words);
    EchoingJournal journal;
    const protocol::Error error = errorTo(command, &journal);
    QCOMPARE(error.error, code);
    QCOMPARE(error.command, protocol::wireName(command));
    QVERIFY2(error.reason.contains(words), qPrintable(error.reason));
}

void FloorHistoryTest::passesTheJournalsRefusalOn()
{
    EchoingJournal journal;
    journal.refusal = Refusal{QStringLiteral("BeforeOldest"), QStringLiteral("The journal begins later.")};
    QCOMPARE(errorTo(protocol::GetFloorAt{1, secondsIn(5)}, &journal).error, QStringLiteral("BeforeOldest"));
    const protocol::Error error = errorTo(protocol::GetFloorChanges{1, secondsIn(5), secondsIn(6)}, &journal);
    QCOMPARE(error.reason, journal.refusal->reason);
    QCOMPARE(error.command, QStringLiteral("getFloorChanges"));
}

void FloorHistoryTest::refusesEverythingWithoutAJournal()
{
    QCOMPARE(errorTo(protocol::GetFloorAt{1, secondsIn(5)}, nullptr).error, QStringLiteral("JournalOff"));
    const protocol::Error error = errorTo(protocol::GetFloorChanges{1, secondsIn(5), secondsIn(6)}, nullptr);
    QCOMPARE(error.error, QStringLiteral("JournalOff"));
    QVERIFY2(error.reason.contains(QLatin1String("administrator")), qPrintable(error.reason));
}
