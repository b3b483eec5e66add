#pragma once

#include "floor_picture.h"

#include <set>

namespace xivocc::journal {

/// Turns the records of one moment into what sessions were told then: a caller who joined or left becomes the
/// queue's list of callers, a deletion the lists of what is left.
class MomentMessages final
{
public:
    void take(const Record &record);
    void add(std::vector<protocol::ServerMessage> messages);
    /// All of them, once; `picture` has had every record applied.
    [[nodiscard]] std::vector<protocol::ServerMessage> finish(const FloorPicture &picture);

private:
    void tell(const Queue &queue, Instant) { m_messages.push_back(protocol::QueueConfig{queue}); }
    void tell(const QueueGone &, Instant) { m_hasRemoval = true; }
    void tell(const Agent &agent, Instant) { m_messages.push_back(protocol::AgentConfig{agent}); }
    void tell(const AgentGone &, Instant) { m_hasRemoval = true; }
    void tell(const AgentGroup &, Instant) { m_hasGroups = true; }
    void tell(const GroupGone &, Instant) { m_hasGroups = true; }
    void tell(const QueueMember &member, Instant)
    {
        m_messages.push_back(protocol::QueueMemberChanged{member});
    }
    void tell(const AgentState &state, Instant) { m_messages.push_back(protocol::AgentStateEvent{state}); }
    void tell(const CountersChanged &changed, Instant at);
    void tell(const CallSeen &seen, Instant) { m_callsOf.insert(seen.queueId); }
    void tell(const CallGone &gone, Instant) { m_callsOf.insert(gone.queueId); }
    void tell(const LinkChanged &changed, Instant)
    {
        m_messages.push_back(protocol::PbxLinkStatus{changed.up, changed.since});
    }
    void tell(const StillRecording &, Instant) {}
    void tell(const AgentFiguresChanged &changed, Instant)
    {
        m_messages.push_back(protocol::AgentStatistics{changed.agentId, changed.figures});
    }

    std::vector<protocol::ServerMessage> m_messages;
    std::set<int> m_callsOf; ///< queues whose callers changed
    bool m_hasRemoval = false;
    bool m_hasGroups = false;
};

} // namespace xivocc::journal
