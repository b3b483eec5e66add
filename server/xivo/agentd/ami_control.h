#pragma once

#include "agent_lookup.h"
#include "refusals.h"
#include <xivo/ami/ami_sender.h>

namespace xivocc::xivo {

/// Acts on agents straight over Asterisk's manager interface, as agentd itself does: an agent is a
/// dynamic member Local/id-N@agentcallback of his queues. XiVO's tables of logged agents are not
/// written, so this is the way on a plain Asterisk and while agentd is away. Main thread.
class AmiControl final : public commands::AgentControl
{
public:
    /// Both outlive it and every answer of the sender.
    AmiControl(AmiSender &sender, const AgentLookup &lookup);

    void logIn(int agentId, const QString &extension, commands::Done done) override;
    void logOut(int agentId, commands::Done done) override;
    void pause(int agentId, const QString &reason, commands::Done done) override;
    void unpause(int agentId, commands::Done done) override;

private:
    /// Tells everybody on the manager interface when the request was accepted.
    [[nodiscard]] commands::Done announceThenTell(const ami::AmiAction &announcement, commands::Done done);
    void sendAll(const std::vector<ami::AmiAction> &actions, commands::Done done);

    AmiSender &m_sender;
    const AgentLookup &m_lookup;
};

} // namespace xivocc::xivo
