#pragma once

#include "agent_login.h"
#include "agent_logout.h"
#include "command_handler.h"
#include "pause_agent.h"
#include "unpause_agent.h"

#include <vector>

namespace xivocc::commands {

/// Brings each command that acts on the PBX to its handler. Every logged-in user may command every
/// agent. Main thread; outlives all pending replies.
class Dispatcher final
{
public:
    explicit Dispatcher(const CommandContext &context);

    /// The handler outlives it.
    void add(CommandHandler &handler) { m_handlers.push_back(&handler); }
    [[nodiscard]] const std::vector<CommandHandler *> &handlers() const { return m_handlers; }

    /// False: the command asks for figures only and has no handler here.
    [[nodiscard]] bool dispatch(const protocol::Command &command, const Requester &requester,
                                const Reply &reply);

private:
    void toggleLogin(const Requester &requester, const Reply &reply);

    const realtime::Floor &m_floor;
    AgentLoginHandler m_login;
    AgentLogoutHandler m_logout;
    PauseAgentHandler m_pause;
    UnpauseAgentHandler m_unpause;
    std::vector<CommandHandler *> m_handlers;
};

} // namespace xivocc::commands
