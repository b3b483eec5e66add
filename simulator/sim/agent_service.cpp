#include "agent_service.h"

#include <algorithm>

namespace xivocc::sim {

AgentService::AgentService(Pbx &pbx, const FloorPlan &plan) : m_pbx(pbx), m_plan(plan)
{
    for (const PlannedAgent &planned : plan.agents)
        m_agents.push_back({planned.id, planned.number, planned.memberships, std::nullopt});
}

const SimAgent *AgentService::byId(int id) const
{
    const auto found = std::ranges::find(m_agents, id, &SimAgent::id);
    return found == m_agents.end() ? nullptr : &*found;
}

const SimAgent *AgentService::byNumber(const QByteArray &number) const
{
    const auto found = std::ranges::find(m_agents, number, &SimAgent::number);
    return found == m_agents.end() ? nullptr : &*found;
}

SimAgent *AgentService::find(int id)
{
    const auto found = std::ranges::find(m_agents, id, &SimAgent::id);
    return found == m_agents.end() ? nullptr : &*found;
}

void AgentService::load(const SimAgent &agent, const PlannedMembership &membership)
{
    m_pbx.queues.addMember(m_plan.queueById(membership.queueId)->name, {.interface = agent.interface(),
                                                                        .name = agent.memberName(),
                                                                        .stateInterface = agent.login->device,
                                                                        .penalty = membership.penalty});
}

void AgentService::userEvent(const SimAgent &agent, const char *name, const QByteArray &queue)
{
    AmiEvent event("UserEvent");
    event.add("UserEvent", name).add("AgentID", agent.id).add("AgentNumber", agent.number);
    if (!queue.isEmpty())
        event.add("QueueName", queue);
    m_pbx.exchange.publish(event);
}

AgentService::Outcome AgentService::login(int agentId, const QByteArray &extension, const QByteArray &context)
{
    SimAgent *agent = find(agentId);
    if (!agent)
        return Outcome::NoSuchAgent;
    if (agent->login)
        return Outcome::AlreadyLogged;
    const bool isTaken = std::ranges::any_of(m_agents, [&](const SimAgent &other) {
        return other.login && other.login->extension == extension && other.login->context == context;
    });
    if (isTaken)
        return Outcome::ExtensionInUse;
    const Line *line = m_pbx.exchange.lineByNumber(extension);
    if (!line || line->context != context)
        return Outcome::NoSuchExtension;
    agent->login = SimAgent::Login{extension, context, line->device, m_pbx.heap.now()};
    if (m_register)
        m_register->agentLoggedIn(*agent);
    for (const PlannedMembership &membership : agent->memberships)
        load(*agent, membership);
    m_pbx.exchange.publish(AmiEvent("UserEvent")
                               .add("UserEvent", "AgentLogin")
                               .add("AgentID", agent->id)
                               .add("AgentNumber", agent->number)
                               .add("Extension", extension)
                               .add("Context", context));
    return Outcome::Done;
}

AgentService::Outcome AgentService::logoff(int agentId)
{
    SimAgent *agent = find(agentId);
    if (!agent || !agent->login)
        return Outcome::NotLogged;
    for (const PlannedMembership &membership : agent->memberships)
        m_pbx.queues.removeMember(m_plan.queueById(membership.queueId)->name, agent->interface());
    agent->login.reset();
    if (m_register)
        m_register->agentLoggedOff(*agent);
    userEvent(*agent, "AgentLogoff", {});
    return Outcome::Done;
}

AgentService::Outcome AgentService::pause(int agentId, bool paused, const QByteArray &reason)
{
    const SimAgent *agent = byId(agentId);
    if (!agent || !agent->login)
        return Outcome::NotLogged;
    m_pbx.queues.pause({}, agent->interface(), paused, reason);
    return Outcome::Done;
}

AgentService::Outcome AgentService::add(int agentId, int queueId)
{
    SimAgent *agent = find(agentId);
    if (!agent)
        return Outcome::NoSuchAgent;
    const QueueSettings *queue = m_plan.queueById(queueId);
    if (!queue)
        return Outcome::NoSuchQueue;
    if (std::ranges::find(agent->memberships, queueId, &PlannedMembership::queueId) !=
        agent->memberships.end())
        return Outcome::AlreadyInQueue;
    agent->memberships.push_back({queueId, 0});
    if (m_register)
        m_register->membershipChanged(*agent);
    userEvent(*agent, "AgentAddedToQueue", queue->name);
    if (agent->login)
        load(*agent, agent->memberships.back());
    return Outcome::Done;
}

AgentService::Outcome AgentService::remove(int agentId, int queueId)
{
    SimAgent *agent = find(agentId);
    if (!agent)
        return Outcome::NoSuchAgent;
    const QueueSettings *queue = m_plan.queueById(queueId);
    if (!queue)
        return Outcome::NoSuchQueue;
    if (std::erase_if(agent->memberships, [queueId](const auto &each) { return each.queueId == queueId; }) ==
        0)
        return Outcome::NotInQueue;
    if (m_register)
        m_register->membershipChanged(*agent);
    userEvent(*agent, "AgentRemovedFromQueue", queue->name);
    if (agent->login)
        m_pbx.queues.removeMember(queue->name, agent->interface());
    return Outcome::Done;
}

AgentService::Outcome AgentService::setPenalty(int agentId, int queueId, int penalty)
{
    SimAgent *agent = find(agentId);
    if (!agent)
        return Outcome::NoSuchAgent;
    const QueueSettings *queue = m_plan.queueById(queueId);
    if (!queue)
        return Outcome::NoSuchQueue;
    const auto membership = std::ranges::find(agent->memberships, queueId, &PlannedMembership::queueId);
    if (membership == agent->memberships.end())
        return Outcome::NotInQueue;
    membership->penalty = penalty;
    if (m_register)
        m_register->membershipChanged(*agent);
    if (agent->login)
        m_pbx.queues.setPenalty(queue->name, agent->interface(), penalty);
    return Outcome::Done;
}

} // namespace xivocc::sim
