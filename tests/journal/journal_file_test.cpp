#include "journal_file_test.h"

#include "journal_place.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <cmath>
#include <map>

using namespace xivocc;
using namespace xivocc::journal;

namespace {

QString reason(int number)
{
    return QStringLiteral("reason %1").arg(number);
}

QString causeIn(const FloorPicture &picture, int agent = 7)
{
    const AgentState *state = picture.agentState(agent);
    return state ? state->cause : QStringLiteral("(nobody)");
}

/// One pause each second from 1 on, each written at once as a block of its own.
void recordPauses(JournalWriter &writer, int first, int last)
{
    for (int number = first; number <= last; ++number) {
        QVERIFY(writer.note(secondsIn(number), paused(7, reason(number), secondsIn(number))));
        QVERIFY(writer.flush());
    }
}

void recordFloorWithPauses(const JournalRules &rules, int pauses)
{
    JournalWriter writer(rules);
    QVERIFY(writer.open(secondsIn(0)));
    QVERIFY(writer.begin(secondsIn(0), smallFloor()));
    recordPauses(writer, 1, pauses);
}

struct BlockPlace
{
    qint64 offset;
    BlockHeader header;
};
std::vector<BlockPlace> blocksOf(const QString &file)
{
    std::vector<BlockPlace> blocks;
    SegmentReader reader(file);
    while (const auto block = reader.next())
        blocks.push_back({block->offset, block->header});
    return blocks;
}

} // namespace

void JournalFileTest::showsEachMomentAsItWas()
{
    const JournalPlace place;
    recordFloorWithPauses(place.rules, 25);
    QCOMPARE(segmentsIn(place.rules.directory).size(), std::size_t(1));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(0))), QString());
    for (int number = 1; number <= 25; ++number) {
        QCOMPARE(causeIn(place.pictureAt(secondsIn(number))), reason(number));
        QCOMPARE(causeIn(place.pictureAt(secondsIn(number + 0.999))), reason(number));
    }
    QCOMPARE(place.pictureAt(secondsIn(3)).queues().at(2).displayName, QStringLiteral("Aide éà"));
    Playback playback(place.rules.directory);
    QVERIFY(!playback.seek(secondsIn(-0.001)));
    QCOMPARE(playback.blocks().oldest(), std::optional(secondsIn(0)));
    QCOMPARE(playback.blocks().newest(), std::optional(secondsIn(25)));
}

/// Figures are recorded when they change by more than the time that passes.
void JournalFileTest::letsTheTimesOfAgentsRunOn()
{
    const JournalPlace place;
    const QString lunch = QStringLiteral("lunch");
    const QString pauseTime = QStringLiteral("AgentPausedTotalTime");
    const QString readyTime = QStringLiteral("AgentReadyTotalTime");
    {
        JournalWriter writer(place.rules);
        QVERIFY(writer.open(secondsIn(0)));
        QVERIFY(writer.begin(secondsIn(0), smallFloor()));
        QVERIFY(writer.note(secondsIn(10), paused(7, lunch, secondsIn(10))));
        QVERIFY(writer.note(secondsIn(10.2), protocol::AgentStatistics{
                                                 7, {{pauseTime, 5.0}, {lunch, 3.0}, {readyTime, 40.0}}}));
        QVERIFY(writer.flush());
        // Keyframes of the same pause, and seconds after them.
        for (const int second : {40, 65, 100, 130})
            QVERIFY(writer.advance(secondsIn(second)));
        QVERIFY(writer.note(secondsIn(141), paused(8, lunch, secondsIn(141))));
        QVERIFY(writer.flush());
    }
    const auto figuresAt = [&place](double second) {
        std::map<QString, std::variant<double, Instant>> figures;
        Playback playback(place.rules.directory);
        if (!playback.seek(secondsIn(second)))
            return figures;
        for (const protocol::ServerMessage &message : playback.messages()) {
            if (const auto *told = std::get_if<protocol::AgentStatistics>(&message)) {
                for (const AgentStatistic &figure : told->statistics)
                    figures[figure.name] = figure.value;
            }
        }
        return figures;
    };
    using Figure = std::variant<double, Instant>;
    for (const double second : {10.2, 11.0, 30.2, 70.2, 135.2, 145.2}) {
        auto figures = figuresAt(second);
        const double passed = std::floor(second - 10.2 + 1e-6);
        QCOMPARE(figures[pauseTime], Figure(5 + passed));
        QCOMPARE(figures[lunch], Figure(3 + passed));
        QCOMPARE(figures[readyTime], Figure(40.0));
    }
}

