#include "command_context.h"

namespace xivocc::commands {

tl::expected<Target, protocol::Error> findTarget(const CommandContext &context, const Requester &requester,
                                                 std::optional<int> agentId, const QString &command)
{
    const int id = agentId.value_or(requester.agentId);
    if (id == 0) {
        return tl::unexpected(protocol::Error{
            QStringLiteral("NotAnAgent"), command,
            QStringLiteral("User %1 is not an agent. Name an agent, or attach one to the user in XiVO.")
                .arg(requester.login),
            agentId});
    }
    if (!context.floor.agent(id)) {
        return tl::unexpected(protocol::Error{
            QStringLiteral("UnknownAgent"), command,
            QStringLiteral("No agent has the id %1. Ask for the list of agents again.").arg(id), id});
    }
    if (!context.floor.linkUp()) {
        return tl::unexpected(protocol::Error{
            QStringLiteral("LinkDown"), command,
            QStringLiteral("The link to the PBX is down, nothing was done. Try again when it is back."), id});
    }
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

Done replyRefusal(const QString &command, int agentId, const Reply &reply)
{
    return [command, agentId, reply](const Refusal *refusal) {
        if (refusal)
            reply(protocol::Error{refusal->code, command, refusal->reason, agentId});
    };
}

} // namespace xivocc::commands
