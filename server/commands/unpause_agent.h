#pragma once

#include "command_context.h"

#include <protocol/commands.h>

namespace xivocc::commands {

/// Ends the pause of an agent in all his queues. One who is ready already only gets his state told again.
class UnpauseAgentHandler final
{
public:
    explicit UnpauseAgentHandler(const CommandContext &context) : m_context(context) {}

    void handle(const protocol::UnpauseAgent &command, const Requester &requester, const Reply &reply);

private:
    CommandContext m_context;
};

} // namespace xivocc::commands
