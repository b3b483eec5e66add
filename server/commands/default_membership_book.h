#pragma once

#include "agent_control.h"

#include <domain/default_membership.h>

#include <functional>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// Where the default memberships of users are kept. Main thread.
class DefaultMembershipBook
{
public:
    using Found = std::function<void(const tl::expected<std::vector<DefaultMembership>, Refusal> &)>;

    virtual ~DefaultMembershipBook() = default;
    /// Of every user who has some, in the order of their ids.
    virtual void readAll(Found done) = 0;
    /// Gives each of the users these queues and no others; an empty list takes his defaults away. With
    /// `within` his defaults in queues that are not among these stay as they are.
    virtual void write(const std::vector<int> &userIds, const std::vector<QueuePenalty> &membership,
                       const std::optional<std::vector<int>> &within, Done done) = 0;
};

} // namespace xivocc::commands
