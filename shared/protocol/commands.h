#pragma once

#include "commands/agent_commands.h"
#include "commands/alert_commands.h"
#include "commands/callback_commands.h"
#include "commands/chat_commands.h"
#include "commands/conference_commands.h"
#include "commands/directory_commands.h"
#include "commands/history_commands.h"
#include "commands/list_commands.h"
#include "commands/membership_commands.h"
#include "commands/past_floor_commands.h"
#include "commands/queue_statistics_commands.h"
#include "commands/recording_commands.h"
#include "commands/rights_commands.h"
#include "commands/telephony_commands.h"
#include "commands/user_commands.h"

#include "alternative.h"

#include <utility>
#include <variant>

/// What a client sends: {"claz": "web", "command": <name>, …fields}, one struct each.
namespace xivocc::protocol {

using CommandAlternatives = std::variant<
    Ping, ChangeUserStatus, SetDoNotDisturb, ForwardOnNoAnswer, ForwardAlways, ForwardOnBusy,
    LookUpDisplayName, SetUserPreference, ToggleUniqueAccountDevice, UnregisterMobileApp, PushLogToServer,
    AgentLogin, AgentLogout, PauseAgent, UnpauseAgent, ToggleAgentLogin, ListenAgent, GetAgentStates,
    SubscribeToAgentEvents, GetAgentDirectory, SubscribeToAgentStats, SetAgentGroup, Dial, Originate,
    DialFromMobile, DialFromQueue, DialByUsername, HangUp, Answer, Hold, DirectTransfer, AttendedTransfer,
    CompleteTransfer, CancelTransfer, ThreeWayConference, SendDtmf, SetData, GetCurrentCallsPhoneEvents,
    ToggleMicrophone, RetrieveQueueCall, MonitorPause, MonitorUnpause, GetList, GetConfig, GetIceConfig,
    SetAgentQueue, RemoveAgentFromQueue, MoveAgentsInGroup, AddAgentsInGroup, RemoveAgentGroupFromQueueGroup,
    AddAgentsNotInQueueFromGroupTo, GetUserDefaultMembership, SetUserDefaultMembership,
    SetUsersDefaultMembership, ApplyUsersDefaultMembership, SubscribeToQueueStats, GetQueueStatistics,
    GetQueueHistory, SubscribeToQueueCalls, UnsubscribeFromQueueCalls, DirectoryLookUp, SearchDirectory,
    GetFavorites, AddFavorite, RemoveFavorite, SearchContacts, GetFavoriteContacts, GetUserCallHistory,
    GetUserCallHistoryByDays, GetAgentCallHistory, GetQueueCallHistory, FindCustomerCallHistory,
    InviteConferenceRoom, ConferenceMuteMe, ConferenceUnmuteMe, ConferenceMuteAll, ConferenceUnmuteAll,
    ConferenceMute, ConferenceUnmute, ConferenceKick, ConferenceDeafen, ConferenceUndeafen, ConferenceInvite,
    IncludeToConference, ConferenceReset, ConferenceClose, GetCallbackLists, FindCallbackRequest,
    GetCallbackPreferredPeriods, TakeCallback, ReleaseCallback, StartCallback, UpdateCallbackTicket,
    ListenCallbackMessage, SubscribeToPhoneHints, UnsubscribeFromAllPhoneHints, FlashTextRequest, VideoEvent,
    SubscribeToVideoStatus, UnsubscribeFromAllVideoStatus, InviteToMeetingRoom, AcknowledgeMeetingRoomInvite,
    AcceptMeetingRoomInvite, RejectMeetingRoomInvite, GetFloorAt, GetFloorChanges, GetUserRights,
    SetUserRights, GetAlertRules, SetAlertRule, RemoveAlertRule, SubscribeToAlerts, AcknowledgeAlert,
    GetAlertHistory>;

/// One of the commands. It is a type of its own so that copying and comparing are compiled once and not
/// wherever it is used.
struct Command : CommandAlternatives
{
    using Alternatives = CommandAlternatives;

    Command();
    template <AlternativeOf<CommandAlternatives> T>
    Command(T value) : CommandAlternatives(std::in_place_type<T>, std::move(value))
    {
    }
    Command(const Command &other);
    Command(Command &&other) noexcept;
    Command &operator=(const Command &other);
    Command &operator=(Command &&other) noexcept;
    ~Command();

    friend bool operator==(const Command &left, const Command &right);
    /// There is no order, though the variant claims one to Qt's meta types.
    friend bool operator<(const Command &left, const Command &right) = delete;
};

} // namespace xivocc::protocol
