#pragma once

#include "agent_control.h"

#include <domain/default_membership.h>

#include <functional>
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
    /// Gives each of the users these queues and no others; an empty list takes his defaults away.
    virtual void write(const std::vector<int> &userIds, const std::vector<QueuePenalty> &membership,
                       Done done) = 0;
};

} // namespace xivocc::commands
