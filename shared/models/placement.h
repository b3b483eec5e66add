#pragma once

#include <client/memberships.h>

namespace xivocc::models {

/// An agent at a place in a queue, or all of a group who are there. A queue id of 0: not of any queue, as in
/// the list of everybody.
struct Placement
{
    client::QueuePlace place;
    int groupId = 0;
    int agentId = 0; ///< 0: the group

    [[nodiscard]] bool isGroup() const { return agentId == 0; }
    [[nodiscard]] bool isInQueue() const { return place.queueId != 0; }
    bool operator==(const Placement &) const = default;
};

[[nodiscard]] inline std::size_t qHash(const Placement &placement, std::size_t seed = 0)
{
    return qHashMulti(seed, placement.place, placement.groupId, placement.agentId);
}

} // namespace xivocc::models
