#pragma once

#include "command_context.h"

#include <protocol/commands.h>

namespace xivocc::commands {

/// Logs an agent out. One who is logged out already only gets his state told again.
class AgentLogoutHandler final
{
public:
    explicit AgentLogoutHandler(const CommandContext &context) : m_context(context) {}

    void handle(const protocol::AgentLogout &command, const Requester &requester, const Reply &reply);

private:
    CommandContext m_context;
};

} // namespace xivocc::commands
