#include "record_codec_test.h"

#include "journal_place.h"

#include <journal/record_codec.h>

#include <QTest>
#include <limits>

using namespace xivocc;
using namespace xivocc::journal;

namespace {

AgentState onCall()
{
    AgentState state;
    state.agentId = 7;
    state.phase = AgentPhase::OnCall;
    state.phoneNumber = QStringLiteral("1007");
    state.since = secondsIn(-12.345);
    state.queues = {3, 17, 90'000};
    state.cause = QStringLiteral("Pause déjeuner");
    state.call = AgentCall{true, CallDirection::Outgoing, CallType::External, MonitorState::Paused, 7};
    return state;
}

CountersChanged counters()
{
    return {4,
            {{QStringLiteral("WaitingCalls"), 3},
             {QStringLiteral("PercentageAnsweredTotal"), 66.67},
             {QStringLiteral("SomethingNew"), 1.0 / 3.0},
             {QStringLiteral("EWT"), -1}},
            secondsIn(-30)};
}

CallSeen call()
{
    return {4,
            {2, QStringLiteral("Garage Petit"), QStringLiteral("0144000002"), secondsIn(-2.5),
             QStringLiteral("1714984272.88"), QStringLiteral("SIP/trunk-0000004a")}};
}

std::vector<Record> oneOfEach()
{
    const Instant at = secondsIn(0);
    return {
        {at, Queue{1, QStringLiteral("sales"), QStringLiteral("Sales"), QStringLiteral("3001"), {}}},
        {at + milliseconds(1), QueueGone{-1}},
        {at + milliseconds(2), Agent{7, QStringLiteral("Zoé"), {}, QStringLiteral("2007"), {}, 3, 70}},
        {at + milliseconds(1000), AgentGone{std::numeric_limits<int>::max()}},
        {at + milliseconds(1000), AgentGroup{2, QStringLiteral("night"), QStringLiteral("Night")}},
        {at + milliseconds(1000), GroupGone{std::numeric_limits<int>::min()}},
        {at + milliseconds(1001), QueueMember{7, 1, QueueMember::removed}},
        {at + milliseconds(1002), onCall()},
        {at + milliseconds(1003), AgentState{}},
        {at + milliseconds(1004), counters()},
        {at + milliseconds(1005), CountersChanged{5, {}, {}}},
        {at + milliseconds(1006), call()},
        {at + milliseconds(1007), CallGone{4, QStringLiteral("1714984272.88")}},
        {at + milliseconds(1008), LinkChanged{true, secondsIn(-600)}},
        {at + milliseconds(1009), AgentFiguresChanged{7,
                                                      {{QStringLiteral("AgentReadyTotalTime"), 3600.0},
                                                       {QStringLiteral("lunch"), 12.0},
                                                       {QStringLiteral("LoginDateTime"), secondsIn(-4000)}}}},
        {at + std::chrono::hours(1000), StillRecording{}}};
}

QByteArray bytesOf(const std::vector<Record> &records)
{
    ByteWriter bytes;
    Instant before = records.front().at;
    for (const Record &record : records) {
        write(record, before, bytes);
        before = record.at;
    }
    return bytes.bytes();
}

} // namespace

void RecordCodecTest::readsWhatItWrote_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < static_cast<int>(oneOfEach().size()); ++index)
        QTest::addRow("%d", index) << index;
}

void RecordCodecTest::readsWhatItWrote()
{
    QFETCH(int, index);
    const Record record = oneOfEach().at(static_cast<std::size_t>(index));
    const auto read = readRecords(bytesOf({record}), record.at, 1);
    QVERIFY(read);
    QVERIFY(*read == std::vector{record});
}

void RecordCodecTest::readsManyRecordsOfABlock()
{
    const std::vector<Record> records = oneOfEach();
    const auto read = readRecords(bytesOf(records), records.front().at, records.size());
    QVERIFY(read);
    QVERIFY(*read == records);
}

void RecordCodecTest::refusesEveryShortening()
{
    const std::vector<Record> records = oneOfEach();
    const QByteArray bytes = bytesOf(records);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY2(!readRecords(bytes.first(length), records.front().at, records.size()),
                 qPrintable(QString::number(length)));
    QVERIFY(!readRecords(bytes + '\0', records.front().at, records.size()));
    QVERIFY(!readRecords(bytes, records.front().at, std::numeric_limits<std::size_t>::max()));
}

void RecordCodecTest::survivesEveryDamagedByte()
{
    const std::vector<Record> records = oneOfEach();
    const QByteArray bytes = bytesOf(records);
    int refused = 0;
    for (qsizetype place = 0; place < bytes.size(); ++place) {
        QByteArray damaged = bytes;
        damaged[place] = static_cast<char>(damaged[place] ^ 0xff);
        const auto read = readRecords(damaged, records.front().at, records.size());
        QVERIFY(!read || *read != records);
        refused += read ? 0 : 1;
    }
    QVERIFY(refused > 0);
}

void RecordCodecTest::writesAgentStateInFewBytes()
{
    ByteWriter bytes;
    write({secondsIn(5), paused(7, QStringLiteral("lunch"), secondsIn(4)).state}, secondsIn(4.9), bytes);
    QVERIFY2(bytes.size() < 20, qPrintable(QString::number(bytes.size())));
}
