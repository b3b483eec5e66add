#pragma once

#include <vector>

namespace xivocc {

/// A place in a queue; penalty 0 is called first.
struct QueuePenalty
{
    int queueId = 0;
    int penalty = 0;

    bool operator==(const QueuePenalty &) const = default;
};

/// The queues that a user is put in when his defaults are applied, whatever he is in now.
struct DefaultMembership
{
    int userId = 0; ///< of XiVO's user, not of the agent
    std::vector<QueuePenalty> membership;

    bool operator==(const DefaultMembership &) const = default;
};

} // namespace xivocc