void JournalFileTest::writesNothingBeforeTheWholeFloorIsKnown()
{
    const JournalPlace place;
    {
        JournalWriter writer(place.rules);
        QVERIFY(writer.open(secondsIn(0)));
        QVERIFY(writer.note(secondsIn(1), paused(7, reason(1), secondsIn(1))));
        QVERIFY(writer.advance(secondsIn(100)));
    }
    QVERIFY(segmentsIn(place.rules.directory).empty());
    QCOMPARE(Playback(place.rules.directory).blocks().oldest(), std::nullopt);
}

void JournalFileTest::leavesOutATornTail()
{
    const JournalPlace place;
    recordFloorWithPauses(place.rules, 5);
    const QString file = segmentsIn(place.rules.directory).front().path;
    const BlockPlace last = blocksOf(file).back();
    const qint64 whole = QFileInfo(file).size();
    for (qint64 size = whole - 1; size >= last.offset; --size) {
        QVERIFY(QFile::resize(file, size));
        QCOMPARE(causeIn(place.pictureAt(secondsIn(5))), reason(4));
        QVERIFY(!place.gapAt(secondsIn(5)));
    }
}

void JournalFileTest::leavesOutADamagedBlock()
{
    const JournalPlace place;
    recordFloorWithPauses(place.rules, 25);
    const QString file = segmentsIn(place.rules.directory).front().path;
    const std::vector<BlockPlace> blocks = blocksOf(file);
    // The keyframe of the beginning, then a block for each pause; the fourth is not behind another keyframe.
    QCOMPARE(blocks[4].header.first, secondsIn(4));
    place.damage(file,
                 [&blocks](QByteArray &bytes) { bytes[blocks[4].offset + blockHeaderBytes + 3] ^= 0x10; });
    QCOMPARE(causeIn(place.pictureAt(secondsIn(3))), reason(3));
    QVERIFY(!place.gapAt(secondsIn(3)));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(4))), reason(3));
    QCOMPARE(place.gapAt(secondsIn(4)), std::optional(secondsIn(3.001)));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(5))), reason(5));
    QVERIFY(place.gapAt(secondsIn(5)));
    // From the next whole picture on all is known again.
    QCOMPARE(causeIn(place.pictureAt(secondsIn(25))), reason(25));
    QVERIFY(!place.gapAt(secondsIn(25)));
}

void JournalFileTest::goesOnBehindADamagedHeader()
{
    const JournalPlace place;
    recordFloorWithPauses(place.rules, 25);
    const QString file = segmentsIn(place.rules.directory).front().path;
    const std::vector<BlockPlace> blocks = blocksOf(file);
    for (int part = 0; part < blockHeaderBytes; ++part) {
        place.damage(file, [&](QByteArray &bytes) { bytes[blocks[4].offset + part] ^= 0x55; });
        QCOMPARE(causeIn(place.pictureAt(secondsIn(4.5))), reason(3));
        QVERIFY(place.gapAt(secondsIn(4.5)));
        QCOMPARE(causeIn(place.pictureAt(secondsIn(6))), reason(6));
        QVERIFY(!place.gapAt(secondsIn(20)));
        place.damage(file, [&](QByteArray &bytes) { bytes[blocks[4].offset + part] ^= 0x55; });
    }
    QVERIFY(!place.gapAt(secondsIn(4.5)));
}

