#include "recorded_floor.h"

#include <QTest>

#include <algorithm>
#include <memory>

#include "support/capture.h"

using namespace xivocc;
using namespace xivocc::realtime;
using Kind = QueueEvent::Kind;

namespace {

QString describe(const AgentState &state)
{
    QStringList words{phaseName(state.phase)};
    if (!state.cause.isEmpty())
        words.append(state.cause);
    if (state.call) {
        if (state.call->acd)
            words.append(QStringLiteral("acd"));
        words.append(state.call->direction == CallDirection::Incoming ? QStringLiteral("incoming")
                                                                      : QStringLiteral("outgoing"));
        words.append(state.call->type == CallType::Internal ? QStringLiteral("internal")
                                                            : QStringLiteral("external"));
        if (state.call->monitor == MonitorState::Active)
            words.append(QStringLiteral("recorded"));
        else if (state.call->monitor == MonitorState::Paused)
            words.append(QStringLiteral("recording-paused"));
    }
    return words.join(QLatin1Char(' '));
}

/// What a real Asterisk 20 sent, against what its own queue_log says happened.
class RecordedFloorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsQueueLogDoes_data();
    void countsAsQueueLogDoes();
    void leavesNothingBehind_data() { countsAsQueueLogDoes_data(); }
    void leavesNothingBehind();
    void averagesHoldTimesAsAsteriskDoes();
    void showsASupervisorEachScenario_data();
    void showsASupervisorEachScenario();
};

void RecordedFloorTest::countsAsQueueLogDoes_data()
{
    QTest::addColumn<QString>("capture");
    QTest::newRow("basic") << QStringLiteral("basic");
    QTest::newRow("storm") << QStringLiteral("storm");
}

void RecordedFloorTest::countsAsQueueLogDoes()
{
    QFETCH(QString, capture);
    RecordedFloor recorded(readCapture(capture));
    auto rows = readQueueLog(capture);
    int compared = 0;
    for (const Queue &queue : recorded.floor.queues()) {
        auto &counted = recorded.events[queue.name];
        auto &logged = rows[queue.name];
        QCOMPARE(counted[Kind::Entered], logged[QStringLiteral("ENTERQUEUE")]);
        QCOMPARE(counted[Kind::Answered], logged[QStringLiteral("CONNECT")]);
        QCOMPARE(counted[Kind::Abandoned], logged[QStringLiteral("ABANDON")]);
        QCOMPARE(counted[Kind::TimedOut], logged[QStringLiteral("EXITWITHTIMEOUT")]);
        QCOMPARE(counted[Kind::LeftEmpty], logged[QStringLiteral("EXITEMPTY")]);
        QCOMPARE(counted[Kind::Full], logged[QStringLiteral("FULL")]);
        QCOMPARE(counted[Kind::JoinEmpty], logged[QStringLiteral("JOINEMPTY")]);
        compared += counted[Kind::Entered];
    }
    QVERIFY(compared > 0);
}

void RecordedFloorTest::leavesNothingBehind()
{
    QFETCH(QString, capture);
    const RecordedFloor recorded(readCapture(capture));
    QCOMPARE(recorded.floor.channelCount(), std::size_t(0));
    for (const Queue &queue : recorded.floor.queues()) {
        LiveQueueStatistics statistics = recorded.floor.statistics(queue.id);
        statistics.ewt = seconds(0);
        QVERIFY2(statistics == LiveQueueStatistics{}, qPrintable(queue.name));
        QVERIFY(recorded.floor.waitingCalls(queue.id).empty());
    }
    for (const Agent &agent : recorded.floor.agents())
        QCOMPARE(phaseName(recorded.floor.agentState(agent.id)->phase), phaseName(AgentPhase::LoggedOut));
}

void RecordedFloorTest::averagesHoldTimesAsAsteriskDoes()
{
    const RecordedFloor recorded(readCapture(QStringLiteral("basic")));
    QCOMPARE(recorded.holdTimes.size(), std::size_t(6));
    for (const auto &[name, holdTime] : recorded.holdTimes) {
        const auto &queues = recorded.floor.queues();
        const auto queue = std::find_if(queues.begin(), queues.end(),
                                        [&](const Queue &candidate) { return candidate.name == name; });
        QVERIFY(queue != queues.end());
        QCOMPARE(recorded.floor.statistics(queue->id).ewt.count(), holdTime.count());
    }
}

