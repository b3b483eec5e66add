#include "pending_commands_test.h"

#include <client/pending_commands.h>

#include <QSignalSpy>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::client;
using Result = CommandOutcome::Result;

namespace {

constexpr int agent = 7;

AgentState stateIn(AgentPhase phase, const QString &cause = {})
{
    AgentState state;
    state.agentId = agent;
    state.phase = phase;
    state.cause = cause;
    if (phase == AgentPhase::OnCall)
        state.call = AgentCall{};
    return state;
}

/// Commands that never run out of time by themselves, and what became of them.
struct Desk
{
    PendingCommands commands{std::chrono::hours(1)};
    QSignalSpy outcomes{&commands, &PendingCommands::finished};

    [[nodiscard]] std::optional<Result> result() const
    {
        return outcomes.isEmpty() ? std::nullopt
                                  : std::optional(outcomes.last().first().value<CommandOutcome>().result);
    }
};

} // namespace

void PendingCommandsTest::stateEndsCommand_data()
{
    QTest::addColumn<AgentAction>("action");
    QTest::addColumn<AgentPhase>("phase");
    QTest::addColumn<std::optional<Result>>("expected");
    const std::optional<Result> waits;
    const std::optional done(Result::Done);
    const std::optional refused(Result::Refused);

    QTest::newRow("login, still out") << AgentAction::LogIn << AgentPhase::LoggedOut << waits;
    QTest::newRow("login, logging in") << AgentAction::LogIn << AgentPhase::LoggedIn << done;
    QTest::newRow("login, ready") << AgentAction::LogIn << AgentPhase::Ready << done;
    QTest::newRow("logout, out") << AgentAction::LogOut << AgentPhase::LoggedOut << done;
    QTest::newRow("logout, ready") << AgentAction::LogOut << AgentPhase::Ready << waits;
    QTest::newRow("pause, paused") << AgentAction::Pause << AgentPhase::OnPause << done;
    QTest::newRow("pause, ready") << AgentAction::Pause << AgentPhase::Ready << waits;
    QTest::newRow("pause, talking") << AgentAction::Pause << AgentPhase::OnCall << waits;
    QTest::newRow("pause, out") << AgentAction::Pause << AgentPhase::LoggedOut << refused;
    QTest::newRow("unpause, ready") << AgentAction::Unpause << AgentPhase::Ready << done;
    QTest::newRow("unpause, ringing") << AgentAction::Unpause << AgentPhase::Ringing << waits;
    QTest::newRow("unpause, paused") << AgentAction::Unpause << AgentPhase::OnPause << waits;
    QTest::newRow("unpause, wrap-up") << AgentAction::Unpause << AgentPhase::OnWrapup << waits;
    QTest::newRow("unpause, out") << AgentAction::Unpause << AgentPhase::LoggedOut << refused;
}

void PendingCommandsTest::stateEndsCommand()
{
    QFETCH(AgentAction, action);
    QFETCH(AgentPhase, phase);
    QFETCH(std::optional<Result>, expected);
    Desk desk;
    desk.commands.add(agent, action);
    desk.commands.see(stateIn(phase));
    QCOMPARE(desk.result(), expected);
    desk.commands.see(stateIn(phase));
    QVERIFY(desk.outcomes.size() <= 1);
}

/// The server tells no state when only the pause of a busy agent is new and has no reason.
void PendingCommandsTest::pauseOfABusyAgentIsDoneWhenTheServerSaysSo()
{
    Desk desk;
    desk.commands.see(stateIn(AgentPhase::OnCall));
    desk.commands.add(agent, AgentAction::Pause);
    desk.commands.see(stateIn(AgentPhase::OnCall));
    QCOMPARE(desk.result(), std::nullopt);
    desk.commands.accept(agent, AgentAction::Unpause);
    desk.commands.accept(agent + 1, AgentAction::Pause);
    QCOMPARE(desk.result(), std::nullopt);
    desk.commands.accept(agent, AgentAction::Pause);
    QCOMPARE(desk.result(), std::optional(Result::Done));
    desk.commands.see(stateIn(AgentPhase::OnPause));
    QCOMPARE(desk.outcomes.size(), 1);
}

void PendingCommandsTest::pauseIsDoneWhenItsAgentGetsBusyAfterwards()
{
    Desk desk;
    desk.commands.see(stateIn(AgentPhase::Ready));
    desk.commands.add(agent, AgentAction::Pause);
    desk.commands.accept(agent, AgentAction::Pause);
    QCOMPARE(desk.result(), std::nullopt);
    desk.commands.see(stateIn(AgentPhase::Ringing));
    QCOMPARE(desk.result(), std::optional(Result::Done));
}