void JournalFileTest::leavesOutAFileOfAnotherVersion()
{
    const JournalPlace place;
    recordFloorWithPauses(place.rules, 3);
    const QString file = segmentsIn(place.rules.directory).front().path;
    place.damage(file, [](QByteArray &bytes) { bytes[8] = 99; });
    Playback playback(place.rules.directory);
    QVERIFY(!playback.seek(secondsIn(3)));
    QCOMPARE(playback.blocks().oldest(), std::nullopt);
    recordFloorWithPauses(place.rules, 3);
    QCOMPARE(causeIn(place.pictureAt(secondsIn(3))), reason(3));
}

void JournalFileTest::marksATimeWhoseFileCannotBeRead()
{
    JournalPlace place;
    place.rules.longestSegment = seconds(90);
    recordFloorWithPauses(place.rules, 200);
    const std::vector<SegmentFile> segments = segmentsIn(place.rules.directory);
    QCOMPARE(segments.size(), std::size_t(3));
    place.damage(segments[1].path, [](QByteArray &bytes) { bytes[8] = 99; });
    QVERIFY(!place.gapAt(secondsIn(85)));
    QCOMPARE(place.gapAt(secondsIn(170)), std::optional(secondsIn(90.001)));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(190))), reason(190));
    QVERIFY(!place.gapAt(secondsIn(190)));
    Playback playback(place.rules.directory);
    QVERIFY(playback.seek(secondsIn(80)));
    std::vector<bool> links;
    const auto note = [&links](Instant, const std::vector<protocol::ServerMessage> &messages) {
        for (const protocol::ServerMessage &message : messages) {
            if (const auto *link = std::get_if<protocol::PbxLinkStatus>(&message))
                links.push_back(link->up);
        }
    };
    playback.play(secondsIn(190), note, [] { return false; });
    QCOMPARE(links, (std::vector<bool>{false, true}));
}

void JournalFileTest::marksATimeWithoutRecords()
{
    const JournalPlace place;
    {
        JournalWriter writer(place.rules);
        QVERIFY(writer.open(secondsIn(0)));
        QVERIFY(writer.begin(secondsIn(0), smallFloor()));
        recordPauses(writer, 1, 2);
        for (int second = 3; second < 200; ++second)
            QVERIFY(writer.advance(secondsIn(second)));
        // Changes were lost here.
        QVERIFY(writer.begin(secondsIn(300), smallFloor()));
    }
    QVERIFY2(!place.gapAt(secondsIn(150)), "nothing happened, which was recorded");
    const auto gap = place.gapAt(secondsIn(250));
    QVERIFY(gap);
    QVERIFY(*gap > secondsIn(185) && *gap <= secondsIn(201));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(250))), reason(2));
    QVERIFY(!place.gapAt(secondsIn(300)));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(300))), QString());
    QVERIFY2(place.gapAt(secondsIn(400)), "nobody records any more");

    Playback playback(place.rules.directory);
    QVERIFY(playback.seek(secondsIn(100)));
    QStringList told;
    playback.play(
        secondsIn(310),
        [&told](Instant at, const std::vector<protocol::ServerMessage> &messages) {
            told += QStringLiteral("%1 %2").arg((at - secondsIn(0)).count()).arg(messages.size());
            const auto *link = std::get_if<protocol::PbxLinkStatus>(&messages.front());
            QVERIFY(link);
            QCOMPARE(link->up, messages.size() > 1);
        },
        [] { return false; });
    QCOMPARE(told.size(), 2);
    QVERIFY(told.back().startsWith(QLatin1String("300000 ")));
}

