#include "dispatcher.h"

#include "errors.h"

#include <protocol/codec.h>
#include <rights/command_subjects.h>

#include <algorithm>

namespace xivocc::commands {

Dispatcher::Dispatcher(const CommandContext &context, const rights::AccessRights &rights)
    : m_floor(context.floor),
      m_rights(rights),
      m_login(context),
      m_logout(context),
      m_pause(context),
      m_unpause(context)
{
}

bool Dispatcher::dispatch(const protocol::Command &command, const Requester &requester,
                          const rights::Sight &sight, const Reply &reply)
{
    if (!isAllowed(command, sight, reply))
        return true;
    if (const auto *login = std::get_if<protocol::AgentLogin>(&command))
        m_login.handle(*login, requester, sight, reply);
    else if (const auto *logout = std::get_if<protocol::AgentLogout>(&command))
        m_logout.handle(*logout, requester, reply);
    else if (const auto *pause = std::get_if<protocol::PauseAgent>(&command))
        m_pause.handle(*pause, requester, reply);
    else if (const auto *unpause = std::get_if<protocol::UnpauseAgent>(&command))
        m_unpause.handle(*unpause, requester, reply);
    else if (std::holds_alternative<protocol::ToggleAgentLogin>(command))
        toggleLogin(requester, sight, reply);
    else
        return std::ranges::any_of(
            m_handlers, [&](CommandHandler *handler) { return handler->handle(command, requester, reply); });
    return true;
}

bool Dispatcher::isAllowed(const protocol::Command &command, const rights::Sight &sight,
                           const Reply &reply) const
{
    const rights::Subjects subjects = rights::subjectsOf(command, m_floor);
    if (subjects == rights::Subjects{})
        return true;
    const auto missing = rights::notGranted(subjects, sight);
    if (missing)
        reply(forbidden(*missing, protocol::wireName(command),
                        subjects.agents.empty() ? std::nullopt : std::optional(subjects.agents.front())));
    return !missing;
}

void Dispatcher::toggleLogin(const Requester &requester, const rights::Sight &sight, const Reply &reply)
{
    const AgentState *state = m_floor.agentState(requester.agentId);
    if (state && state->phase != AgentPhase::LoggedOut)
        m_logout.handle({}, requester, reply);
    else
        m_login.handle({}, requester, sight, reply);
}

} // namespace xivocc::commands
