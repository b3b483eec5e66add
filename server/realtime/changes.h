#pragma once

#include "room_member.h"

#include <domain/phone_event.h>
#include <domain/queue.h>
#include <domain/queue_event.h>

#include <vector>

namespace xivocc::realtime {

/// Somebody listens to the agent's telephone from now on, or does no more.
struct AgentListening
{
    int agentId = 0;
    bool started = false;

    bool operator==(const AgentListening &) const = default;
};

/// What one or more facts changed, told by ids; each id at most once, in order of first change.
/// The values are read from the Floor, in the same thread, before the next fact is applied.
struct Changes
{
    std::vector<int> agentStates;        ///< agents whose AgentState changed
    std::vector<int> queueStatistics;    ///< queues whose live statistics changed
    std::vector<int> queueCalls;         ///< queues whose list of waiting calls changed
    std::vector<QueueEvent> queueEvents; ///< what happened to callers, each once, in the order of being sure
    std::vector<QueueMember> members;    ///< memberships added, changed, or removed (penalty -1)
    std::vector<int> agents;             ///< agents added or edited
    std::vector<int> queues;             ///< queues added or edited
    std::vector<PhoneEvent> phoneEvents; ///< in the order in which they happened
    std::vector<AgentListening> listening;
    std::vector<QString> phoneStatuses; ///< numbers whose PhoneStatus changed
    std::vector<RoomChange> rooms;      ///< in the order in which they happened
    bool roomList = false;              ///< the list of conference rooms with their members changed
    bool groups = false;                ///< the list of groups changed
    bool removals = false;              ///< an agent or a queue was deleted: the lists must be sent anew
    bool link = false;                  ///< the state of the PBX link changed

    [[nodiscard]] bool empty() const
    {
        return agentStates.empty() && queueStatistics.empty() && queueCalls.empty() && queueEvents.empty() &&
               members.empty() && agents.empty() && queues.empty() && phoneEvents.empty() &&
               listening.empty() && phoneStatuses.empty() && rooms.empty() && !roomList && !groups &&
               !removals && !link;
    }
};

} // namespace xivocc::realtime
