#include "floor_lookup.h"

#include <algorithm>

namespace xivocc::xivo {

FloorLookup::FloorLookup(const realtime::Floor &floor, const Configuration &configuration)
    : m_floor(floor), m_configuration(configuration)
{
}

const Agent *FloorLookup::agent(int agentId) const
{
    return m_floor.agent(agentId);
}

std::vector<QueueAssignment> FloorLookup::configuredQueues(int agentId) const
{
    std::vector<QueueAssignment> assignments;
    for (const QueueMember &member : m_configuration.members) {
        const Queue *queue = member.agentId == agentId ? m_floor.queue(member.queueId) : nullptr;
        if (queue != nullptr)
            assignments.push_back({queue->name, member.penalty});
    }
    return assignments;
}

bool FloorLookup::isLoggedIn(int agentId) const
{
    const AgentState *state = m_floor.agentState(agentId);
    return state != nullptr && state->phase != AgentPhase::LoggedOut;
}

QStringList FloorLookup::loadedQueues(int agentId) const
{
    QStringList names;
    const AgentState *state = m_floor.agentState(agentId);
    if (state == nullptr)
        return names;
    for (const int queueId : state->queues) {
        if (const Queue *queue = m_floor.queue(queueId))
            names << queue->name;
    }
    return names;
}

std::optional<QString> FloorLookup::lineInterface(const QString &extension, const QString &context) const
{
    const Line *elsewhere = nullptr;
    int others = 0;
    for (const Line &line : m_configuration.lines) {
        if (line.extension != extension)
            continue;
        if (line.context == context)
            return line.interface;
        elsewhere = &line;
        ++others;
    }
    return others == 1 ? std::optional(elsewhere->interface) : std::nullopt;
}

bool FloorLookup::isInUse(const QString &extension, const QString &context) const
{
    const auto line = lineInterface(extension, context);
    // The same number in another context is another line.
    return line && std::ranges::any_of(m_configuration.agents, [&](const Agent &agent) {
               return isLoggedIn(agent.id) &&
                      lineInterface(m_floor.agentState(agent.id)->phoneNumber, agent.context) == line;
           });
}

} // namespace xivocc::xivo
