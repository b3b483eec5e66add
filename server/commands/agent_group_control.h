#pragma once

#include "agent_control.h"

namespace xivocc::commands {

/// How the server makes XiVO put an agent in another group. Each call ends within its own time limit. Main
/// thread.
class AgentGroupControl
{
public:
    virtual ~AgentGroupControl() = default;
    virtual void setGroup(int agentId, int groupId, Done done) = 0;
};

} // namespace xivocc::commands
