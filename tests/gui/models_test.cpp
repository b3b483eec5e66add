#include "models_test.h"

#include "floor_fixture.h"

#include <ccmanager/agent_actions.h>
#include <models/agent_statistic_table.h>
#include <models/callback_table_model.h>
#include <models/floor_models.h>
#include <models/roles.h>
#include <models/table_filter.h>

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace xivocc;
using namespace xivocc::models;
using namespace xivocc::testing;
using client::CommandOutcome;
using client::Session;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

QString cell(const QAbstractItemModel *model, int row, int column)
{
    return model->index(row, column).data().toString();
}

Agent agent(int id)
{
    return {id, QStringLiteral("First%1").arg(id), QStringLiteral("Last"), QString::number(2000 + id), {}, 1,
            0};
}

} // namespace

void ModelsTest::agentsKeepTheContractOfModels()
{
    AgentTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setAgents({agent(1), agent(2), agent(3)});
    QCOMPARE(model.rowCount(), 3);
    model.setAgent(agent(4));
    model.setAgent(agent(2));
    model.flush();
    QCOMPARE(model.rowCount(), 4);
    model.setMember({4, 9, 1});
    model.setAgents({agent(4)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.penalty(4, 9), 1);
    QCOMPARE(model.agent(1), nullptr);
    model.setAgents({});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::aStateBeforeItsAgentIsKept()
{
    AgentTableModel model;
    AgentState state;
    state.agentId = 7;
    state.phase = AgentPhase::Ready;
    model.setState(state);
    model.setAgents({agent(7)});
    QCOMPARE(model.index(0, 0).data(PhaseRole).toInt(), static_cast<int>(AgentPhase::Ready));
}

void ModelsTest::aBurstIsOneChange()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    QTest::qWait(FloorModels::flushInterval.count() * 2);
    QSignalSpy changes(floor.agents(), &QAbstractItemModel::dataChanged);
    for (int round = 0; round < 100; ++round)
        tellState(session, 1 + round % 4, round % 2 ? AgentPhase::Ready : AgentPhase::OnPause);
    QTRY_COMPARE(changes.count(), 1);
    QTest::qWait(FloorModels::flushInterval.count() * 2);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 3);
}

void ModelsTest::agentsShowStateGroupQueuesAndReason()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    const AgentTableModel *agents = floor.agents();
    QCOMPARE(cell(agents, 0, AgentTableModel::Name), QStringLiteral("Alice Morel"));
    QCOMPARE(cell(agents, 0, AgentTableModel::Group), QStringLiteral("North"));
    QCOMPARE(cell(agents, 0, AgentTableModel::State), QStringLiteral("Ready"));
    QCOMPARE(cell(agents, 1, AgentTableModel::State), QStringLiteral("Paused · Lunch break"));
    QCOMPARE(cell(agents, 2, AgentTableModel::State), QStringLiteral("On call · Support"));
    QCOMPARE(cell(agents, 3, AgentTableModel::Queues), QStringLiteral("Sales (3), Support (1)"));
    QVERIFY(agents->index(2, AgentTableModel::Since).data(SinceRole).isValid());
    QVERIFY2(!agents->index(3, AgentTableModel::Since).data(SinceRole).isValid(),
             "a logged-out agent counts nothing");
}

void ModelsTest::agentsShowWhoDiffersFromHisDefaults()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    AgentTableModel *agents = floor.agents();
    // By user: Alice is in Sales (0), David in Support (1) and Sales (3).
    agents->setDefaults({{11, {{1, 0}}}, {14, {{1, 3}, {2, 0}}}});
    QCOMPARE(cell(agents, 0, AgentTableModel::Defaults), QStringLiteral("as default"));
    QCOMPARE(cell(agents, 1, AgentTableModel::Defaults), QString());
    QCOMPARE(cell(agents, 3, AgentTableModel::Defaults), QStringLiteral("differs"));
    QCOMPARE(agents->index(3, AgentTableModel::Defaults).data(Qt::ToolTipRole).toString(),
             QStringLiteral("By default: Sales (3), Support"));
    QCOMPARE(cell(agents, 0, AgentTableModel::Queues), QStringLiteral("Sales"));
    QCOMPARE(cell(agents, 3, AgentTableModel::Queues), QStringLiteral("≠ Sales (3), Support (1)"));
    agents->setMember({4, 2, 0});
    QCOMPARE(cell(agents, 3, AgentTableModel::Defaults), QStringLiteral("as default"));
}

