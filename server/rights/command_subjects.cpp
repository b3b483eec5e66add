#include "command_subjects.h"

#include <protocol/alternative_walk.h>

#include <algorithm>
#include <concepts>

namespace xivocc::rights {

namespace {

using namespace protocol;

/// A group of commands that are all alike here.
template <typename Command, typename... Listed>
concept OneOf = (std::same_as<Command, Listed> || ...);

/// What a user does for himself, with his own telephone, with other people as anybody may in a company, or in
/// a conference room, where its organiser decides.
template <typename Command>
concept Personal =
    OneOf<Command, Ping, ChangeUserStatus, SetDoNotDisturb, ForwardOnNoAnswer, ForwardAlways, ForwardOnBusy,
          LookUpDisplayName, SetUserPreference, ToggleUniqueAccountDevice, UnregisterMobileApp,
          PushLogToServer, ToggleAgentLogin, Dial, Originate, DialFromMobile, DialByUsername, HangUp, Answer,
          Hold, DirectTransfer, AttendedTransfer, CompleteTransfer, CancelTransfer, ThreeWayConference,
          SendDtmf, SetData, GetCurrentCallsPhoneEvents, ToggleMicrophone, GetConfig, GetIceConfig,
          DirectoryLookUp, SearchDirectory, GetFavorites, AddFavorite, RemoveFavorite, SearchContacts,
          GetFavoriteContacts, GetUserCallHistory, GetUserCallHistoryByDays, GetAgentCallHistory,
          InviteConferenceRoom, ConferenceMuteMe, ConferenceUnmuteMe, ConferenceMuteAll, ConferenceUnmuteAll,
          ConferenceMute, ConferenceUnmute, ConferenceKick, ConferenceDeafen, ConferenceUndeafen,
          ConferenceInvite, IncludeToConference, ConferenceReset, ConferenceClose, SubscribeToPhoneHints,
          UnsubscribeFromAllPhoneHints, FlashTextRequest, VideoEvent, SubscribeToVideoStatus,
          UnsubscribeFromAllVideoStatus, InviteToMeetingRoom, AcknowledgeMeetingRoomInvite,
          AcceptMeetingRoomInvite, RejectMeetingRoomInvite>;

/// Their answers, and the news that follow, hold what the user sees and nothing else (message_view.h).
template <typename Command>
concept AnsweredByWhatIsSeen =
    OneOf<Command, GetList, GetAgentStates, SubscribeToAgentEvents, GetAgentDirectory, SubscribeToAgentStats,
          SubscribeToQueueStats, GetCallbackLists, FindCallbackRequest, GetCallbackPreferredPeriods,
          GetFloorAt, GetFloorChanges, GetAlertRules, SubscribeToAlerts, GetAlertHistory>;

/// Their queues stand in the store or in the log of calls: their handlers check.
template <typename Command>
concept CheckedByItsHandler =
    OneOf<Command, TakeCallback, ReleaseCallback, StartCallback, UpdateCallbackTicket, ListenCallbackMessage,
          GetQueueCallHistory, FindCustomerCallHistory>;

/// The queue that the caller waits in; none, when he does not wait any more.
std::vector<int> queueOf(const WaitingCall &call, const realtime::Floor &floor)
{
    for (const Queue &queue : floor.queues()) {
        const std::vector<WaitingCall> calls = floor.waitingCalls(queue.id);
        if (std::ranges::find(calls, call.uniqueId, &WaitingCall::uniqueId) != calls.end())
            return {queue.id};
    }
    return {};
}

Subjects agent(int id)
{
    Subjects subjects;
    subjects.agents = {id};
    return subjects;
}

/// Without one the user's own agent is meant.
Subjects agent(const std::optional<int> &id)
{
    return id ? agent(*id) : Subjects{};
}

Subjects recordedAgent(int id)
{
    Subjects subjects = agent(id);
    subjects.recordedAgents = {id};
    return subjects;
}

Subjects queues(std::vector<int> ids)
{
    Subjects subjects;
    subjects.queues = std::move(ids);
    return subjects;
}

Subjects queuesAndAgent(std::vector<int> queueIds, int agentId)
{
    Subjects subjects = queues(std::move(queueIds));
    subjects.agents = {agentId};
    return subjects;
}

Subjects queuesAndGroup(std::vector<int> queueIds, int groupId)
{
    Subjects subjects = queues(std::move(queueIds));
    subjects.groups = {groupId};
    return subjects;
}

Subjects usersAndQueues(std::vector<int> userIds, const std::vector<QueuePenalty> &membership)
{
    Subjects subjects;
    subjects.users = std::move(userIds);
    for (const QueuePenalty &entry : membership)
        subjects.queues.push_back(entry.queueId);
    return subjects;
}

Subjects rightsOfUsers()
{
    Subjects subjects;
    subjects.rightsOfUsers = true;
    return subjects;
}

Subjects alerts()
{
    Subjects subjects;
    subjects.alerts = true;
    return subjects;
}

struct FindSubjects
{
    const realtime::Floor &floor;

    template <typename Command>
    requires Personal<Command> || AnsweredByWhatIsSeen<Command> || CheckedByItsHandler<Command>
        Subjects operator()(const Command &) const
    {
        return {};
    }

