#pragma once

#include "commands/agent_commands.h"
#include "commands/callback_commands.h"
#include "commands/chat_commands.h"
#include "commands/conference_commands.h"
#include "commands/directory_commands.h"
#include "commands/history_commands.h"
#include "commands/list_commands.h"
#include "commands/membership_commands.h"
#include "commands/queue_statistics_commands.h"
#include "commands/recording_commands.h"
#include "commands/telephony_commands.h"
#include "commands/user_commands.h"

#include <variant>

/// What a client sends: {"claz": "web", "command": <name>, …fields}, one struct each.
namespace xivocc::protocol {

using Command = std::variant<
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
    SubscribeToQueueCalls, UnsubscribeFromQueueCalls, DirectoryLookUp, SearchDirectory, GetFavorites,
    AddFavorite, RemoveFavorite, SearchContacts, GetFavoriteContacts, GetUserCallHistory,
    GetUserCallHistoryByDays, GetAgentCallHistory, GetQueueCallHistory, FindCustomerCallHistory,
    InviteConferenceRoom, ConferenceMuteMe, ConferenceUnmuteMe, ConferenceMuteAll, ConferenceUnmuteAll,
    ConferenceMute, ConferenceUnmute, ConferenceKick, ConferenceDeafen, ConferenceUndeafen, ConferenceInvite,
    IncludeToConference, ConferenceReset, ConferenceClose, GetCallbackLists, FindCallbackRequest,
    GetCallbackPreferredPeriods, TakeCallback, ReleaseCallback, StartCallback, UpdateCallbackTicket,
    ListenCallbackMessage, SubscribeToPhoneHints, UnsubscribeFromAllPhoneHints, FlashTextRequest, VideoEvent,
    SubscribeToVideoStatus, UnsubscribeFromAllVideoStatus, InviteToMeetingRoom, AcknowledgeMeetingRoomInvite,
    AcceptMeetingRoomInvite, RejectMeetingRoomInvite>;

} // namespace xivocc::protocol