void JournalFileTest::goesOnInTheSameDirectoryAfterARestart()
{
    const JournalPlace place;
    recordFloorWithPauses(place.rules, 5);
    {
        JournalWriter writer(place.rules);
        QVERIFY(writer.open(secondsIn(100)));
        QVERIFY(writer.begin(secondsIn(101), smallFloor()));
        recordPauses(writer, 102, 103);
    }
    QCOMPARE(segmentsIn(place.rules.directory).size(), std::size_t(2));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(4))), reason(4));
    QCOMPARE(place.gapAt(secondsIn(50)), std::optional(secondsIn(5.001)));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(101))), QString());
    QCOMPARE(causeIn(place.pictureAt(secondsIn(103))), reason(103));
    QVERIFY(!place.gapAt(secondsIn(103)));
}

void JournalFileTest::keepsTimeInOrderWhenTheClockWasSetBack()
{
    const JournalPlace place;
    recordFloorWithPauses(place.rules, 5);
    {
        JournalWriter writer(place.rules);
        QVERIFY(writer.open(secondsIn(-50)));
        QVERIFY(writer.begin(secondsIn(-50), smallFloor()));
        QVERIFY(writer.note(secondsIn(-40), paused(7, reason(90), secondsIn(-40))));
    }
    QCOMPARE(segmentsIn(place.rules.directory).size(), std::size_t(2));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(5))), reason(5));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(6))), reason(90));
}

void JournalFileTest::recordsAnewWhenTheClockWasSetBackByMore()
{
    JournalPlace place;
    place.rules.longestSegment = seconds(200);
    JournalWriter writer(place.rules);
    QVERIFY(writer.open(secondsIn(0)));
    QVERIFY(writer.begin(secondsIn(0), smallFloor()));
    for (int second = 30; second <= 390; second += 30) // the second segment begins at 210
        QVERIFY(writer.note(secondsIn(second), paused(7, reason(second), secondsIn(second))));
    QVERIFY(writer.flush());
    QCOMPARE(segmentsIn(place.rules.directory).size(), std::size_t(2));

    QVERIFY(writer.note(secondsIn(100), paused(7, reason(1000), secondsIn(100))));
    QVERIFY(writer.flush());
    QCOMPARE(causeIn(place.pictureAt(secondsIn(95))), reason(90));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(101))), reason(1000));
    Playback playback(place.rules.directory, secondsIn(101));
    QCOMPARE(playback.blocks().newest(), std::optional(secondsIn(100)));
    QVERIFY(playback.seek(secondsIn(90)));
    Instant last{};
    playback.play(
        secondsIn(101),
        [&last](Instant at, const std::vector<protocol::ServerMessage> &) {
            QVERIFY(at >= last);
            last = at;
        },
        [] { return false; });
    QCOMPARE(causeIn(playback.picture()), reason(1000));

    for (int second = 130; second <= 250; second += 30)
        QVERIFY(writer.note(secondsIn(second), paused(7, reason(1000 + second), secondsIn(second))));
    QVERIFY(writer.flush());
    QCOMPARE(causeIn(place.pictureAt(secondsIn(222))), reason(1220));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(251))), reason(1250));
    QCOMPARE(segmentsIn(place.rules.directory).size(), std::size_t(2)); // the second one is replaced
}

void JournalFileTest::keepsWhatAClockThatWasWrongForAWhileSkipped()
{
    const JournalPlace place;
    recordFloorWithPauses(place.rules, 5);
    JournalWriter writer(place.rules);
    QVERIFY(writer.open(secondsIn(-10'000)));
    QVERIFY(writer.begin(secondsIn(-10'000), smallFloor()));
    recordPauses(writer, -9'999, -9'998);
    recordPauses(writer, 100, 101);
    QCOMPARE(causeIn(place.pictureAt(secondsIn(-9'998))), reason(-9'998));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(5))), reason(5));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(101))), reason(101));
    QCOMPARE(segmentsIn(place.rules.directory).size(), std::size_t(3));
}

void JournalFileTest::beginsASegmentWhenItIsTime()
{
    JournalPlace place;
    place.rules.longestSegment = seconds(10);
    recordFloorWithPauses(place.rules, 35);
    QCOMPARE(segmentsIn(place.rules.directory).size(), std::size_t(4));
    for (int number = 1; number <= 35; ++number) {
        QCOMPARE(causeIn(place.pictureAt(secondsIn(number + 0.5))), reason(number));
        QVERIFY(!place.gapAt(secondsIn(number + 0.5)));
    }
}

void JournalFileTest::deletesWhatIsOlderThanIsKept()
{
    JournalPlace place;
    place.rules.longestSegment = seconds(10);
    place.rules.keep.keep = seconds(20);
    recordFloorWithPauses(place.rules, 100);
    const std::vector<SegmentFile> segments = segmentsIn(place.rules.directory);
    QVERIFY(segments.size() >= 3 && segments.size() <= 4);
    QVERIFY(segments.front().began <= secondsIn(80));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(81))), reason(81));
    Playback playback(place.rules.directory);
    QVERIFY(!playback.seek(secondsIn(50)));
}