    Subjects operator()(const protocol::AgentLogin &asked) const { return agent(asked.agentId); }
    Subjects operator()(const AgentLogout &asked) const { return agent(asked.agentId); }
    Subjects operator()(const PauseAgent &asked) const { return agent(asked.agentId); }
    Subjects operator()(const UnpauseAgent &asked) const { return agent(asked.agentId); }
    Subjects operator()(const ListenAgent &asked) const { return agent(asked.agentId); }
    Subjects operator()(const MonitorPause &asked) const { return recordedAgent(asked.agentId); }
    Subjects operator()(const MonitorUnpause &asked) const { return recordedAgent(asked.agentId); }
    /// Into a group that is not his, a supervisor would send him out of his own sight for good.
    Subjects operator()(const SetAgentGroup &asked) const
    {
        Subjects subjects = agent(asked.agentId);
        subjects.groups = {asked.groupId};
        return subjects;
    }

    Subjects operator()(const DialFromQueue &asked) const { return queues({asked.queueId}); }
    Subjects operator()(const RetrieveQueueCall &asked) const
    {
        return queues(queueOf(asked.queueCall, floor));
    }
    Subjects operator()(const GetQueueStatistics &asked) const { return queues({asked.queueId}); }
    Subjects operator()(const GetQueueHistory &asked) const { return queues(asked.queueIds); }
    Subjects operator()(const SubscribeToQueueCalls &asked) const { return queues({asked.queueId}); }
    Subjects operator()(const UnsubscribeFromQueueCalls &asked) const { return queues({asked.queueId}); }

    Subjects operator()(const SetAgentQueue &asked) const
    {
        return queuesAndAgent({asked.queueId}, asked.agentId);
    }
    Subjects operator()(const RemoveAgentFromQueue &asked) const
    {
        return queuesAndAgent({asked.queueId}, asked.agentId);
    }
    Subjects operator()(const MoveAgentsInGroup &asked) const
    {
        return queuesAndGroup({asked.fromQueueId, asked.toQueueId}, asked.groupId);
    }
    Subjects operator()(const AddAgentsInGroup &asked) const
    {
        return queuesAndGroup({asked.fromQueueId, asked.toQueueId}, asked.groupId);
    }
    Subjects operator()(const RemoveAgentGroupFromQueueGroup &asked) const
    {
        return queuesAndGroup({asked.queueId}, asked.groupId);
    }
    Subjects operator()(const AddAgentsNotInQueueFromGroupTo &asked) const
    {
        return queuesAndGroup({asked.queueId}, asked.groupId);
    }

    Subjects operator()(const GetUserDefaultMembership &asked) const
    {
        return usersAndQueues({asked.userId}, {});
    }
    Subjects operator()(const SetUserDefaultMembership &asked) const
    {
        return usersAndQueues({asked.userId}, asked.membership);
    }
    Subjects operator()(const SetUsersDefaultMembership &asked) const
    {
        return usersAndQueues(asked.userIds, asked.membership);
    }
    /// At his own desk a user sees the queues he is in: he could only lose some.
    Subjects operator()(const ApplyUsersDefaultMembership &asked) const
    {
        Subjects subjects = usersAndQueues(asked.userIds, {});
        subjects.appliedDefaults = true;
        return subjects;
    }

    Subjects operator()(const SetAlertRule &asked) const
    {
        Subjects subjects = alerts();
        subjects.queues = asked.rule.queueIds;
        subjects.groups = asked.rule.groupIds;
        return subjects;
    }
    /// Whether he sees what they are about, their handler knows.
    Subjects operator()(const RemoveAlertRule &) const { return alerts(); }
    Subjects operator()(const AcknowledgeAlert &) const { return alerts(); }

    Subjects operator()(const GetUserRights &) const { return rightsOfUsers(); }
    Subjects operator()(const SetUserRights &) const { return rightsOfUsers(); }
};

/// Adds to `first` the first of the ids that is not allowed, unless there is one already.
template <typename Allowed>
void look(std::optional<QString> &first, const std::vector<int> &ids, const char *kind, Allowed isAllowed)
{
    const auto denied = std::ranges::find_if_not(ids, isAllowed);
    if (!first && denied != ids.end())
        first = QStringLiteral("%1 %2").arg(QLatin1String(kind)).arg(*denied);
}

} // namespace

Subjects subjectsOf(const protocol::Command &command, const realtime::Floor &floor)
{
    Subjects found;
    walkAlternatives<Command>([&]<std::size_t Index>() {
        const auto *asked = std::get_if<Index>(&command);
        if (asked)
            found = FindSubjects{floor}(*asked);
        return asked != nullptr;
    });
    return found;
}

std::optional<QString> notGranted(const Subjects &subjects, const Sight &sight)
{
    std::optional<QString> first;
    look(first, subjects.queues, "queue", [&](int id) { return sight.seesQueue(id); });
    look(first, subjects.groups, "group", [&](int id) { return sight.commandsGroup(id); });
    look(first, subjects.agents, "agent", [&](int id) { return sight.commandsAgent(id); });
    look(first, subjects.users, "user", [&](int id) { return sight.commandsUser(id); });
    look(first, subjects.recordedAgents, "recording of agent",
         [&](int id) { return sight.recordsAgent(id); });
    if (!first && subjects.rightsOfUsers && !sight.editsRights())
        first = QStringLiteral("rights of users");
    if (!first && subjects.alerts && !sight.supervises())
        first = QStringLiteral("alerts");
    if (!first && subjects.appliedDefaults && !sight.supervises())
        first = QStringLiteral("applying default memberships");
    return first;
}

} // namespace xivocc::rights