void ModelsTest::defaultsOfGoneQueuesMakeNoDifference()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    AgentTableModel *agents = floor.agents();
    agents->setDefaults({{11, {{1, 0}, {2, 5}}}, {12, {{2, 5}}}});
    QCOMPARE(cell(agents, 0, AgentTableModel::Queues), QStringLiteral("≠ Sales"));
    Q_EMIT session.queuesReceived({{1, QStringLiteral("sales"), QStringLiteral("Sales"), {}, {}}});
    QCOMPARE(cell(agents, 0, AgentTableModel::Defaults), QStringLiteral("as default"));
    QCOMPARE(cell(agents, 0, AgentTableModel::Queues), QStringLiteral("Sales"));
    QCOMPARE(cell(agents, 1, AgentTableModel::Defaults), QString()); // none is left
    QCOMPARE(agents->index(1, AgentTableModel::Defaults).data(Qt::ToolTipRole).toString(),
             QStringLiteral("This agent has no default configuration."));
}

void ModelsTest::refusalStaysUntilTheNextSuccess()
{
    AgentTableModel model;
    model.setAgents({agent(1)});
    model.setPending(1, client::AgentAction::Pause);
    QCOMPARE(cell(&model, 0, AgentTableModel::Note), QStringLiteral("Pause: pending…"));
    model.setOutcome(
        {1, client::AgentAction::Pause, CommandOutcome::Result::Refused, QStringLiteral("not logged in")});
    QCOMPARE(cell(&model, 0, AgentTableModel::Note), QStringLiteral("Pause refused: not logged in"));
    QVERIFY(model.index(0, AgentTableModel::Note).data(AlarmRole).toBool());
    model.setOutcome({1, client::AgentAction::Pause, CommandOutcome::Result::Done, {}});
    QCOMPARE(cell(&model, 0, AgentTableModel::Note), QString());
    QVERIFY(!model.index(0, AgentTableModel::Note).data(AlarmRole).toBool());
}

void ModelsTest::aPauseOfABusyAgentStandsOnItsRow()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    AgentTableModel *agents = floor.agents();
    tellState(session, 3, AgentPhase::OnCall, QStringLiteral("lunch"));
    agents->flush();
    QCOMPARE(cell(agents, 2, AgentTableModel::State), QStringLiteral("On call · Support · then Lunch break"));
    QVERIFY(!ccmanager::AgentActions::isPossible(client::AgentAction::Pause, *agents->state(3)));
    QVERIFY(ccmanager::AgentActions::isPossible(client::AgentAction::Unpause, *agents->state(3)));
    tellState(session, 3, AgentPhase::OnCall);
    QVERIFY(!ccmanager::AgentActions::isPossible(client::AgentAction::Unpause, *agents->state(3)));
    agents->setOutcome({3, client::AgentAction::Pause, CommandOutcome::Result::Done, {}});
    QCOMPARE(cell(agents, 2, AgentTableModel::Note), QStringLiteral("Pause: after the call"));
    QVERIFY(!agents->isRefused(3));
}

void ModelsTest::callbacksAreLaterNowOrOverdue()
{
    CallbackRequest request;
    request.dueDate = QDate(2026, 11, 23);
    request.preferredPeriod =
        CallbackPeriod{{}, QStringLiteral("Afternoon"), QTime(14, 0), QTime(17, 0), false};
    QCOMPARE(timingOf(request, {QDate(2026, 11, 22), QTime(15, 0)}), CallbackTiming::Later);
    QCOMPARE(timingOf(request, {QDate(2026, 11, 23), QTime(13, 59)}), CallbackTiming::Later);
    QCOMPARE(timingOf(request, {QDate(2026, 11, 23), QTime(14, 0)}), CallbackTiming::Now);
    QCOMPARE(timingOf(request, {QDate(2026, 11, 23), QTime(17, 1)}), CallbackTiming::Overdue);
    request.preferredPeriod.reset();
    QCOMPARE(timingOf(request, {QDate(2026, 11, 23), QTime(23, 0)}), CallbackTiming::Now);
    CallbackTableModel model([](int) { return QStringLiteral("Alice"); });
    QAbstractItemModelTester tester(&model, fatal);
    request.agentId = 7;
    model.setRequests({request});
    model.setRequests({request, request});
    model.setRequests({});
    model.setRequests({request});
    QCOMPARE(cell(&model, 0, CallbackTableModel::TakenBy), QStringLiteral("Alice"));
}

