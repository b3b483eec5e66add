#pragma once

#include "agent_control.h"

namespace xivocc::commands {

/// How the server makes XiVO change which agents a queue has. Thousands of calls may be made at once; each
/// ends within a time limit from when its turn has come, or as soon as XiVO does not answer any more. Main
/// thread.
class QueueMemberControl
{
public:
    virtual ~QueueMemberControl() = default;
    /// Gives the agent this penalty in the queue, and makes him a member before if he is none.
    virtual void set(int agentId, int queueId, int penalty, Done done) = 0;
    virtual void remove(int agentId, int queueId, Done done) = 0;
};

} // namespace xivocc::commands
