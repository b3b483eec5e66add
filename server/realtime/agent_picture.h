#pragma once

#include "agent_book.h"
#include "channel_book.h"
#include "member_book.h"

namespace xivocc::realtime {

/// Works out what an agent is doing from his memberships, his phone's channels and his logins.
class AgentPicture final
{
public:
    AgentPicture(AgentBook &agents, MemberBook &members, ChannelBook &channels, const QueueBook &queues,
                 const DeviceBook &devices);

    struct Difference
    {
        bool state = false;
        std::vector<QueueMember> members; ///< shown now, with a new penalty, or removed (-1)
    };
    /// `catchingUp`: what is found began earlier and is no news, so nobody is greeted as just logged in.
    [[nodiscard]] Difference renew(AgentRecord &record, Instant now, bool catchingUp);

private:
    [[nodiscard]] AgentState stateOf(AgentRecord &record, const MemberOwner &owner, Instant now,
                                     bool catchingUp);
    [[nodiscard]] std::vector<QueueMember> membershipsOf(const AgentRecord &record,
                                                         const MemberOwner &owner) const;

    AgentBook &m_agents;
    MemberBook &m_members;
    ChannelBook &m_channels;
    const QueueBook &m_queues;
    const DeviceBook &m_devices;
};

} // namespace xivocc::realtime
