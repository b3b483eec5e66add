#pragma once

#include "agent_control.h"

#include <domain/directory.h>
#include <tl/expected.hpp>

namespace xivocc::commands {

/// Where contacts are searched. Each search ends within its own time limit. Main thread.
class Directory
{
public:
    using Found = std::function<void(const tl::expected<DirectoryTable, Refusal> &table)>;

    virtual ~Directory() = default;
    /// On behalf of the user, whose own contacts and favourites may be among them.
    virtual void search(int userId, const QString &pattern, Found done) = 0;
};

} // namespace xivocc::commands
