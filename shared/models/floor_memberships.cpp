#include "floor_memberships.h"

#include "floor_models.h"
#include "roles.h"

#include <algorithm>

namespace xivocc::models {

FloorMemberships::FloorMemberships(FloorModels *floor, const client::Memberships *memberships,
                                   QObject *parent)
    : QObject(parent), m_floor(floor), m_memberships(memberships)
{
    connect(memberships, &client::Memberships::defaultsChanged, this, &FloorMemberships::changed);
    connect(floor->placements(), &PlacementModel::placesChanged, this, &FloorMemberships::changed);
    connect(floor->placements(), &PlacementModel::rosterChanged, this, &FloorMemberships::changed);
    const QueueTableModel *queues = floor->queues();
    connect(queues, &QAbstractItemModel::modelReset, this, &FloorMemberships::changed);
    connect(queues, &QAbstractItemModel::rowsInserted, this, &FloorMemberships::changed);
    connect(queues, &QAbstractItemModel::rowsRemoved, this, &FloorMemberships::changed);
}

std::vector<AgentMembership> FloorMemberships::of(const std::vector<int> &agentIds) const
{
    std::vector<AgentMembership> found;
    for (const int id : agentIds) {
        const Agent *agent = m_floor->placements()->agent(id);
        if (!agent)
            continue;
        const auto defaults = m_memberships->defaultsOf(agent->userId);
        found.push_back({id, agent->userId, ofPresentQueues(m_floor->placements()->penaltiesOf(id)),
                         defaults ? ofPresentQueues(penaltiesOf(*defaults)) : Penalties()});
    }
    return found;
}

Penalties FloorMemberships::ofPresentQueues(Penalties penalties) const
{
    std::erase_if(penalties, [this](const auto &entry) { return !queue(entry.first); });
    return penalties;
}

bool FloorMemberships::hasAgent(int agentId) const
{
    return m_floor->placements()->agent(agentId);
}

QString FloorMemberships::agentName(int agentId) const
{
    const Agent *agent = m_floor->placements()->agent(agentId);
    return agent ? agent->fullName() : QString();
}

std::vector<Queue> FloorMemberships::queues() const
{
    std::vector<Queue> all;
    const QueueTableModel *queues = m_floor->queues();
    for (int row = 0; row < queues->rowCount(); ++row) {
        if (const Queue *found = queue(queues->index(row, 0).data(IdRole).toInt()))
            all.push_back(*found);
    }
    std::ranges::sort(all, {}, &Queue::number);
    return all;
}

const Queue *FloorMemberships::queue(int queueId) const
{
    return m_floor->queues()->queue(queueId);
}

QString FloorMemberships::nameOf(const Queue &queue)
{
    return queue.displayName.isEmpty() ? queue.name : queue.displayName;
}

} // namespace xivocc::models
