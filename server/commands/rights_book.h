#pragma once

#include "agent_control.h"

#include <domain/user_rights.h>

#include <functional>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// Where the rights of users are kept. Main thread.
class RightsBook
{
public:
    using Found = std::function<void(const tl::expected<std::vector<UserRights>, Refusal> &)>;

    virtual ~RightsBook() = default;
    /// Of every user who has some.
    virtual void readAll(Found done) = 0;
    /// Instead of those that the user had.
    virtual void write(const UserRights &rights, Done done) = 0;
};

} // namespace xivocc::commands
