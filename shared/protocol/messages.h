#pragma once

#include "messages/agent_messages.h"
#include "messages/alert_messages.h"
#include "messages/callback_messages.h"
#include "messages/chat_messages.h"
#include "messages/conference_messages.h"
#include "messages/directory_messages.h"
#include "messages/history_messages.h"
#include "messages/past_floor_messages.h"
#include "messages/queue_messages.h"
#include "messages/rights_messages.h"
#include "messages/session_messages.h"
#include "messages/sheet_messages.h"
#include "messages/telephony_messages.h"

#include "alternative.h"

#include <utility>
#include <variant>

/// What the server sends: {"msgType": <name>, "ctiMessage": <body>}, one struct each.
namespace xivocc::protocol {

using MessageAlternatives = std::variant<
    Pong, LoggedOn, LoggedOnError, Error, CommandFinished, PbxLinkStatus, RightProfile, AuthenticationToken,
    UsersStatuses, CtiStatuses, UserStatusUpdate, UserConfigUpdate, UserPreference, UserDisplayName,
    VoiceMailStatusUpdate, Sheet, PhoneStatusUpdate, PhoneHintStatusEvent, PhoneEventOccurred,
    CurrentCallsPhoneEvents, LineConfigUpdate, IceConfig, WebRtcCommand, QueueList, QueueConfig,
    QueueMemberList, QueueMemberChanged, QueueStatistics, QueueWindowStatistics, QueueHistory, QueueCalls,
    UserQueueDefaultMembership, UsersQueueDefaultMembership, AgentList, AgentConfig, AgentGroupList,
    AgentStateEvent, AgentError, AgentDirectory, AgentListen, AgentStatistics, DirectoryResult, Favorites,
    FavoriteUpdated, ContactSheets, FavoriteContactSheets, CallHistory, CallHistoryByDays, RichCallHistory,
    CustomerCallHistoryResponse, ConferenceList, ConferenceEvent, ConferenceParticipantEvent,
    ConferenceCommandError, CallbackLists, CallbackTaken, CallbackReleased, CallbackStarted, CallbackClotured,
    CallbackRequestUpdated, PreferredCallbackPeriodList, FindCallbackResponse, FlashTextEvent,
    VideoStatusEvent, MeetingRoomInvite, MeetingRoomInviteAck, MeetingRoomInviteResponse, PastFloor,
    PastFloorChanges, UserRightsList, UserRightsChanged, AlertRules, AlertsStanding, AlertChanged,
    AlertHistory>;

/// One of the messages. It is a type of its own so that copying and comparing are compiled once and not
/// wherever it is used.
struct ServerMessage : MessageAlternatives
{
    using Alternatives = MessageAlternatives;

    ServerMessage();
    template <AlternativeOf<MessageAlternatives> T>
    ServerMessage(T value) : MessageAlternatives(std::in_place_type<T>, std::move(value))
    {
    }
    ServerMessage(const ServerMessage &other);
    ServerMessage(ServerMessage &&other) noexcept;
    ServerMessage &operator=(const ServerMessage &other);
    ServerMessage &operator=(ServerMessage &&other) noexcept;
    ~ServerMessage();

    friend bool operator==(const ServerMessage &left, const ServerMessage &right);
    /// There is no order, though the variant claims one to Qt's meta types.
    friend bool operator<(const ServerMessage &left, const ServerMessage &right) = delete;
};

/// What sessions were told at a moment of the past.
struct PastEvent
{
    Instant at{};
    ServerMessage message;

    bool operator==(const PastEvent &) const = default;
};

} // namespace xivocc::protocol
