#pragma once

#include "agent_control.h"

#include <domain/user_config.h>
#include <tl/expected.hpp>

namespace xivocc::commands {

enum class ForwardKind { NoAnswer, Always, Busy };

/// How the server makes XiVO switch the services of a user's telephone. Each call ends within its own time
/// limit. Main thread.
class UserServices
{
public:
    using ServicesRead = std::function<void(const tl::expected<UserServiceSettings, Refusal> &settings)>;

    virtual ~UserServices() = default;
    virtual void setDoNotDisturb(int userId, bool enabled, Done done) = 0;
    /// The filter that a boss's assistant works with.
    virtual void setCallFilter(int userId, bool enabled, Done done) = 0;
    /// An empty destination leaves the one that XiVO knows.
    virtual void setForward(int userId, ForwardKind kind, const Forward &forward, Done done) = 0;
    /// As XiVO has them now.
    virtual void read(int userId, ServicesRead done) = 0;
};

} // namespace xivocc::commands