void RecordedFloorTest::showsASupervisorEachScenario_data()
{
    QTest::addColumn<int>("agent");
    QTest::addColumn<QStringList>("states");
    const auto row = [](const char *step, int agent, const QStringList &states) {
        QTest::newRow(qPrintable(QStringLiteral("%1|%2").arg(QLatin1String(step)).arg(agent)))
            << agent << states;
    };
    const QString ringing = QStringLiteral("AgentRinging");
    const QString ready = QStringLiteral("AgentReady");
    const QString paused = QStringLiteral("AgentOnPause");
    const QString queueCall = QStringLiteral("AgentOnCall acd incoming external recorded");
    const QString login = QStringLiteral("AgentLogin");

    row("login agents 1,2", 1, {login, ready});
    row("login agents 1,2", 2, {login, ready});
    row("internal call 1003->1001 answered 4s", 1,
        {ringing, QStringLiteral("AgentOnCall incoming internal"), ready});
    row("internal call 1003->1001 answered 4s", 2, {});
    row("queue q3000 answered, caller hangs up", 1, {ringing, queueCall, ready});
    row("queue q3000 abandoned after 1s (before any answer)", 1, {ringing, ready});
    row("pause agent 1 (lunch), ring agent 2", 1, {QStringLiteral("AgentOnPause lunch")});
    row("pause agent 1 (lunch), ring agent 2", 2, {ringing, queueCall, ready});
    row("unpause agent 1", 1, {ready});
    row("two calls at once", 1, {ringing, queueCall, ready});
    row("two calls at once", 2, {ringing, queueCall, ready});
    row("full queue q3002 (maxlen 1)", 1, {ringing, queueCall, paused, ready});
    row("joinempty q3003", 1, {});
    row("leaveempty q3004", 1, {ringing, queueCall, ready});
    row("closed q3008", 1, {});
    row("originate click to call 1002 -> 1003", 2,
        {ringing, QStringLiteral("AgentDialing"), QStringLiteral("AgentOnCall outgoing internal"), ready});
    row("queue call then blind transfer to 1003", 1, {ringing, queueCall, ready});
    row("queue call then attended transfer to 1003", 1, {ringing, queueCall, ready});
    row("listen: supervisor 1003 spies agent 1", 1,
        {ringing, queueCall, QStringLiteral("AgentOnCall acd incoming external recording-paused"), queueCall,
         ready});
    row("ring no answer 1004", 1, {paused});
    row("ring no answer 1004", 2, {paused});
    row("ring no answer 1004", 4, {login, ringing, ready});
    row("penalty change and logout", 1, {ready, QStringLiteral("AgentLoggedOut")});
    row("penalty change and logout", 2, {QStringLiteral("AgentLoggedOut")});
    row("penalty change and logout", 4, {QStringLiteral("AgentLoggedOut")});
}

void RecordedFloorTest::showsASupervisorEachScenario()
{
    QFETCH(int, agent);
    QFETCH(QStringList, states);
    static const RecordedFloor recorded(readCapture(QStringLiteral("basic")));
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    const std::string step = tag.left(tag.lastIndexOf(QLatin1Char('|'))).toStdString();
    QString last;
    bool found = false;
    QStringList shown;
    for (const RecordedScenario &scenario : recorded.scenarios) {
        const auto own = scenario.states.find(agent);
        if (scenario.step == step) {
            found = true;
            if (own != scenario.states.end()) {
                for (const AgentState &state : own->second) {
                    if (const QString text = describe(state); text != last)
                        shown.append(last = text);
                }
            }
            break;
        }
        if (own != scenario.states.end())
            last = describe(own->second.back());
    }
    QVERIFY2(found, "the recording has no such step");
    QCOMPARE(shown, states);
}

} // namespace

std::unique_ptr<QObject> makeRecordedFloorTest()
{
    return std::make_unique<RecordedFloorTest>();
}

#include "recorded_floor_test.moc"
