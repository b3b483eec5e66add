#pragma once

#include "agent_control.h"

#include <protocol/messages.h>

#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// Where the preferences of users are kept. Main thread.
class PreferenceBook
{
public:
    using Found = std::function<void(const tl::expected<std::vector<protocol::UserPreference>, Refusal> &)>;

    virtual ~PreferenceBook() = default;
    /// In the order of their keys.
    virtual void readAll(int userId, Found done) = 0;
    /// Replaces the one with the same key. Refused when the user has as many as he may have.
    virtual void write(int userId, const protocol::UserPreference &preference, Done done) = 0;
};

} // namespace xivocc::commands
