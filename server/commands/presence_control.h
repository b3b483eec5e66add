#pragma once

#include "agent_control.h"

namespace xivocc::commands {

/// How the server makes XiVO show a user's presence. Each call ends within its own time limit. Main thread.
class PresenceControl
{
public:
    virtual ~PresenceControl() = default;
    /// `presence` by its technical name; XiVO runs its actions.
    virtual void setPresence(int userId, const QString &presence, Done done) = 0;
};

} // namespace xivocc::commands
