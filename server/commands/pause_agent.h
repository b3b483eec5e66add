#pragma once

#include "command_context.h"

#include <protocol/commands.h>

namespace xivocc::commands {

/// Pauses a logged-in agent in all his queues, with a reason or without. A pause with the reason he
/// already shows is only confirmed; another reason replaces it.
class PauseAgentHandler final
{
public:
    /// The reason ends up in a header of the PBX's manager interface and in its logs.
    static constexpr qsizetype maxReasonLength = 80;

    explicit PauseAgentHandler(const CommandContext &context) : m_context(context) {}

    void handle(const protocol::PauseAgent &command, const Requester &requester, const Reply &reply);

private:
    CommandContext m_context;
};

} // namespace xivocc::commands
