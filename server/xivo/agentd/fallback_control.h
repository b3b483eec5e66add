#pragma once

#include "agentd_control.h"
#include "ami_control.h"

namespace xivocc::xivo {

/// Acts on agents through agentd where it is configured and reachable, over AMI otherwise, and over
/// AMI whenever a pause has a reason, which agentd cannot carry. Main thread.
class FallbackControl final : public commands::AgentControl
{
public:
    /// `agentd` may be null: not configured. Both outlive it.
    FallbackControl(AgentdControl *agentd, AmiControl &ami);

    void logIn(int agentId, const QString &extension, commands::Done done) override;
    void logOut(int agentId, commands::Done done) override;
    void pause(int agentId, const QString &reason, commands::Done done) override;
    void unpause(int agentId, commands::Done done) override;

private:
    using Attempt = std::function<void(commands::AgentControl &control, commands::Done done)>;
    void attempt(Attempt attempt, commands::Done done);

    AgentdControl *m_agentd;
    AmiControl &m_ami;
};

} // namespace xivocc::xivo
