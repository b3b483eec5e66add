#include "agent_login.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {
const QString commandName = QStringLiteral("agentLogin");
const QString phoneNumberUnknown = QStringLiteral("PhoneNumberUnknown");
const QString loggedInOnAnotherPhone = QStringLiteral("LoggedInOnAnotherPhone");

/// Web clients send "0" for "no number".
bool isNumberGiven(const QString &number)
{
    return !number.isEmpty() && number != QLatin1String("0");
}
} // namespace

void AgentLoginHandler::handle(const protocol::AgentLogin &command, const Requester &requester,
                               const rights::Sight &sight, const Reply &reply)
{
    const auto target = findTarget(m_context, requester, command.agentId, commandName);
    if (!target) {
        reply(target.error());
        return;
    }
    const QString asked = command.phoneNumber.trimmed();
    const bool isOwn = target->agentId == requester.agentId;
    const QString number = isNumberGiven(asked) ? asked : isOwn ? requester.phoneNumber : QString();
    if (target->state.phase != AgentPhase::LoggedOut) {
        if (target->state.phoneNumber == number)
            reply(protocol::AgentStateEvent{target->state});
        else
            reply(protocol::AgentError{loggedInOnAnotherPhone, target->agentId, target->state.phoneNumber,
                                       number});
        return;
    }
    if (!isKnownNumber(number)) {
        reply(protocol::AgentError{phoneNumberUnknown, target->agentId, {}, number});
        return;
    }
    const std::optional<int> occupant = occupantOf(number);
    if (!occupant) {
        logIn(target->agentId, number, reply);
        return;
    }
    // Whoever comes to a desk himself takes it; sending others there needs a right to both.
    if (!isOwn && !sight.commandsAgent(*occupant)) {
        reply(forbidden(QStringLiteral("agent %1, who works on this line").arg(*occupant), commandName,
                        target->agentId));
        return;
    }
    m_context.control.logOut(*occupant,
                             [this, agentId = target->agentId, number, reply](const Refusal *refusal) {
                                 if (refusal)
                                     reply(errorOf(*refusal, commandName, agentId));
                                 else
                                     logIn(agentId, number, reply);
                             });
}

void AgentLoginHandler::logIn(int agentId, const QString &number, const Reply &reply)
{
    m_context.control.logIn(agentId, number, [this, agentId, number, reply](const Refusal *refusal) {
        if (!refusal)
            return;
        if (refusal->code == phoneNumberUnknown) {
            reply(protocol::AgentError{refusal->code, agentId, {}, number});
        } else if (refusal->code == loggedInOnAnotherPhone) {
            const AgentState *state = m_context.floor.agentState(agentId);
            reply(
                protocol::AgentError{refusal->code, agentId, state ? state->phoneNumber : QString(), number});
        } else {
            reply(errorOf(*refusal, commandName, agentId));
        }
    });
}

bool AgentLoginHandler::isKnownNumber(const QString &number) const
{
    return isNumberGiven(number) && std::ranges::any_of(m_context.configuration.lines, [&](const Line &line) {
               return line.extension == number;
           });
}

std::optional<int> AgentLoginHandler::occupantOf(const QString &number) const
{
    for (const Agent &agent : m_context.floor.agents()) {
        const AgentState *state = m_context.floor.agentState(agent.id);
        if (state && state->phase != AgentPhase::LoggedOut && state->phoneNumber == number)
            return agent.id;
    }
    return std::nullopt;
}

} // namespace xivocc::commands
