#pragma once

#include "agent_login.h"
#include "agent_logout.h"
#include "command_handler.h"
#include "pause_agent.h"
#include "unpause_agent.h"

#include <rights/access_rights.h>

#include <vector>

namespace xivocc::commands {

/// Checks whether the user may give a command, and brings each that acts on the PBX to its handler. Main
/// thread; outlives all pending replies.
class Dispatcher final
{
public:
    /// Both outlive it.
    Dispatcher(const CommandContext &context, const rights::AccessRights &rights);

    /// The handler outlives it.
    void add(CommandHandler &handler) { m_handlers.push_back(&handler); }
    [[nodiscard]] const std::vector<CommandHandler *> &handlers() const { return m_handlers; }

    /// False: the command is allowed, but asks for figures only and has no handler here. `sight` is the
    /// requester's of now.
    [[nodiscard]] bool dispatch(const protocol::Command &command, const Requester &requester,
                                const rights::Sight &sight, const Reply &reply);
    /// For a requester whose sight nobody keeps.
    [[nodiscard]] bool dispatch(const protocol::Command &command, const Requester &requester,
                                const Reply &reply)
    {
        return dispatch(command, requester, m_rights.sightOf(requester.userId, requester.agentId), reply);
    }

private:
    /// False, and said, when the user may not give the command.
    [[nodiscard]] bool isAllowed(const protocol::Command &command, const rights::Sight &sight,
                                 const Reply &reply) const;
    void toggleLogin(const Requester &requester, const rights::Sight &sight, const Reply &reply);

    const realtime::Floor &m_floor;
    const rights::AccessRights &m_rights;
    AgentLoginHandler m_login;
    AgentLogoutHandler m_logout;
    PauseAgentHandler m_pause;
    UnpauseAgentHandler m_unpause;
    std::vector<CommandHandler *> m_handlers;
};

} // namespace xivocc::commands
