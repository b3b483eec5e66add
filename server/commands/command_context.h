#pragma once

#include "agent_control.h"
#include "requester.h"

#include <domain/configuration.h>
#include <realtime/floor.h>
#include <tl/expected.hpp>

namespace xivocc::commands {

/// What the handlers of agent commands work on. The referenced objects outlive them.
struct CommandContext
{
    const realtime::Floor &floor;
    const Configuration &configuration;
    AgentControl &control;
};

/// An agent that a command may be carried out on now, with his present state.
struct Target
{
    int agentId = 0;
    AgentState state;
};

/// The agent a command is about: the one it names, else the requester's own. Refused when there is
/// none, when nobody has that id, or when the PBX cannot be heard.
[[nodiscard]] tl::expected<Target, protocol::Error> findTarget(const CommandContext &context,
                                                               const Requester &requester,
                                                               std::optional<int> agentId,
                                                               const QString &command);

/// "Nora Vidal (2007)", or "agent 7" when the configuration does not know him.
[[nodiscard]] QString describeAgent(const CommandContext &context, int agentId);

} // namespace xivocc::commands