void ModelsTest::queuesKeepTheContractOfModels()
{
    QueueTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setQueues(
        {{1, QStringLiteral("a"), {}, {}, {}}, {2, QStringLiteral("b"), QStringLiteral("B"), {}, {}}});
    model.setQueue({3, QStringLiteral("c"), {}, {}, {}});
    model.setQueue({1, QStringLiteral("a"), QStringLiteral("A"), {}, {}});
    model.setStatistics(99, {}, true, now());
    model.flush();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(&model, 0, QueueTableModel::Name), QStringLiteral("A"));
    model.setQueues({});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::theLongestWaitTicksFromItsBeginning()
{
    QueueTableModel model;
    model.setQueues({{1, QStringLiteral("a"), {}, {}, {}}});
    const QModelIndex wait = model.index(0, QueueTableModel::LongestWait);
    QVERIFY(!wait.data(SinceRole).isValid());
    const Instant received = now();
    LiveQueueStatistics statistics;
    statistics.waitingCalls = 2;
    statistics.longestWaitTime = seconds(30);
    model.setStatistics(1, statistics, true, received);
    QCOMPARE(wait.data(SinceRole).toLongLong(), (received - seconds(30)).time_since_epoch().count());
    statistics.talkingAgents = 5;
    model.setStatistics(1, statistics, false, received + seconds(10));
    QCOMPARE(wait.data(SinceRole).toLongLong(), (received - seconds(30)).time_since_epoch().count());
    const QModelIndex waiting = model.index(0, QueueTableModel::Waiting);
    QCOMPARE(waiting.data(LevelRole).toInt(), static_cast<int>(Level::Alarm)); // nobody is available
    statistics.waitingCalls = 1; // the one who waited longest is answered, the next has waited as long by now
    model.setStatistics(1, statistics, true, received + seconds(20));
    QCOMPARE(wait.data(SinceRole).toLongLong(), (received - seconds(10)).time_since_epoch().count());
    model.setStatistics(1, statistics, true, received + milliseconds(20'900)); // the same call, rounded
    QCOMPARE(wait.data(SinceRole).toLongLong(), (received - seconds(10)).time_since_epoch().count());
    statistics.waitingCalls = 0;
    model.setStatistics(1, statistics, true, received);
    QVERIFY(!wait.data(SinceRole).isValid());
    QCOMPARE(waiting.data(LevelRole).toInt(), static_cast<int>(Level::Normal));
}

void ModelsTest::theFiguresOfAnAgentAreReplacedAsAWhole()
{
    AgentStatisticTable table;
    AgentState state;
    state.agentId = 1;
    const auto value = [&](const char *title) {
        for (int column = 0; column < table.columnCount(); ++column) {
            if (table.header(column, Qt::DisplayRole) == QString::fromLatin1(title))
                return table.data(column, state, Qt::DisplayRole);
        }
        return QVariant();
    };
    const Instant evening = now();
    table.set(1, {{QStringLiteral("InbCalls"), 9.0}, {QStringLiteral("LogoutDateTime"), evening}}, evening);
    QCOMPARE(value("In"), QVariant(QStringLiteral("9")));
    QVERIFY(value("Logged out at").isValid());
    const Instant morning = evening - std::chrono::hours(8); // a seek: he has not logged out yet
    table.set(1, {{QStringLiteral("InbCalls"), 2.0}}, morning);
    QCOMPARE(value("In"), QVariant(QStringLiteral("2")));
    QVERIFY(!value("Logged out at").isValid());
}

void ModelsTest::runningTimesAreSortedByWhatTheyShow()
{
    AgentStatisticTable table;
    const Instant told = now();
    table.setClock([told] { return told + seconds(60); });
    for (const int agent : {1, 2})
        table.set(agent, {{QStringLiteral("AgentPausedTotalTime"), 100.0 + 30 * (agent - 1)}}, told);
    AgentState state;
    state.agentId = 1;
    state.phase = AgentPhase::OnPause;
    QCOMPARE(table.data(1, state, SortRole).toDouble(), 160.0);
    state.agentId = 2;
    state.phase = AgentPhase::Ready;
    QCOMPARE(table.data(1, state, SortRole).toDouble(), 130.0);
}

void ModelsTest::waitingCallsFollowTheirList()
{
    WaitingCallModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const auto call = [](int position, const QString &number) {
        return WaitingCall{position, number, number, now(), {}, {}};
    };
    model.setCalls({call(1, QStringLiteral("0611")), call(2, QStringLiteral("0622"))});
    model.setCalls({call(1, QStringLiteral("0622"))});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(&model, 0, WaitingCallModel::Number), QStringLiteral("0622"));
    QCOMPARE(cell(&model, 0, WaitingCallModel::Name), QString());
    model.setCalls({call(1, QStringLiteral("0633"))});
    QCOMPARE(cell(&model, 0, WaitingCallModel::Number), QStringLiteral("0633"));
    model.setCalls({});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::filterFindsEveryWord()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    TableFilter filter;
    QAbstractItemModelTester tester(&filter, fatal);
    filter.setSourceModel(floor.agents());
    filter.setText(QStringLiteral("north paused"));
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(cell(&filter, 0, AgentTableModel::Number), QStringLiteral("2002"));
    filter.setText(QStringLiteral("nobody"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setText({});
    filter.sort(AgentTableModel::Number, Qt::DescendingOrder);
    QCOMPARE(cell(&filter, 0, AgentTableModel::Number), QStringLiteral("2004"));
}

void ModelsTest::queueAgentsFollowMemberships()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    QueueAgentFilter filter(floor.agents());
    QAbstractItemModelTester tester(&filter, fatal);
    QCOMPARE(filter.rowCount(), 0);
    filter.setQueue(1);
    QCOMPARE(filter.rowCount(), 3);
    Q_EMIT session.memberChanged({2, 1, QueueMember::removed});
    QTRY_COMPARE(filter.rowCount(), 2);
    Q_EMIT session.memberChanged({3, 1, 0});
    QTRY_COMPARE(filter.rowCount(), 3);
}

void ModelsTest::queueAgentsShowTheirPenaltyInTheQueue()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    QueueAgentFilter filter(floor.agents());
    QAbstractItemModelTester tester(&filter, fatal);
    filter.setQueue(1);
    filter.sort(AgentTableModel::Queues, Qt::DescendingOrder);
    const auto penalties = [&filter] {
        QStringList texts;
        for (int row = 0; row < filter.rowCount(); ++row)
            texts.append(cell(&filter, row, AgentTableModel::Queues));
        return texts.join(QLatin1Char(' '));
    };
    QCOMPARE(penalties(), QStringLiteral("3 2 0"));
    Q_EMIT session.memberChanged({1, 1, 9});
    QTRY_COMPARE(penalties(), QStringLiteral("9 3 2"));
    filter.setQueue(2);
    QCOMPARE(penalties(), QStringLiteral("1 0"));
    QCOMPARE(filter.headerData(AgentTableModel::Queues, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Penalty"));
}

void ModelsTest::aRenamedQueueIsRenamedAtItsAgents()
{
    Session session;
    FloorModels floor(&session);
    tellFloor(session);
    QTest::qWait(FloorModels::flushInterval.count() * 2);
    QSignalSpy changes(floor.agents(), &QAbstractItemModel::dataChanged);
    Q_EMIT session.queueChanged(
        {1, QStringLiteral("sales"), QStringLiteral("Shop"), QStringLiteral("3001"), {}});
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(cell(floor.agents(), 3, AgentTableModel::Queues), QStringLiteral("Shop (3), Support (1)"));
}

void ModelsTest::aRefusalCanBeDismissed()
{
    AgentTableModel model;
    model.setAgents({agent(1)});
    model.setPending(1, client::AgentAction::Pause);
    model.dismissRefusal(1);
    QCOMPARE(cell(&model, 0, AgentTableModel::Note), QStringLiteral("Pause: pending…"));
    model.setOutcome({1, client::AgentAction::Pause, CommandOutcome::Result::Refused, QStringLiteral("no")});
    QVERIFY(model.isRefused(1));
    model.dismissRefusal(1);
    QVERIFY(!model.isRefused(1));
    QCOMPARE(cell(&model, 0, AgentTableModel::Note), QString());
}
