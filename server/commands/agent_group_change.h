#pragma once

#include "agent_group_control.h"
#include "command_handler.h"

#include <realtime/floor.h>

namespace xivocc::commands {

/// Puts agents in other groups (XuC protocol, 4.2). The effect is told by the AgentConfig that follows.
class AgentGroupChange final : public CommandHandler
{
public:
    /// Both outlive it.
    AgentGroupChange(const realtime::Floor &floor, AgentGroupControl &control)
        : m_floor(floor), m_control(control)
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    const realtime::Floor &m_floor;
    AgentGroupControl &m_control;
};

} // namespace xivocc::commands
