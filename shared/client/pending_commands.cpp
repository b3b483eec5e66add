#include "pending_commands.h"

#include "command_texts.h"
#include "logging.h"

#include <domain/pause_after_call.h>

#include <algorithm>

namespace xivocc::client {

namespace {

using Result = CommandOutcome::Result;

std::optional<AgentAction> actionOf(const QString &commandName)
{
    if (commandName == QLatin1String("agentLogin"))
        return AgentAction::LogIn;
    if (commandName == QLatin1String("agentLogout"))
        return AgentAction::LogOut;
    if (commandName == QLatin1String("pauseAgent"))
        return AgentAction::Pause;
    if (commandName == QLatin1String("unpauseAgent"))
        return AgentAction::Unpause;
    return std::nullopt;
}

} // namespace

PendingCommands::PendingCommands(milliseconds limit, QObject *parent) : QObject(parent), m_limit(limit)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PendingCommands::expire);
}

void PendingCommands::add(int agentId, AgentAction action)
{
    std::erase_if(m_commands, [&](const Pending &command) {
        return command.agentId == agentId && command.action == action;
    });
    m_commands.push_back({agentId, action, QDeadlineTimer(m_limit)});
    awaitNextDeadline();
}

void PendingCommands::accept(int agentId, AgentAction action)
{
    const auto found = find(agentId, action);
    if (found == m_commands.end())
        return;
    const auto last = m_lastStates.constFind(agentId);
    found->isAccepted = true;
    if (last == m_lastStates.cend() || !isHeldBack(*found, *last))
        return;
    const Pending command = *found;
    m_commands.erase(found);
    awaitNextDeadline();
    finish(command, Result::Done, {});
}

void PendingCommands::refuse(int agentId, AgentAction action, const QString &reason)
{
    refuseFirst(
        [&](const Pending &command) { return command.agentId == agentId && command.action == action; },
        reason);
}

std::vector<PendingCommands::Pending>::iterator PendingCommands::find(int agentId, AgentAction action)
{
    return std::find_if(m_commands.begin(), m_commands.end(), [&](const Pending &command) {
        return command.agentId == agentId && command.action == action;
    });
}

void PendingCommands::see(const protocol::ServerMessage &message)
{
    if (const auto *event = std::get_if<protocol::AgentStateEvent>(&message)) {
        see(event->state);
    } else if (const auto *error = std::get_if<protocol::Error>(&message)) {
        qCWarning(clientLog) << "the server refused" << error->command << error->error << error->reason;
        if (!error->ref)
            see(*error);
    } else if (const auto *agentError = std::get_if<protocol::AgentError>(&message)) {
        qCWarning(clientLog) << "the server refused an agent's login:" << agentError->error;
        see(*agentError);
    }
}

void PendingCommands::see(const AgentState &state)
{
    std::vector<std::pair<Pending, Result>> decided;
    std::erase_if(m_commands, [&](const Pending &command) {
        const Verdict verdict = command.agentId == state.agentId ? verdictOf(command, state) : std::nullopt;
        if (verdict)
            decided.emplace_back(command, *verdict);
        return verdict.has_value();
    });
    m_lastStates.insert(state.agentId, state);
    awaitNextDeadline();
    for (const auto &[command, result] : decided)
        finish(command, result, result == Result::Done ? QString() : loggedOutMeanwhileText());
}

PendingCommands::Verdict PendingCommands::verdictOf(const Pending &command, const AgentState &state)
{
    const auto doneIf = [](bool shown) { return shown ? Verdict(Result::Done) : std::nullopt; };
    const bool loggedOut = state.phase == AgentPhase::LoggedOut;
    switch (command.action) {
    case AgentAction::LogIn:
        return doneIf(!loggedOut);
    case AgentAction::LogOut:
        return doneIf(loggedOut);
    case AgentAction::Pause:
        if (loggedOut)
            return Result::Refused;
        return doneIf(state.phase == AgentPhase::OnPause || isHeldBack(command, state));
    case AgentAction::Unpause:
        if (loggedOut)
            return Result::Refused;
        if (isOnThePhone(state.phase))
            return doneIf(isHeldBack(command, state));
        return doneIf(state.phase != AgentPhase::OnPause && state.phase != AgentPhase::OnWrapup);
    case AgentAction::Listen:
    case AgentAction::Whisper:
    case AgentAction::Barge:
        break; // numbered requests tell their end
    }
    return std::nullopt;
}

/// Whether the command has taken effect without the agent's state showing it: a pause, or its end, of an
/// agent whose telephone is busy.
bool PendingCommands::isHeldBack(const Pending &command, const AgentState &state)
{
    return command.isAccepted && isOnThePhone(state.phase) &&
           (command.action == AgentAction::Pause || command.action == AgentAction::Unpause);
}

void PendingCommands::see(const protocol::Error &error)
{
    const std::optional<AgentAction> action = actionOf(error.command);
    refuseFirst(
        [&](const Pending &command) {
            if (action && command.action != *action)
                return false;
            return error.agentId ? command.agentId == *error.agentId : action.has_value();
        },
        describe(error));
}

void PendingCommands::see(const protocol::AgentError &error)
{
    refuseFirst(
        [&](const Pending &command) {
            return command.action == AgentAction::LogIn &&
                   command.agentId == error.agentId.value_or(command.agentId);
        },
        describe(error));
}

template <class Concerned> void PendingCommands::refuseFirst(Concerned concerned, const QString &reason)
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), concerned);
    if (found == m_commands.end())
        return;
    const Pending command = *found;
    m_commands.erase(found);
    awaitNextDeadline();
    finish(command, Result::Refused, reason);
}

void PendingCommands::loseAll()
{
    const std::vector<Pending> lost = std::exchange(m_commands, {});
    m_lastStates.clear();
    m_timer.stop();
    for (const Pending &command : lost)
        finish(command, Result::TimedOut, linkLostText());
}

void PendingCommands::expire()
{
    const auto alive =
        std::stable_partition(m_commands.begin(), m_commands.end(),
                              [](const Pending &command) { return command.deadline.hasExpired(); });
    const std::vector<Pending> expired(m_commands.begin(), alive);
    m_commands.erase(m_commands.begin(), alive);
    awaitNextDeadline();
    for (const Pending &command : expired)
        finish(command, Result::TimedOut, timedOutText());
}

void PendingCommands::finish(const Pending &command, Result result, const QString &reason)
{
    Q_EMIT finished({command.agentId, command.action, result, reason});
}

void PendingCommands::awaitNextDeadline()
{
    if (m_commands.empty())
        m_timer.stop();
    else
        m_timer.start(static_cast<int>(m_commands.front().deadline.remainingTime()));
}

} // namespace xivocc::client
