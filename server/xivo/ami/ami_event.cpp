#include "ami_event.h"

#include <array>
#include <cstdint>

namespace xivocc::ami {

namespace {

struct NamedEvent
{
    std::string_view name;
    AmiEvent event = AmiEvent::Unknown;
};

// Where two names stand for one event, the first is that of Asterisk 11.
constexpr NamedEvent namedEvents[] = {
    {"QueueMember", AmiEvent::QueueMember},
    {"QueueMemberStatus", AmiEvent::QueueMemberChanged},
    {"QueueMemberAdded", AmiEvent::QueueMemberChanged},
    {"QueueMemberRemoved", AmiEvent::QueueMemberRemoved},
    {"QueueMemberPaused", AmiEvent::QueueMemberPaused},
    {"QueueMemberPause", AmiEvent::QueueMemberPaused},
    {"QueueMemberPenalty", AmiEvent::QueueMemberPenalty},
    {"QueueParams", AmiEvent::QueueParams},
    {"QueueSummary", AmiEvent::QueueSummary},
    {"QueueEntry", AmiEvent::QueueEntry},
    {"Join", AmiEvent::CallerJoined},
    {"QueueCallerJoin", AmiEvent::CallerJoined},
    {"Leave", AmiEvent::CallerLeft},
    {"QueueCallerLeave", AmiEvent::CallerLeft},
    {"QueueCallerAbandon", AmiEvent::CallerAbandoned},
    {"AgentCalled", AmiEvent::AgentCalled},
    {"AgentConnect", AmiEvent::AgentConnect},
    {"AgentRingNoAnswer", AmiEvent::AgentRingNoAnswer},
    {"AgentDump", AmiEvent::AgentRingNoAnswer}, // the caller hung up before they were connected
    {"AgentComplete", AmiEvent::AgentComplete},
    {"Newchannel", AmiEvent::ChannelSeen},
    {"CoreShowChannel", AmiEvent::ChannelSeen},
    {"Status", AmiEvent::ChannelSeen},
    {"Newstate", AmiEvent::ChannelState},
    {"NewConnectedLine", AmiEvent::ChannelState},
    {"Rename", AmiEvent::ChannelRenamed},
    {"Hangup", AmiEvent::ChannelEnded},
    {"Dial", AmiEvent::Dial},
    {"DialBegin", AmiEvent::DialBegin},
    {"DialEnd", AmiEvent::DialEnd},
    {"Bridge", AmiEvent::Bridge},
    {"BridgeEnter", AmiEvent::BridgeEnter},
    {"BridgeLeave", AmiEvent::BridgeLeave},
    {"Hold", AmiEvent::Hold},
    {"Unhold", AmiEvent::Unhold},
    {"MonitorStart", AmiEvent::RecordingStarted},
    {"MixMonitorStart", AmiEvent::RecordingStarted},
    {"MixMonitorMute", AmiEvent::RecordingMuted},
    {"MonitorStop", AmiEvent::RecordingStopped},
    {"MixMonitorStop", AmiEvent::RecordingStopped},
    {"LocalBridge", AmiEvent::LocalBridge},
    {"ChanSpyStart", AmiEvent::SpyStart},
    {"ChanSpyStop", AmiEvent::SpyStop},
    {"VarSet", AmiEvent::VariableSet},
    {"MeetmeJoin", AmiEvent::RoomJoin},
    {"MeetmeList", AmiEvent::RoomList},
    {"MeetmeListComplete", AmiEvent::RoomListComplete},
    {"MeetmeLeave", AmiEvent::RoomLeave},
    {"MeetmeMute", AmiEvent::RoomMute},
    {"MeetmeTalking", AmiEvent::RoomTalking},
    {"MeetmeEnd", AmiEvent::RoomEnd},
    {"ExtensionStatus", AmiEvent::ExtensionStatus},
    {"UserEvent", AmiEvent::UserEvent},
    {"Reload", AmiEvent::Reload},

    {"AgentLogin", AmiEvent::Ignored}, // app_agent_pool's, not XiVO's user event
    {"AgentLogoff", AmiEvent::Ignored},
    {"AttendedTransfer", AmiEvent::Ignored},
    {"BlindTransfer", AmiEvent::Ignored},
    {"BridgeCreate", AmiEvent::Ignored},
    {"BridgeDestroy", AmiEvent::Ignored},
    {"BridgeMerge", AmiEvent::Ignored},
    {"BridgeVideoSourceUpdate", AmiEvent::Ignored},
    {"CEL", AmiEvent::Ignored},
    {"Cdr", AmiEvent::Ignored},
    {"ChallengeSent", AmiEvent::Ignored},
    {"ChannelReload", AmiEvent::Ignored},
    {"ContactStatus", AmiEvent::Ignored},
    {"CoreShowChannelsComplete", AmiEvent::Ignored},
    {"DTMF", AmiEvent::Ignored},
    {"DTMFBegin", AmiEvent::Ignored},
    {"DTMFEnd", AmiEvent::Ignored},
    {"DeviceStateChange", AmiEvent::Ignored},
    {"DialState", AmiEvent::Ignored},
    {"ExtensionStateListComplete", AmiEvent::Ignored},
    {"FullyBooted", AmiEvent::Ignored},
    {"HangupHandlerRun", AmiEvent::Ignored},
    {"HangupRequest", AmiEvent::Ignored},
    {"LocalOptimizationBegin", AmiEvent::Ignored},
    {"LocalOptimizationEnd", AmiEvent::Ignored},
    {"MeetmeTalkRequest", AmiEvent::Ignored},
    {"Masquerade", AmiEvent::Ignored}, // its Rename events tell the outcome
    {"MusicOnHold", AmiEvent::Ignored},
    {"MusicOnHoldStart", AmiEvent::Ignored},
    {"MusicOnHoldStop", AmiEvent::Ignored},
    {"NewAccountCode", AmiEvent::Ignored},
    {"NewCallerid", AmiEvent::Ignored},
    {"NewExten", AmiEvent::Ignored},
    {"Newexten", AmiEvent::Ignored},
    {"OriginateResponse", AmiEvent::Ignored},
    {"ParkedCall", AmiEvent::Ignored},
    {"PeerStatus", AmiEvent::Ignored},
    {"Pickup", AmiEvent::Ignored},
    {"PresenceStatus", AmiEvent::Ignored},
    {"QueueCallerLeaveEmpty", AmiEvent::Ignored},
    {"QueueMemberRinginuse", AmiEvent::Ignored},
    {"QueueStatusComplete", AmiEvent::Ignored},
    {"QueueSummaryComplete", AmiEvent::Ignored},
    {"RTCPReceived", AmiEvent::Ignored},
    {"RTCPSent", AmiEvent::Ignored},
    {"Registry", AmiEvent::Ignored},
    {"SIPRinging", AmiEvent::Ignored},
    {"SessionTimeout", AmiEvent::Ignored},
    {"Shutdown", AmiEvent::Ignored},
    {"SoftHangupRequest", AmiEvent::Ignored},
    {"StatusComplete", AmiEvent::Ignored},
    {"SuccessfulAuth", AmiEvent::Ignored},
    {"Transfer", AmiEvent::Ignored},
    {"UnParkedCall", AmiEvent::Ignored},
};

constexpr std::size_t slotCount = 512;
static_assert(std::size(namedEvents) * 4 <= slotCount, "a crowded table makes long probes");

constexpr std::size_t slotOf(std::string_view name)
{
    std::uint32_t hash = 2166136261u; // FNV-1a
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return (hash ^ (hash >> 16)) % slotCount;
}

constexpr auto makeTable()
{
    std::array<NamedEvent, slotCount> table{};
    for (const NamedEvent &named : namedEvents) {
        std::size_t slot = slotOf(named.name);
        while (!table[slot].name.empty())
            slot = (slot + 1) % slotCount;
        table[slot] = named;
    }
    return table;
}

constexpr auto table = makeTable();

} // namespace

AmiEvent amiEvent(std::string_view name)
{
    for (std::size_t slot = slotOf(name); !table[slot].name.empty(); slot = (slot + 1) % slotCount) {
        if (table[slot].name == name)
            return table[slot].event;
    }
    return AmiEvent::Unknown;
}

} // namespace xivocc::ami
