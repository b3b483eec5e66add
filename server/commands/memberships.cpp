#include "memberships.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

constexpr int noGroup = 0;

} // namespace

bool Memberships::handle(const protocol::Command &command, const Requester &, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<SetAgentQueue, RemoveAgentFromQueue, MoveAgentsInGroup, AddAgentsInGroup,
                     RemoveAgentGroupFromQueueGroup, AddAgentsNotInQueueFromGroupTo>(
        command, [&](const auto &asked) { on(asked, reply); });
}

bool Memberships::isPossible(const QString &command, const std::vector<int> &queues, int group,
                             const Reply &reply) const
{
    const auto refuse = [&reply](const protocol::Error &error) {
        reply(error);
        return false;
    };
    if (!m_control) {
        return refuse(refused(
            "NotConfigured", command,
            QStringLiteral("Memberships are changed through XiVO's configuration service, which is not "
                           "configured. Fill in [confd] of the server's configuration.")));
    }
    for (const int queue : queues) {
        if (!m_floor.queue(queue))
            return refuse(unknownQueue(queue, command));
    }
    const bool groupExists = group == noGroup || std::ranges::find(m_floor.groups(), group,
                                                                   &AgentGroup::id) != m_floor.groups().end();
    if (!groupExists)
        return refuse(unknownGroup(group, command));
    return true;
}

std::vector<int> Memberships::agentsAt(int group, int queue, int penalty) const
{
    std::vector<int> agents;
    for (const Agent &agent : m_floor.agents()) {
        const QueueMember *member = agent.groupId == group ? membership(agent.id, queue) : nullptr;
        if (member && member->penalty == penalty)
            agents.push_back(agent.id);
    }
    return agents;
}

const QueueMember *Memberships::membership(int agent, int queue) const
{
    const std::vector<QueueMember> &members = m_floor.membersOf(agent);
    const auto member = std::ranges::find(members, queue, &QueueMember::queueId);
    return member == members.end() ? nullptr : &*member;
}

void Memberships::set(const std::vector<int> &agents, int queue, int penalty, const QString &command,
                      const Reply &reply)
{
    for (const int agent : agents)
        m_control->set(agent, queue, penalty, replyRefusal(command, reply, agent));
}

void Memberships::remove(int agent, int queue, const QString &command, const Reply &reply)
{
    m_control->remove(agent, queue, replyRefusal(command, reply, agent));
}

void Memberships::on(const protocol::SetAgentQueue &asked, const Reply &reply)
{
    const QString command = QStringLiteral("setAgentQueue");
    if (!m_floor.agent(asked.agentId))
        reply(unknownAgent(asked.agentId, command));
    else if (isPossible(command, {asked.queueId}, noGroup, reply))
        set({asked.agentId}, asked.queueId, asked.penalty, command, reply);
}

void Memberships::on(const protocol::RemoveAgentFromQueue &asked, const Reply &reply)
{
    const QString command = QStringLiteral("removeAgentFromQueue");
    if (!isPossible(command, {asked.queueId}, noGroup, reply))
        return;
    if (!membership(asked.agentId, asked.queueId))
        reply(refused("NotAMember", command,
                      QStringLiteral("The agent is not in this queue; nothing was changed."), asked.agentId));
    else
        remove(asked.agentId, asked.queueId, command, reply);
}

void Memberships::on(const protocol::MoveAgentsInGroup &asked, const Reply &reply)
{
    const QString command = QStringLiteral("moveAgentsInGroup");
    if (!isPossible(command, {asked.fromQueueId, asked.toQueueId}, asked.groupId, reply))
        return;
    for (const int agent : agentsAt(asked.groupId, asked.fromQueueId, asked.fromPenalty)) {
        // He leaves only when he has arrived: a refusal must not cost him his place.
        m_control->set(agent, asked.toQueueId, asked.toPenalty,
                       [this, agent, from = asked.fromQueueId, to = asked.toQueueId, command,
                        reply](const Refusal *refusal) {
                           if (refusal)
                               replyRefusal(command, reply, agent)(refusal);
                           else if (from != to)
                               remove(agent, from, command, reply);
                       });
    }
}

void Memberships::on(const protocol::AddAgentsInGroup &asked, const Reply &reply)
{
    const QString command = QStringLiteral("addAgentsInGroup");
    if (isPossible(command, {asked.fromQueueId, asked.toQueueId}, asked.groupId, reply))
        set(agentsAt(asked.groupId, asked.fromQueueId, asked.fromPenalty), asked.toQueueId, asked.toPenalty,
            command, reply);
}

void Memberships::on(const protocol::RemoveAgentGroupFromQueueGroup &asked, const Reply &reply)
{
    const QString command = QStringLiteral("removeAgentGroupFromQueueGroup");
    if (!isPossible(command, {asked.queueId}, asked.groupId, reply))
        return;
    for (const int agent : agentsAt(asked.groupId, asked.queueId, asked.penalty))
        remove(agent, asked.queueId, command, reply);
}

void Memberships::on(const protocol::AddAgentsNotInQueueFromGroupTo &asked, const Reply &reply)
{
    const QString command = QStringLiteral("addAgentsNotInQueueFromGroupTo");
    if (!isPossible(command, {asked.queueId}, asked.groupId, reply))
        return;
    std::vector<int> missing;
    for (const Agent &agent : m_floor.agents()) {
        if (agent.groupId == asked.groupId && !membership(agent.id, asked.queueId))
            missing.push_back(agent.id);
    }
    set(missing, asked.queueId, asked.penalty, command, reply);
}

} // namespace xivocc::commands
