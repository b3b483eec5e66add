#include "statistics_tests.h"

#include <realtime/floor.h>
#include <statistics/day_statistics.h>
#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>
#include <xivo/database/queue_log_row.h>

#include <QFile>
#include <QTest>

#include "support/capture.h"
#include "support/floor_json.h"

using namespace xivocc;
using namespace xivocc::statistics;
using realtime::Floor;

namespace {

constexpr Instant recordingBegan{seconds(1'795'398'141)};
constexpr std::chrono::minutes recordingLength{30}; ///< at most

/// The rows that Asterisk wrote while the recording was made.
std::vector<xivo::QueueLogRow> readRows(const QString &capture)
{
    std::vector<xivo::QueueLogRow> rows;
    QFile file(QStringLiteral(XIVOCC_TEST_DATA "/captures/%1/queue_log").arg(capture));
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        const QStringList columns = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char('|'));
        if (columns.size() < 5)
            continue;
        xivo::QueueLogRow row;
        row.at = Instant(seconds(columns[0].toLongLong()));
        row.callId = columns[1];
        row.queue = columns[2];
        row.agent = columns[3];
        row.event = columns[4];
        for (qsizetype i = 5; i < std::min<qsizetype>(columns.size(), 10); ++i)
            row.data[static_cast<std::size_t>(i - 5)] = columns[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

void takeRows(DayStatistics &statistics, const std::vector<xivo::QueueLogRow> &rows)
{
    std::vector<QueueEvent> queueEvents;
    std::vector<AgentEvent> agentEvents;
    for (const xivo::QueueLogRow &row : rows) {
        if (const auto event = xivo::queueEventOf(row))
            queueEvents.push_back(*event);
        if (const auto event = xivo::agentEventOf(row))
            agentEvents.push_back(*event);
    }
    statistics.takeLogged(queueEvents, agentEvents);
    statistics.advance(recordingBegan + recordingLength);
}

/// What is counted while every byte of the recording passes the floor.
void takeStream(DayStatistics &statistics, const QString &capture)
{
    Floor floor;
    Instant now = recordingBegan;
    const auto follow = [&](const realtime::Changes &changes) {
        statistics.takeLive(changes.queueEvents);
        for (const int id : changes.agentStates)
            statistics.observe(*floor.agentState(id), now);
    };
    follow(floor.apply({now, realtime::ConfigurationRead{readFloorJson()}}));
    follow(floor.apply({now, realtime::SyncStarted{}}));
    follow(floor.apply({now, realtime::SyncFinished{}}));
    ami::AmiTranslator translator;
    std::vector<realtime::TimedFact> facts;
    ami::AmiParser parser([&](const ami::AmiFrame &frame) {
        now += milliseconds(1);
        facts.clear();
        translator.translate(frame, now, facts);
        for (const realtime::TimedFact &fact : facts) {
            if (!std::holds_alternative<realtime::SyncStarted>(fact.fact) &&
                !std::holds_alternative<realtime::SyncFinished>(fact.fact))
                follow(floor.apply(fact));
        }
    });
    const QByteArray bytes = readCapture(capture);
    parser.feed({bytes.constData(), std::size_t(bytes.size())});
    now += seconds(10);
    follow(floor.advance(now));
    statistics.advance(recordingBegan + recordingLength);
}

QueueCounts sumOf(const std::vector<QueueCounts> &steps)
{
    QueueCounts sum;
    for (const QueueCounts &step : steps)
        sum += step;
    return sum;
}

/// Counted from the rows without any of the code under test.
QueueCounts countRows(const std::vector<xivo::QueueLogRow> &rows, const QString &queue)
{
    QueueCounts counts;
    for (const xivo::QueueLogRow &row : rows) {
        if (row.queue != queue)
            continue;
        counts.entered += int(row.event == QLatin1String("ENTERQUEUE"));
        counts.timedOut += int(row.event == QLatin1String("EXITWITHTIMEOUT"));
        counts.closed += int(row.event == QLatin1String("CLOSED"));
        counts.leftOtherwise +=
            int(row.event == QLatin1String("EXITEMPTY") || row.event == QLatin1String("EXITWITHKEY"));
        if (row.event == QLatin1String("CONNECT")) {
            ++counts.answered;
            counts.answeredBefore += int(row.data[0].toInt() < 15);
        } else if (row.event == QLatin1String("ABANDON")) {
            ++counts.abandoned;
            counts.abandonedAfter += int(row.data[2].toInt() > 15);
        }
    }
    return counts;
}

/// The recordings of a real Asterisk: what the PBX told live, against what it logged.
class RecordedStatisticsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsTheLogDoes_data()
    {
        QTest::addColumn<QString>("capture");
        QTest::newRow("basic") << QStringLiteral("basic");
        QTest::newRow("storm") << QStringLiteral("storm");
    }

    void countsAsTheLogDoes()
    {
        QFETCH(QString, capture);
        const std::vector<xivo::QueueLogRow> rows = readRows(capture);
        const Configuration configuration = readFloorJson();
        const auto statistics = [&] {
            DayStatistics fresh({}, recordingBegan);
            fresh.configure(configuration);
            return fresh;
        };
        DayStatistics live = statistics();
        takeStream(live, capture);
        DayStatistics rebuilt = statistics();
        takeRows(rebuilt, rows);
        DayStatistics liveThenLog = statistics();
        takeStream(liveThenLog, capture);
        takeRows(liveThenLog, rows);
        DayStatistics restarted = statistics();
        takeRows(restarted, rows);
        takeStream(restarted, capture);

        int entered = 0;
        for (const Queue &queue : configuration.queues) {
            QueueCounts expected = countRows(rows, queue.name);
            entered += expected.entered;
            for (const DayStatistics *told : {&rebuilt, &liveThenLog, &restarted}) {
                QVERIFY2(told->queues().today(queue.id) == expected, qPrintable(queue.name));
                QVERIFY2(told->queues().lastHour(queue.id) == expected, qPrintable(queue.name));
                QVERIFY2(sumOf(told->queues().stepsOfToday(queue.id)) == expected, qPrintable(queue.name));
                QVERIFY2(sumOf(told->queues().minutesOfLastHour(queue.id)) == expected,
                         qPrintable(queue.name));
            }
            const std::vector<QueueCounts> steps = rebuilt.queues().stepsOfToday(queue.id);
            for (std::size_t step = 0; step < steps.size(); ++step) {
                const Instant begins = rebuilt.queues().dayBegan() + DayCourse::step * int(step);
                const auto isOther = [begins](const xivo::QueueLogRow &row) {
                    return row.at < begins || row.at >= begins + DayCourse::step;
                };
                std::vector<xivo::QueueLogRow> ofStep = rows;
                std::erase_if(ofStep, isOther);
                QVERIFY2(steps[step] == countRows(ofStep, queue.name), qPrintable(queue.name));
            }
            expected.closed = 0; // the PBX does not tell it
            QVERIFY2(live.queues().today(queue.id) == expected, qPrintable(queue.name));
        }
        QVERIFY(entered > 10);
    }

    void agreesOnTheAgentsQueueCalls()
    {
        const QString capture = QStringLiteral("storm"); // nothing but queue calls
        const Configuration configuration = readFloorJson();
        DayStatistics live({}, recordingBegan);
        live.configure(configuration);
        takeStream(live, capture);
        DayStatistics rebuilt({}, recordingBegan);
        rebuilt.configure(configuration);
        const std::vector<xivo::QueueLogRow> rows = readRows(capture);
        takeRows(rebuilt, rows);
        int answered = 0;
        const Instant end = recordingBegan + recordingLength;
        for (const Agent &agent : configuration.agents) {
            const AgentTotals heard = live.agents().figures(agent.id, end)->totals;
            const AgentTotals read = rebuilt.agents().figures(agent.id, end)->totals;
            QCOMPARE(heard.inboundAnswered, read.inboundAnswered);
            QVERIFY(heard.inbound >=
                    read.inbound); // a caller who hangs up while it rings is not logged for agents
            QCOMPARE(heard.outbound, 0);
            answered += read.inboundAnswered;
        }
        QCOMPARE(answered, int(std::count_if(rows.begin(), rows.end(), [](const xivo::QueueLogRow &row) {
                     return row.event == QLatin1String("CONNECT");
                 })));
    }
};

} // namespace

std::unique_ptr<QObject> makeRecordedStatisticsTest()
{
    return std::make_unique<RecordedStatisticsTest>();
}

#include "recorded_statistics_test.moc"
