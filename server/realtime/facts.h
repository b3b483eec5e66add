#pragma once

#include <domain/configuration.h>
#include <domain/phone_status.h>
#include <domain/time.h>

#include <QString>
#include <optional>
#include <variant>
#include <vector>

/// What the outside told us, one struct per kind. Facts carry no wire detail: an adapter in xivo/
/// has already turned "Local/id-7@agentcallback" into agent 7. A member that is no agent (a user's
/// phone in a queue) has agentId 0 and is told by its interface.
namespace xivocc::realtime {

// -- configuration ------------------------------------------------------------------------------

/// The database was read; replaces all that was configured before.
struct ConfigurationRead
{
    Configuration configuration;
};

// -- link ---------------------------------------------------------------------------------------

/// The PBX link is up and a full picture follows. What is not confirmed until SyncFinished is gone.
struct SyncStarted
{
};
struct SyncFinished
{
};
/// The PBX link is lost: what the floor shows is as old as this fact.
struct LinkLost
{
};

// -- queue members ------------------------------------------------------------------------------

/// Asterisk's device states, as in QueueMember's Status header.
enum class DeviceState {
    Unknown = 0,
    NotInUse = 1,
    InUse = 2,
    Busy = 3,
    Invalid = 4,
    Unavailable = 5,
    Ringing = 6,
    RingInUse = 7,
    OnHold = 8,
};

struct MemberKey
{
    QString queue;     ///< technical name
    int agentId = 0;   ///< 0: a member that is not an agent
    QString interface; ///< member's interface as Asterisk has it
};

/// A member exists with these properties (QueueMember, QueueMemberAdded, QueueMemberStatus,
/// QueueMemberPause).
struct MemberSeen
{
    MemberKey member;
    QString stateInterface; ///< the phone, "SIP/ph1001"
    int penalty = 0;
    DeviceState state = DeviceState::Unknown;
    bool paused = false;
    QString pausedReason; ///< null: not told with this event (Asterisk before 13.11)
    bool inCall = false;
    std::optional<seconds> wrapup; ///< the member's own wrap-up time, where Asterisk tells it
    std::optional<Instant> lastCall;
    std::optional<Instant> lastPause;
    std::optional<Instant> loginTime;
    bool pauseReported = false; ///< the event is about the pause itself, even when that did not change
};
struct MemberRemoved
{
    MemberKey member;
};
/// Older Asterisks tell a pause or a penalty without the other properties.
struct MemberPaused
{
    MemberKey member;
    bool paused = false;
    QString reason;
};
struct MemberPenaltyChanged
{
    MemberKey member;
    int penalty = 0;
};

// -- agents -------------------------------------------------------------------------------------

/// XiVO's user events AgentLogin and AgentLogoff.
struct AgentLoggedIn
{
    int agentId = 0;
    QString extension;
    QString context;
};
struct AgentLoggedOut
{
    int agentId = 0;
};

// -- callers in queues --------------------------------------------------------------------------

struct CallerJoined
{
    QString queue;
    QString uniqueId;
    QString linkedId;
    QString channel;
    QString number;
    QString name;
    int position = 0;
    seconds waited{0};     ///< already waited: QueueEntry's Wait on resynchronisation, else 0
    bool fromSync = false; ///< an answer to QueueStatus: not a new entry for the counters when known
};
/// The caller is no longer waiting: connected, gone, or sent on. The outcome comes by its own fact.
struct CallerLeft
{
    QString queue;
    QString uniqueId;
};
/// Asterisk's QueueCallerAbandon. It is also sent for time-outs (see CallerExited), so the outcome
/// is settled by CallerExited or by the end of the channel, whichever comes first.
struct CallerGaveUp
{
    QString queue;
    QString uniqueId;
    seconds waited{0};
};
enum class QueueExit { TimedOut, Full, JoinEmpty, LeaveEmpty, Other };
/// The dialplan variable QUEUESTATUS was set on the caller's channel after Queue().
struct CallerExited
{
    QString uniqueId;
    QueueExit reason = QueueExit::Other;
    QString exten; ///< where the channel is in the dialplan: tells the queue of a caller who never got in
};
/// The dialplan is about to put the channel into a queue (XiVO's user event Queue).
struct CallerSentToQueue
{
    QString uniqueId;
    int queueId = 0;
};
/// A queue call rings, reaches, misses or leaves an agent. `caller` is the unique id of the caller.
struct AgentCalled
{
    MemberKey member;
    QString caller;
};
struct AgentConnected
{
    MemberKey member;
    QString caller;
    QString destinationChannel;
    seconds holdTime{0};
};
struct AgentRingNoAnswer
{
    MemberKey member;
    QString caller;
};
struct AgentCompleted
{
    MemberKey member;
    QString caller;
    seconds holdTime{0};
    seconds talkTime{0};
    QString reason;
    std::optional<seconds> wrapup; ///< XiVO's patched Asterisk tells it
};
/// Average hold time and counters of a queue as Asterisk has them (QueueParams, QueueSummary).
struct QueueParams
{
    QString queue;
    seconds holdTime{0};
    int completed = 0;
    int abandoned = 0;
};

// -- channels -----------------------------------------------------------------------------------

enum class ChannelState { Down, Reserved, OffHook, Dialing, Ring, Ringing, Up, Busy, Other };

/// A channel exists (Newchannel, CoreShowChannel, Status).
struct ChannelSeen
{
    QString channel;
    QString uniqueId;
    QString linkedId;
    ChannelState state = ChannelState::Down;
    QString number; ///< own caller id
    QString name;
    QString connectedNumber;
    QString connectedName;
    QString context;
    QString exten;
    std::optional<seconds> age; ///< on resynchronisation
    QString bridge;             ///< on resynchronisation, empty: none
};
struct ChannelStateChanged
{
    QString uniqueId;
    ChannelState state = ChannelState::Down;
    QString connectedNumber;
    QString connectedName;
};
struct ChannelRenamed
{
    QString uniqueId;
    QString channel;
};
struct ChannelEnded
{
    QString uniqueId;
    QString channel;
    int cause = 0;
};
/// `source` (may be empty: originated) rings `destination`, both unique ids.
struct DialBegun
{
    QString source;
    QString destination;
};
struct DialEnded
{
    QString source;
    QString destination;
    QString status; ///< ANSWER, CANCEL, BUSY, NOANSWER, …
};
struct BridgeEntered
{
    QString bridge;
    QString uniqueId;
};
struct BridgeLeft
{
    QString bridge;
    QString uniqueId;
};
struct CallHeld
{
    QString uniqueId;
    bool held = false;
};
enum class Recording { Stopped, Active, Paused };
/// The call of this channel is recorded (MixMonitorStart, MixMonitorMute, MixMonitorStop).
struct RecordingChanged
{
    QString uniqueId;
    Recording state = Recording::Stopped;
};
/// Two Local halves belong together (LocalBridge).
struct LocalPaired
{
    QString one;
    QString two;
};

/// Somebody begins or ceases to listen to a channel (ChanSpy).
struct ListeningChanged
{
    QString channel; ///< the one listened to, by name; at the end Asterisk 13 and 14 do not tell it
    bool started = false;
    QString listener; ///< unique id of the one that listens; Asterisk 11 does not tell it
};
/// A variable of the dialplan that travels with the call: XIVO_… or USR_…, without the underscores that stand
/// for inheritance.
struct CallVariableSet
{
    QString uniqueId;
    QString linkedId;
    QString name;
    QString value;
};

// -- lines --------------------------------------------------------------------------------------

struct LineStateChanged
{
    QString extension;
    QString context;
    QString hint; ///< the device watched, "SIP/ph1001"
    PhoneStatus status = PhoneStatus::Available;
};

// -- conference rooms ---------------------------------------------------------------------------

/// Somebody is in a room (MeetmeJoin, MeetmeList). What an event does not tell is nothing.
struct RoomMemberSeen
{
    QString room; ///< its number
    int index = 0;
    QString channel;
    QString uniqueId; ///< empty: not told
    QString number;   ///< by caller id
    QString name;
    std::optional<bool> organiser;
    std::optional<bool> muted;
    std::optional<bool> talking;
};
struct RoomMemberLeft
{
    QString room;
    int index = 0;
};
struct RoomMemberMuted
{
    QString room;
    int index = 0;
    bool muted = false;
};
struct RoomMemberTalking
{
    QString room;
    int index = 0;
    bool talking = false;
};
struct RoomEnded
{
    QString room;
};
/// Everybody in every room is told from here on; who is not told until RoomListFinished is gone.
struct RoomListStarted
{
};
struct RoomListFinished
{
};

using Fact = std::variant<ConfigurationRead, SyncStarted, SyncFinished, LinkLost, MemberSeen, MemberRemoved,
                          MemberPaused, MemberPenaltyChanged, AgentLoggedIn, AgentLoggedOut, CallerJoined,
                          CallerLeft, CallerGaveUp, CallerExited, CallerSentToQueue, AgentCalled,
                          AgentConnected, AgentRingNoAnswer, AgentCompleted, QueueParams, ChannelSeen,
                          ChannelStateChanged, ChannelRenamed, ChannelEnded, DialBegun, DialEnded,
                          BridgeEntered, BridgeLeft, CallHeld, RecordingChanged, LocalPaired,
                          ListeningChanged, CallVariableSet, LineStateChanged, RoomMemberSeen, RoomMemberLeft,
                          RoomMemberMuted, RoomMemberTalking, RoomEnded, RoomListStarted, RoomListFinished>;

/// A fact and the moment it reached us. The engine knows no other time.
struct TimedFact
{
    Instant at{};
    Fact fact;
};

} // namespace xivocc::realtime
