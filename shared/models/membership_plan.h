#pragma once

#include "membership_edit.h"

#include <functional>

namespace xivocc::models {

/// What is known of an agent's queues.
struct AgentMembership
{
    int agentId = 0;
    int userId = 0; ///< 0: no XiVO user is behind him, so that he can have no defaults
    Penalties active;
    Penalties defaults; ///< empty: he has none
};

/// One cell that changes. Nothing: not in the queue.
struct MembershipChange
{
    int agentId = 0;
    int queueId = 0;
    MembershipSide side = MembershipSide::Active;
    std::optional<int> before;
    std::optional<int> after;

    bool operator==(const MembershipChange &) const = default;
};

/// One command to the server and the cells that it changes.
struct MembershipOrder
{
    enum class Kind {
        Place,        ///< agent into queue, or another penalty there
        Remove,       ///< agent out of queue
        SetDefaults,  ///< these defaults for each of the users
        ApplyDefaults ///< the user's defaults become active
    };

    Kind kind = Kind::Place;
    std::vector<int> userIds; ///< of defaults
    Penalties defaults;       ///< of SetDefaults
    std::vector<MembershipChange> changes;
};

/// Why an agent stays as he is.
enum class Unchanged { NoUser, NoDefaults, AlreadySo };

struct MembershipPlan
{
    std::vector<MembershipOrder> orders;
    std::vector<std::pair<int, Unchanged>> unchanged; ///< agents, by id
};

/// What several agents are to do.
struct QueueChanges
{
    Penalties joined; ///< with the penalty in each, also of those who are in it already
    std::set<int> left;
};

/// What saving an edit sends. Queues that do not exist any more are left out, of the defaults too.
[[nodiscard]] MembershipPlan planSave(int agentId, int userId, const MembershipEdit &edit,
                                      const std::function<bool(int queueId)> &exists);
/// All other queues stay.
[[nodiscard]] MembershipPlan planChanges(const std::vector<AgentMembership> &agents,
                                         const QueueChanges &changes);
/// The same defaults for all of them.
[[nodiscard]] MembershipPlan planDefaults(const std::vector<AgentMembership> &agents,
                                          const Penalties &defaults);
/// Makes each one's own defaults active; who has none stays unchanged.
[[nodiscard]] MembershipPlan planApplication(const std::vector<AgentMembership> &agents);

/// The active queues of all of them together; the lowest penalty where they differ.
[[nodiscard]] Penalties mergedActive(const std::vector<AgentMembership> &agents);

} // namespace xivocc::models