void PendingCommandsTest::unpauseOfABusyAgentIsDoneWhenTheServerSaysSo()
{
    Desk desk;
    desk.commands.see(stateIn(AgentPhase::OnCall, QStringLiteral("lunch")));
    desk.commands.add(agent, AgentAction::Unpause);
    desk.commands.see(stateIn(AgentPhase::OnCall, QStringLiteral("lunch")));
    QCOMPARE(desk.result(), std::nullopt);
    desk.commands.accept(agent, AgentAction::Unpause);
    QCOMPARE(desk.result(), std::optional(Result::Done));
}

void PendingCommandsTest::errorFindsItsCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<std::optional<int>>("agentId");
    QTest::addColumn<std::optional<Result>>("expected");
    const std::optional refused(Result::Refused);
    const std::optional<Result> waits;
    const std::optional<int> nobody;
    QTest::newRow("command and agent") << QStringLiteral("pauseAgent") << std::optional(agent) << refused;
    QTest::newRow("agent only") << QString() << std::optional(agent) << refused;
    QTest::newRow("command only") << QStringLiteral("pauseAgent") << nobody << refused;
    QTest::newRow("neither") << QString() << nobody << waits;
    QTest::newRow("other agent") << QStringLiteral("pauseAgent") << std::optional(agent + 1) << waits;
    QTest::newRow("other command") << QStringLiteral("agentLogout") << std::optional(agent) << waits;
    QTest::newRow("no agent command") << QStringLiteral("getList") << nobody << waits;
}

void PendingCommandsTest::errorFindsItsCommand()
{
    QFETCH(QString, command);
    QFETCH(std::optional<int>, agentId);
    QFETCH(std::optional<Result>, expected);
    Desk desk;
    desk.commands.add(agent, AgentAction::Pause);
    desk.commands.see(protocol::Error{QStringLiteral("LinkDown"), command, {}, agentId});
    QCOMPARE(desk.result(), expected);
    if (expected) {
        const auto outcome = desk.outcomes.last().first().value<CommandOutcome>();
        QVERIFY2(outcome.reason.startsWith(QLatin1String("A link of the server to XiVO is down")),
                 qPrintable(outcome.reason));
    }
}

void PendingCommandsTest::agentErrorRefusesTheLogin()
{
    Desk desk;
    desk.commands.add(agent, AgentAction::Pause);
    desk.commands.add(agent, AgentAction::LogIn);
    desk.commands.see(protocol::AgentError{QStringLiteral("LoggedInOnAnotherPhone"), std::nullopt,
                                           QStringLiteral("1203"), QStringLiteral("1207")});
    QCOMPARE(desk.outcomes.size(), 1);
    const auto outcome = desk.outcomes.last().first().value<CommandOutcome>();
    QCOMPARE(outcome.action, AgentAction::LogIn);
    QCOMPARE(outcome.result, Result::Refused);
    QVERIFY(outcome.reason.contains(QLatin1String("1203")));
}

void PendingCommandsTest::refusalOfOneActionLeavesTheOther()
{
    Desk desk;
    desk.commands.add(agent, AgentAction::Pause);
    desk.commands.add(agent, AgentAction::LogOut);
    desk.commands.see(protocol::Error{QStringLiteral("LinkDown"), QStringLiteral("pauseAgent"),
                                      QStringLiteral("x"), agent});
    QCOMPARE(desk.outcomes.size(), 1);
    desk.commands.see(stateIn(AgentPhase::LoggedOut));
    QCOMPARE(desk.outcomes.size(), 2);
    QCOMPARE(desk.result(), std::optional(Result::Done));
}

void PendingCommandsTest::repeatedCommandIsOne()
{
    Desk desk;
    desk.commands.add(agent, AgentAction::Pause);
    desk.commands.add(agent, AgentAction::Pause);
    desk.commands.see(stateIn(AgentPhase::OnPause));
    QCOMPARE(desk.outcomes.size(), 1);
}

void PendingCommandsTest::everyCommandHasItsOwnDeadline()
{
    PendingCommands commands{milliseconds(20)};
    QSignalSpy outcomes(&commands, &PendingCommands::finished);
    commands.add(agent, AgentAction::Pause);
    QTRY_COMPARE(outcomes.size(), 1);
    commands.add(agent + 1, AgentAction::LogOut);
    QTRY_COMPARE(outcomes.size(), 2);
    for (const QList<QVariant> &outcome : outcomes)
        QCOMPARE(outcome.first().value<CommandOutcome>().result, Result::TimedOut);
    QCOMPARE(outcomes.last().first().value<CommandOutcome>().agentId, agent + 1);
}