void JournalFileTest::deletesTheOldestWhenItIsTooMuch()
{
    JournalPlace place;
    place.rules.longestSegment = seconds(5);
    place.rules.keep.maxBytes = 8 * 1024;
    recordFloorWithPauses(place.rules, 200);
    qint64 bytes = 0;
    for (const SegmentFile &segment : segmentsIn(place.rules.directory))
        bytes += segment.bytes;
    QVERIFY(bytes > 4 * 1024);
    QVERIFY2(bytes < 10 * 1024, qPrintable(QString::number(bytes)));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(200))), reason(200));
}

void JournalFileTest::refusesADirectoryThatAnotherServerUses()
{
    const JournalPlace place;
    JournalWriter first(place.rules);
    QVERIFY(first.open(secondsIn(0)));
    JournalWriter second(place.rules);
    const auto opened = second.open(secondsIn(0));
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(QLatin1String("another server")), qPrintable(opened.error()));
}

void JournalFileTest::tellsWhenNothingCanBeWritten()
{
    const JournalPlace place;
    QFile file(place.rules.directory); // where the directory should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    JournalWriter writer(place.rules);
    const auto opened = writer.open(secondsIn(0));
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(place.rules.directory), qPrintable(opened.error()));
    // It is not asked to write what it cannot.
    QVERIFY(writer.begin(secondsIn(0), smallFloor()));
    QVERIFY(writer.note(secondsIn(1), paused(7, reason(1), secondsIn(1))));
    QVERIFY(file.remove());
    QVERIFY(writer.open(secondsIn(2)));
    QVERIFY(writer.note(secondsIn(3), paused(7, reason(3), secondsIn(3))));
    QVERIFY(writer.flush());
    QCOMPARE(causeIn(place.pictureAt(secondsIn(2))), reason(1));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(3))), reason(3));
}

void JournalFileTest::goesOnWhenTheDiskTakesBytesAgain()
{
    JournalPlace place;
    place.rules.longestSegment = seconds(10);
    JournalWriter writer(place.rules);
    QVERIFY(writer.open(secondsIn(0)));
    QVERIFY(writer.begin(secondsIn(0), smallFloor()));
    recordPauses(writer, 1, 5);
    // The next segment cannot be made: its directory is gone.
    const QString elsewhere = place.directory.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().rename(place.rules.directory, elsewhere));
    QVERIFY(!writer.note(secondsIn(11), paused(7, reason(11), secondsIn(11))));
    QVERIFY(!writer.isOpen());
    QVERIFY(writer.note(secondsIn(12), paused(7, reason(12), secondsIn(12))));
    QVERIFY(QDir().rename(elsewhere, place.rules.directory));
    QVERIFY(writer.open(secondsIn(13)));
    recordPauses(writer, 14, 15);
    QCOMPARE(causeIn(place.pictureAt(secondsIn(13))), reason(12));
    QCOMPARE(causeIn(place.pictureAt(secondsIn(15))), reason(15));
    QVERIFY(place.gapAt(secondsIn(12.5)));
}
