#include "ami_parser_entry.h"

#include <xivo/ami/ami_parser.h>

#include <QTest>
#include <memory>
#include <random>

#include "support/capture.h"

using namespace xivocc::ami;

namespace {

struct Seen
{
    std::vector<std::string> frames;
    AmiParserFaults faults;
    QByteArray version;
};

/// Feeds pieces that end at `cuts` (ascending).
Seen parse(std::string_view bytes, const std::vector<std::size_t> &cuts = {})
{
    Seen seen;
    AmiParser parser([&seen](const AmiFrame &frame) { seen.frames.emplace_back(frame.raw()); });
    std::size_t from = 0;
    for (const std::size_t cut : cuts) {
        parser.feed(bytes.substr(from, cut - from));
        from = cut;
    }
    parser.feed(bytes.substr(from));
    seen.faults = parser.faults();
    seen.version = parser.interfaceVersion();
    return seen;
}

constexpr std::string_view sample =
    "Asterisk Call Manager/5.0.1\r\n"
    "Response: Success\r\nActionID: 1\r\nMessage: Authentication accepted\r\n\r\n"
    "Event: FullyBooted\r\nPrivilege: system,all\r\n\r\n"
    "Response: Follows\r\nPrivilege: Command\r\nActionID: 2\r\n"
    "Name: looks like a header\n\nafter a blank line\n--END COMMAND--\r\n\r\n"
    "Event: UserEvent\nCHANNEL: SIP/a\nChannel: SIP/b\nEmpty:\n\n"
    "\r\n\r\nEvent: Hangup\r\nUniqueid: 1.2\r\n\r\n";

class AmiParserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBannerEventsAndCommandOutput()
    {
        const Seen seen = parse(sample);
        QCOMPARE(seen.version, QByteArray("5.0.1"));
        QCOMPARE(seen.frames.size(), std::size_t(5));
        QVERIFY(seen.frames[2].find("after a blank line") != std::string::npos);
        QCOMPARE(seen.faults.total(), std::uint64_t(0));
    }

    void givesTheSameFramesForEveryCut()
    {
        const Seen whole = parse(sample);
        for (std::size_t one = 0; one <= sample.size(); ++one) {
            const Seen cut = parse(sample, {one});
            QVERIFY2(cut.frames == whole.frames, qPrintable(QString::number(one)));
        }
        std::vector<std::size_t> everyByte;
        for (std::size_t i = 1; i < sample.size(); ++i)
            everyByte.push_back(i);
        QVERIFY(parse(sample, everyByte).frames == whole.frames);
    }

    void givesTheSameFramesOfARecordingCutAtRandom()
    {
        const QByteArray capture = readCapture(QStringLiteral("basic"));
        QVERIFY(!capture.isEmpty());
        const std::string_view bytes(capture.constData(), std::size_t(capture.size()));
        const Seen whole = parse(bytes);
        QVERIFY(whole.frames.size() > 3000);
        std::mt19937 random(4711);
        for (int round = 0; round < 20; ++round) {
            std::vector<std::size_t> cuts;
            std::size_t at = 0;
            const std::size_t longest = std::size_t(1) << (round % 15 + 1);
            while ((at += 1 + random() % longest) < bytes.size())
                cuts.push_back(at);
            QVERIFY2(parse(bytes, cuts).frames == whole.frames, qPrintable(QString::number(round)));
        }
    }

    void readsHeaders()
    {
        std::vector<AmiHeader> scratch;
        const AmiFrame frame("Event: Newchannel\r\nChanVariable: a=1\r\nno header\r\nChanVariable: b=2\r\n"
                             "CHANNEL: upper\r\nChannel:   SIP/a: b \r\nEmpty:\r\nChannel: late\r\n",
                             scratch);
        QVERIFY(frame.isEvent("Newchannel"));
        QVERIFY(frame.value("Channel") == "SIP/a: b "); // first wins, only leading blanks go
        QVERIFY(frame.value("CHANNEL") == "upper");
        QVERIFY(frame.has("Empty") && frame.value("Empty").empty());
        QVERIFY(!frame.has("channel"));
        QVERIFY(!frame.has("no header"));
        int variables = 0;
        for (const AmiHeader &header : frame.headers())
            variables += header.name == "ChanVariable";
        QCOMPARE(variables, 2);
    }

