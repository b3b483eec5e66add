#include "statistics_tests.h"

#include <xivo/database/queue_log_row.h>

#include <QTest>

using namespace xivocc;
using namespace xivocc::xivo;

namespace {

QueueLogRow row(const char *event, const char *queue, const char *agent, const QStringList &data = {})
{
    QueueLogRow row;
    row.at = Instant(seconds(1000));
    row.callId = QStringLiteral("1.1");
    row.queue = QString::fromLatin1(queue);
    row.agent = QString::fromLatin1(agent);
    row.event = QString::fromLatin1(event);
    for (qsizetype i = 0; i < data.size(); ++i)
        row.data[static_cast<std::size_t>(i)] = data[i];
    return row;
}

QStringList columns(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(','));
}

/// What rows of queue_log mean; their columns differ from event to event.
class QueueLogRowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfCalls_data()
    {
        using Kind = QueueEvent::Kind;
        QTest::addColumn<QueueLogRow>("row");
        QTest::addColumn<QueueEvent::Kind>("kind");
        QTest::addColumn<int>("waited");
        const auto add = [](const char *event, const char *agent, const char *data, Kind kind, int waited) {
            QTest::newRow(event) << row(event, "sales", agent, columns(data)) << kind << waited;
        };
        add("ENTERQUEUE", "NONE", ",0612345678,1", Kind::Entered, 0);
        add("CONNECT", "Agent/2001", "7,1.2,3", Kind::Answered, 7);
        add("ABANDON", "NONE", "1,2,16", Kind::Abandoned, 16);
        add("EXITWITHTIMEOUT", "NONE", "1,1,60", Kind::TimedOut, 60);
        add("EXITEMPTY", "NONE", "1,1,5", Kind::LeftEmpty, 5);
        add("EXITWITHKEY", "NONE", "9,1,1,8", Kind::LeftByKey, 8);
        add("FULL", "NONE", "", Kind::Full, 0);
        add("JOINEMPTY", "NONE", "", Kind::JoinEmpty, 0);
        add("CLOSED", "NONE", "", Kind::Closed, 0);
        add("DIVERT_CA_RATIO", "NONE", "", Kind::Diverted, 0);
        add("DIVERT_HOLDTIME", "NONE", "", Kind::Diverted, 0);
    }

    void tellsOfCalls()
    {
        QFETCH(QueueLogRow, row);
        QFETCH(QueueEvent::Kind, kind);
        QFETCH(int, waited);
        QVERIFY(queueEventOf(row) == (QueueEvent{row.at, row.queue, row.callId, kind, seconds(waited)}));
        QVERIFY(understoodEvents().contains(row.event));
    }

    void tellsOfAgents_data()
    {
        using Kind = AgentEvent::Kind;
        QTest::addColumn<QueueLogRow>("row");
        QTest::addColumn<AgentEvent::Kind>("kind");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("cause");
        const auto add = [](const char *event, const char *queue, const char *data, Kind kind, int duration,
                            const char *cause = "") {
            QTest::newRow(event) << row(event, queue, "Agent/2001", columns(data)) << kind << duration
                                 << QString::fromLatin1(cause);
        };
        add("AGENTCALLBACKLOGIN", "NONE", "1001@default", Kind::LoggedIn, 0);
        add("AGENTCALLBACKLOGOFF", "NONE", "1001@default,3600,CommandLogoff", Kind::LoggedOut, 3'600'000);
        add("PAUSEALL", "NONE", "lunch", Kind::Paused, 0, "lunch");
        add("UNPAUSEALL", "NONE", "", Kind::Unpaused, 0);
        add("WRAPUPSTART", "sales", "15", Kind::WrapupBegan, 15'000);
        add("RINGNOANSWER", "sales", "5000", Kind::RingEnded, 5'000);
        add("CONNECT", "sales", "7,1.2,3", Kind::CallBegan, 3'000);
        add("COMPLETEAGENT", "sales", "7,30,1", Kind::CallEnded, 0);
        add("COMPLETECALLER", "sales", "7,30,1", Kind::CallEnded, 0);
        add("BLINDTRANSFER", "sales", "1002,default,7,30,1", Kind::CallEnded, 0);
        add("ATTENDEDTRANSFER", "sales", "BRIDGE,x,7,30,1", Kind::CallEnded, 0);
    }

    void tellsOfAgents()
    {
        QFETCH(QueueLogRow, row);
        QFETCH(AgentEvent::Kind, kind);
        QFETCH(int, milliseconds);
        QFETCH(QString, cause);
        QVERIFY(agentEventOf(row) == (AgentEvent{row.at, QStringLiteral("2001"), kind, row.queue, cause,
                                                 xivocc::milliseconds(milliseconds)}));
        QVERIFY(understoodEvents().contains(row.event));
    }

    void ignoresTheRest_data()
    {
        QTest::addColumn<QueueLogRow>("row");
        const char *interface = "Local/id-1@agentcallback";
        QTest::newRow("a member's interface") << row("ADDMEMBER", "sales", interface, {});
        QTest::newRow("PENALTY") << row("PENALTY", "sales", interface, columns("3"));
        QTest::newRow("PAUSE of one queue") << row("PAUSE", "sales", "Agent/2001", columns("lunch"));
        QTest::newRow("LEAVEEMPTY after EXITEMPTY") << row("LEAVEEMPTY", "sales", "NONE");
        QTest::newRow("REROUTEGUIDE") << row("REROUTEGUIDE", "sales", "NONE");
        QTest::newRow("PAUSEALL by interface") << row("PAUSEALL", "NONE", interface);
        QTest::newRow("QUEUESTART") << row("QUEUESTART", "NONE", "NONE");
        QTest::newRow("nothing") << QueueLogRow{};
    }

    void ignoresTheRest()
    {
        QFETCH(QueueLogRow, row);
        QVERIFY(!queueEventOf(row));
        QVERIFY(!agentEventOf(row));
    }
};

} // namespace

std::unique_ptr<QObject> makeQueueLogRowTest()
{
    return std::make_unique<QueueLogRowTest>();
}

#include "queue_log_row_test.moc"
