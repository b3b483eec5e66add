#pragma once

#include "agent_control.h"

namespace xivocc::commands {

/// How the server makes XiVO change which agents a queue has. Each call ends within its own time limit.
/// Main thread.
class QueueMemberControl
{
public:
    virtual ~QueueMemberControl() = default;
    /// Gives the agent this penalty in the queue, and makes him a member before if he is none.
    virtual void set(int agentId, int queueId, int penalty, Done done) = 0;
    virtual void remove(int agentId, int queueId, Done done) = 0;
};

} // namespace xivocc::commands
