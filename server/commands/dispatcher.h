#pragma once

#include "agent_login.h"
#include "agent_logout.h"
#include "pause_agent.h"
#include "unpause_agent.h"

namespace xivocc::commands {

/// Brings each command that acts on the PBX to its handler. Every logged-in user may command every
/// agent. Main thread; outlives all pending replies.
class Dispatcher final
{
public:
    explicit Dispatcher(const CommandContext &context);

    /// False: the command asks for figures only and has no handler here.
    [[nodiscard]] bool dispatch(const protocol::Command &command, const Requester &requester,
                                const Reply &reply);

private:
    AgentLoginHandler m_login;
    AgentLogoutHandler m_logout;
    PauseAgentHandler m_pause;
    UnpauseAgentHandler m_unpause;
};

} // namespace xivocc::commands
