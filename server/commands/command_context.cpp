#include "command_context.h"

#include "errors.h"

namespace xivocc::commands {

tl::expected<Target, protocol::Error> findTarget(const CommandContext &context, const Requester &requester,
                                                 std::optional<int> agentId, const QString &command)
{
    const int id = agentId.value_or(requester.agentId);
    if (id == 0) {
        return tl::unexpected(refused(
            "NotAnAgent", command,
            QStringLiteral("User %1 is not an agent. Name an agent, or attach one to the user in XiVO.")
                .arg(requester.login),
            agentId));
    }
    if (!context.floor.agent(id))
        return tl::unexpected(unknownAgent(id, command));
    if (!context.floor.linkUp())
        return tl::unexpected(linkDown(command, id));
    if (const AgentState *state = context.floor.agentState(id))
        return Target{id, *state};
    AgentState unseen;
    unseen.agentId = id;
    return Target{id, unseen};
}

QString describeAgent(const CommandContext &context, int agentId)
{
    const Agent *agent = context.floor.agent(agentId);
    if (!agent)
        return QStringLiteral("agent %1").arg(agentId);
    return QStringLiteral("%1 (%2)").arg(agent->fullName(), agent->number);
}

} // namespace xivocc::commands