    void findsTheKindWhereverItStands()
    {
        std::vector<AmiHeader> scratch;
        QVERIFY(AmiFrame("Privilege: call\r\nEvent: Hangup\r\n", scratch).isEvent("Hangup"));
        QCOMPARE(AmiFrame("ActionID: 1\r\nResponse: Error\r\n", scratch).kind(), AmiFrame::Kind::Response);
        QCOMPARE(AmiFrame("nothing at all", scratch).kind(), AmiFrame::Kind::Other);
        // OriginateResponse is an event although it has a header Response.
        QVERIFY(AmiFrame("Event: OriginateResponse\r\nResponse: Success\r\n", scratch)
                    .isEvent("OriginateResponse"));
    }

    void findsTrailingHeadersWithoutSplitting()
    {
        std::vector<AmiHeader> scratch;
        const AmiFrame plain("Event: VarSet\r\nUniqueid: 1\r\nVariable: QUEUESTATUS\r\nValue: FULL\r\n",
                             scratch);
        QVERIFY(plain.valueNearEnd("Variable", 2) == "QUEUESTATUS");
        std::vector<AmiHeader> otherScratch;
        const AmiFrame manyLines("Event: VarSet\r\nVariable: X\r\nValue: one\ntwo\nthree\nfour\r\n",
                                 otherScratch);
        QVERIFY(manyLines.valueNearEnd("Variable", 2) == "X");
        QVERIFY(manyLines.valueNearEnd("Missing", 2).data() == nullptr);
    }

    void skipsWhatBreaksALimitAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("a line of 1 MB")
            << QByteArray("Event: Bad\r\nLong: ") + QByteArray(1 << 20, 'x') + "\r\nMore: 1\r\n\r\n";
        QTest::newRow("1 MB without a colon") << QByteArray(1 << 20, 'x') + "\r\n\r\n";
        QTest::newRow("a frame of 1 MB")
            << "Event: Bad\r\n" + QByteArray("Header: " + QByteArray(1000, 'y') + "\r\n").repeated(1000) +
                   "\r\n";
        QTest::newRow("too many headers")
            << "Event: Bad\r\n" + QByteArray("a: b\r\n").repeated(2000) + "\r\n";
        QTest::newRow("crowded twice")
            << ("Event: Bad\n" + QByteArray("a\n").repeated(2000) + "\n").repeated(2);
        QTest::newRow("a command without an end")
            << "Response: Follows\r\n" + QByteArray("text\n\n").repeated(200000) + "\r\n\r\n";
        QTest::newRow("only blank lines in a command")
            << "Response: Follows\r\n" + QByteArray("\n").repeated(500000) + "x\n\n";
    }

    void skipsWhatBreaksALimitAndGoesOn()
    {
        QFETCH(QByteArray, bad);
        const QByteArray bytes = "Event: Before\r\n\r\n" + bad + "Event: After\r\nUniqueid: 7\r\n\r\n";
        const std::string_view view(bytes.constData(), std::size_t(bytes.size()));
        std::vector<std::string> names;
        std::size_t mostPending = 0;
        for (const std::size_t piece : {view.size(), std::size_t(1000), std::size_t(65537)}) {
            names.clear();
            AmiParser parser([&names](const AmiFrame &frame) { names.emplace_back(frame.name()); });
            for (std::size_t at = 0; at < view.size(); at += piece) {
                parser.feed(view.substr(at, piece));
                mostPending = std::max(mostPending, parser.pendingBytes());
            }
            QVERIFY(parser.faults().total() >= 1);
            QVERIFY(!names.empty());
            QCOMPARE(names.front(), std::string("Before"));
            QCOMPARE(names.back(), std::string("After"));
            QVERIFY(std::find(names.begin(), names.end(), "Bad") == names.end());
        }
        QVERIFY(mostPending <= maxFrameBytes + 128 * 1024);
    }

    void forgetsABegunFrameOnReset()
    {
        std::vector<std::string> names;
        AmiParser parser([&names](const AmiFrame &frame) { names.emplace_back(frame.name()); });
        parser.feed("Event: Half\r\nUniq");
        parser.reset();
        parser.feed("Event: Whole\r\n\r\n");
        QCOMPARE(names, std::vector<std::string>{"Whole"});
    }

    void survivesNastyInput_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing but line ends") << QByteArray("\r\n\n\r\r\n\n\n").repeated(50);
        QTest::newRow("a colon alone") << QByteArray(":\r\n: x\r\n\r\n");
        constexpr char zeroes[] = "Event: \0\r\nUniqueid\0: 1\r\n\r\n";
        QTest::newRow("zero bytes") << QByteArray(zeroes, sizeof(zeroes) - 1);
        QTest::newRow("broken UTF-8")
            << QByteArray("Event: QueueCallerJoin\nQueue: \xc3\nUniqueid: \xff\xfe\n\n");
        QTest::newRow("an event without a name") << QByteArray("Event:\r\n\r\nEvent: \r\n\r\n");
        QTest::newRow("numbers out of range") << QByteArray(
            "Event: QueueMember\nQueue: q\nLocation: Local/id-99999999999999999999@agentcallback\n"
            "Penalty: -5\nStatus: 4294967296\nPaused: 2\nLastCall: 99999999999999999\n"
            "Wrapuptime: -9223372036854775808\n\n");
        QTest::newRow("a duration that never ends")
            << QByteArray("Event: CoreShowChannel\nChannel: c\nUniqueid: u\nDuration: ") +
                   QByteArray("99999999:").repeated(40) + "1\n\n";
        QTest::newRow("a greeting within a frame") << QByteArray("Event: A\nAsterisk Call Manager/1\n\n");
        QTest::newRow("only greetings") << QByteArray("Asterisk Call Manager/1\n").repeated(100);
        QTest::newRow("a command within a command")
            << QByteArray("Response: Follows\nResponse: Follows\n\n--END COMMAND--\n\n--END COMMAND--\n\n");
        QTest::newRow("the same header again and again")
            << QByteArray("Event: Hangup\n") + QByteArray("Uniqueid: 1\n").repeated(900) + "\n";
        QTest::newRow("a line just at the limit")
            << QByteArray("Event: A\nB: ") + QByteArray(int(maxLineBytes) - 3, 'x') + "\n\n";
        QTest::newRow("a line just over the limit")
            << QByteArray("Event: A\nB: ") + QByteArray(int(maxLineBytes) - 2, 'x') + "\n\n";
        QTest::newRow("carriage returns alone") << QByteArray("Event: A\rUniqueid: 1\r\r").repeated(20);
    }

    void survivesNastyInput()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype cut = 0; cut < std::min<qsizetype>(bytes.size(), 64);
             ++cut) // each start reads in other pieces
            QVERIFY(readAsAmiStream({bytes.constData() + cut, std::size_t(bytes.size() - cut)}));
    }

    void survivesNonsense()
    {
        std::mt19937 random(17);
        const std::string_view pieces[] = {"\r\n",
                                           "\n",
                                           "\r",
                                           "Event: ",
                                           "Response: Follows\r\n",
                                           ":",
                                           "--END COMMAND--",
                                           std::string_view("\0\xff", 2),
                                           "Asterisk Call Manager/",
                                           "Variable: x",
                                           " "};
        for (int round = 0; round < 2000; ++round) {
            std::string bytes;
            for (int i = 0; i < 60; ++i)
                bytes += pieces[random() % std::size(pieces)];
            const Seen whole = parse(bytes);
            const std::size_t cut = random() % bytes.size();
            QVERIFY(parse(bytes, {cut}).frames == whole.frames);
        }
    }
};

} // namespace

std::unique_ptr<QObject> makeAmiParserTest()
{
    return std::make_unique<AmiParserTest>();
}

#include "ami_parser_test.moc"
