#include <xivo/ami/ami_filters.h>
#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>

#include <QTest>
#include <memory>
#include <regex.h>

#include "support/capture.h"

using namespace xivocc;
using namespace xivocc::ami;
using namespace xivocc::realtime;

namespace {

struct Recording
{
    std::vector<TimedFact> facts;
    AmiTranslatorTally tally;
    AmiParserFaults faults;
    int events = 0;
};

Recording read(const QByteArray &bytes)
{
    Recording recording;
    AmiTranslator translator;
    AmiParser parser([&](const AmiFrame &frame) {
        recording.events += frame.kind() == AmiFrame::Kind::Event;
        translator.translate(frame, Instant{}, recording.facts);
    });
    parser.feed({bytes.constData(), std::size_t(bytes.size())});
    recording.tally = translator.tally();
    recording.faults = parser.faults();
    return recording;
}

template <typename Fact> int count(const Recording &recording)
{
    return int(std::count_if(recording.facts.begin(), recording.facts.end(), [](const TimedFact &timed) {
        return std::holds_alternative<Fact>(timed.fact);
    }));
}

/// What a real Asterisk 20 sent, counted against what is known of the recordings.
class AmiRecordingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheStormWhole()
    {
        const Recording storm = read(readCapture(QStringLiteral("storm")));
        QCOMPARE(storm.events, 58094);
        QCOMPARE(storm.faults.total(), std::uint64_t(0));
        QCOMPARE(storm.tally.unreadable, std::uint64_t(0));
        QCOMPARE(storm.tally.unknown, std::uint64_t(0));
        QCOMPARE(count<CallerJoined>(storm), 260);
        QCOMPARE(count<CallerLeft>(storm), 260);
        QCOMPARE(count<CallerGaveUp>(storm), 107);
        QCOMPARE(count<AgentConnected>(storm), 153);
        QCOMPARE(count<AgentCompleted>(storm), 153);
        QCOMPARE(count<AgentRingNoAnswer>(storm), 22);
        QCOMPARE(count<ChannelSeen>(storm), 848);
        QCOMPARE(count<ChannelEnded>(storm), 848);
        QCOMPARE(count<BridgeEntered>(storm), 765);
        QCOMPARE(count<BridgeLeft>(storm), 765);
        int timeouts = 0;
        for (const TimedFact &timed : storm.facts) {
            if (const auto *exited = std::get_if<CallerExited>(&timed.fact))
                timeouts += exited->reason == QueueExit::TimedOut;
            if (const auto *connected = std::get_if<AgentConnected>(&timed.fact)) {
                QVERIFY(connected->member.agentId > 0);
                QVERIFY(!connected->caller.isEmpty());
                QVERIFY(connected->destinationChannel.startsWith(QLatin1String("Local/id-")));
            }
        }
        QCOMPARE(timeouts, 45); // its queue_log has 45 EXITWITHTIMEOUT
    }

    void readsEveryScenarioOfBasic()
    {
        const Recording basic = read(readCapture(QStringLiteral("basic")));
        QCOMPARE(basic.faults.total(), std::uint64_t(0));
        QCOMPARE(basic.tally.unreadable, std::uint64_t(0));
        QCOMPARE(basic.tally.unknown, std::uint64_t(0));
        QCOMPARE(count<QueueParams>(basic), 12);
        QCOMPARE(count<MemberSeen>(basic), 113 + 28 + 7 + 1);
        QCOMPARE(count<MemberRemoved>(basic), 7);
        QCOMPARE(count<LineStateChanged>(basic), 84);
        QCOMPARE(count<CallHeld>(basic), 1);
        QCOMPARE(count<LocalPaired>(basic), 11);
        std::vector<QueueExit> exits;
        for (const TimedFact &timed : basic.facts) {
            if (const auto *exited = std::get_if<CallerExited>(&timed.fact))
                exits.push_back(exited->reason);
        }
        QVERIFY(std::find(exits.begin(), exits.end(), QueueExit::Full) != exits.end());
        QVERIFY(std::find(exits.begin(), exits.end(), QueueExit::JoinEmpty) != exits.end());
    }

    void losesNoFactByItsFilters_data()
    {
        QTest::addColumn<int>("flags");
        QTest::newRow("basic expressions of Asterisk 11") << 0;
        QTest::newRow("extended expressions of later ones") << (REG_EXTENDED | REG_NOSUB);
    }

    void losesNoFactByItsFilters()
    {
        QFETCH(int, flags);
        std::vector<regex_t> expressions;
        for (const QByteArray &filter : noiseFilters()) {
            QVERIFY(filter.startsWith('!'));
            QCOMPARE(regcomp(&expressions.emplace_back(), filter.constData() + 1, flags), 0);
        }
        const QByteArray capture = readCapture(QStringLiteral("basic"));
        QByteArray filtered;
        int dropped = 0;
        AmiParser parser([&](const AmiFrame &frame) {
            const std::string text(frame.raw());
            const bool isDropped =
                frame.kind() == AmiFrame::Kind::Event &&
                std::any_of(expressions.begin(), expressions.end(), [&text](regex_t &expression) {
                    return regexec(&expression, text.c_str(), 0, nullptr, 0) == 0;
                });
            dropped += isDropped;
            if (!isDropped)
                filtered += QByteArray::fromStdString(text) + "\r\n";
        });
        parser.feed({capture.constData(), std::size_t(capture.size())});
        for (regex_t &expression : expressions)
            regfree(&expression);

        const Recording whole = read(capture);
        const Recording rest = read(filtered);
        QVERIFY2(dropped > whole.events * 6 / 10, qPrintable(QString::number(dropped)));
        QCOMPARE(rest.facts.size(), whole.facts.size());
        for (std::size_t i = 0; i < whole.facts.size(); ++i)
            QCOMPARE(rest.facts[i].fact.index(), whole.facts[i].fact.index());
    }
};

} // namespace

std::unique_ptr<QObject> makeAmiRecordingTest()
{
    return std::make_unique<AmiRecordingTest>();
}

#include "ami_recording_test.moc"
