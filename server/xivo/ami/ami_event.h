#pragma once

#include <string_view>

namespace xivocc::ami {

/// The events of Asterisk 11 to 20 that mean something to the floor; Ignored are those known not to.
enum class AmiEvent {
    Unknown,
    Ignored,
    // queue members
    QueueMember,
    QueueMemberChanged,
    QueueMemberRemoved,
    QueueMemberPaused,
    QueueMemberPenalty,
    // callers
    QueueParams,
    QueueSummary,
    QueueEntry,
    CallerJoined,
    CallerLeft,
    CallerAbandoned,
    AgentCalled,
    AgentConnect,
    AgentRingNoAnswer,
    AgentComplete,
    // channels
    ChannelSeen,
    ChannelState,
    ChannelRenamed,
    ChannelEnded,
    DialBegin,
    DialEnd,
    Dial,
    BridgeEnter,
    BridgeLeave,
    Bridge,
    Hold,
    Unhold,
    RecordingStarted,
    RecordingMuted,
    RecordingStopped,
    LocalBridge,
    SpyStart,
    SpyStop,
    VariableSet,
    // conference rooms
    RoomJoin,
    RoomList,
    RoomListComplete,
    RoomLeave,
    RoomMute,
    RoomTalking,
    RoomEnd,
    // others
    ExtensionStatus,
    UserEvent,
    Reload,
};

[[nodiscard]] AmiEvent amiEvent(std::string_view name);

} // namespace xivocc::ami
