#include "message_view.h"

#include <protocol/alternative_walk.h>

#include <algorithm>
#include <concepts>
#include <functional>
#include <iterator>

namespace xivocc::rights {

namespace {

using namespace protocol;

template <typename Message, typename... Listed>
concept OneOf = (std::same_as<Message, Listed> || ...);

/// They are sent to the user whom they concern and nobody else, or tell what everybody in a company may know.
/// Histories of calls are searched for what he sees in the first place.
template <typename Message>
concept ForTheAddressee =
    OneOf<Message, Pong, LoggedOn, LoggedOnError, Error, CommandFinished, PbxLinkStatus,
          protocol::RightProfile, AuthenticationToken, UsersStatuses, CtiStatuses, UserStatusUpdate,
          UserConfigUpdate, UserPreference, UserDisplayName, VoiceMailStatusUpdate, Sheet, PhoneStatusUpdate,
          PhoneHintStatusEvent, PhoneEventOccurred, CurrentCallsPhoneEvents, LineConfigUpdate, IceConfig,
          WebRtcCommand, AgentError, DirectoryResult, Favorites, FavoriteUpdated, ContactSheets,
          FavoriteContactSheets, CallHistory, CallHistoryByDays, RichCallHistory, CustomerCallHistoryResponse,
          ConferenceList, ConferenceEvent, ConferenceParticipantEvent, ConferenceCommandError,
          CallbackStarted, PreferredCallbackPeriodList, FlashTextEvent, VideoStatusEvent, MeetingRoomInvite,
          MeetingRoomInviteAck, MeetingRoomInviteResponse>;

View whole()
{
    return {View::Extent::Whole, {}};
}

View wholeIf(bool isSeen)
{
    return {isSeen ? View::Extent::Whole : View::Extent::Nothing, {}};
}

/// The message, with a shorter list where something had to be left out.
template <typename Message, typename Item, typename Sees>
View listOf(const Message &message, std::vector<Item> Message::*list, Sees sees)
{
    if (std::ranges::all_of(message.*list, sees))
        return whole();
    Message part = message;
    std::erase_if(part.*list, [&](const Item &item) { return !sees(item); });
    return {View::Extent::Part, std::move(part)};
}

/// The state, with the queues that are seen; false: it had no others.
bool trim(AgentState &state, const Sight &sight)
{
    const bool isQueueHidden =
        state.call && state.call->queueId != 0 && !sight.seesQueue(state.call->queueId);
    if (isQueueHidden)
        state.call->queueId = 0;
    return std::erase_if(state.queues, [&](int id) { return !sight.seesQueue(id); }) > 0 || isQueueHidden;
}

bool trim(DefaultMembership &user, const Sight &sight)
{
    return std::erase_if(user.membership,
                         [&](const QueuePenalty &entry) { return !sight.seesQueue(entry.queueId); }) > 0;
}

struct FindView
{
    const Sight &sight;

    template <ForTheAddressee Message> View operator()(const Message &) const { return whole(); }

    View operator()(const QueueList &told) const
    {
        return listOf(told, &QueueList::queues,
                      [&](const Queue &queue) { return sight.seesQueue(queue.id); });
    }
    View operator()(const QueueConfig &told) const { return wholeIf(sight.seesQueue(told.queue.id)); }
    View operator()(const QueueStatistics &told) const { return wholeIf(sight.seesQueue(told.queueId)); }
    View operator()(const QueueWindowStatistics &told) const
    {
        return wholeIf(sight.seesQueue(told.queueId));
    }
    View operator()(const QueueHistory &told) const { return wholeIf(sight.seesQueue(told.queueId)); }
    View operator()(const QueueCalls &told) const { return wholeIf(sight.seesQueue(told.queueId)); }

    View operator()(const QueueMemberList &told) const
    {
        return listOf(told, &QueueMemberList::members,
                      [&](const QueueMember &member) { return sees(member); });
    }
    View operator()(const QueueMemberChanged &told) const { return wholeIf(sees(told.member)); }

    View operator()(const AgentList &told) const
    {
        return listOf(told, &AgentList::agents,
                      [&](const Agent &agent) { return sight.seesAgent(agent.id); });
    }
    View operator()(const AgentConfig &told) const { return wholeIf(sight.seesAgent(told.agent.id)); }
    View operator()(const AgentGroupList &told) const
    {
        return listOf(told, &AgentGroupList::groups,
                      [&](const AgentGroup &group) { return sight.seesGroup(group.id); });
    }
    View operator()(const AgentListen &told) const { return wholeIf(sight.seesAgent(told.agentId)); }
    View operator()(const AgentStatistics &told) const { return wholeIf(sight.seesAgent(told.agentId)); }
    View operator()(const AgentStateEvent &told) const
    {
        if (sight.seesAll() || !sight.seesAgent(told.state.agentId))
            return wholeIf(sight.seesAll());
        AgentStateEvent part = told;
        return trim(part.state, sight) ? View{View::Extent::Part, std::move(part)} : whole();
    }
    View operator()(const AgentDirectory &told) const
    {
        if (sight.seesAll())
            return whole();
        AgentDirectory part;
        std::ranges::copy_if(
            told.directory, std::back_inserter(part.directory),
            [&](const AgentDirectoryEntry &entry) { return sight.seesAgent(entry.agent.id); });
        for (AgentDirectoryEntry &entry : part.directory)
            static_cast<void>(trim(entry.state, sight));
        return {View::Extent::Part, std::move(part)};
    }

    View operator()(const UserQueueDefaultMembership &told) const
    {
        if (sight.seesAll() || !sight.seesUser(told.user.userId))
            return wholeIf(sight.seesAll());
        UserQueueDefaultMembership part = told;
        return trim(part.user, sight) ? View{View::Extent::Part, std::move(part)} : whole();
    }
    View operator()(const UsersQueueDefaultMembership &told) const
    {
        if (sight.seesAll())
            return whole();
        UsersQueueDefaultMembership part;
        std::ranges::copy_if(told.memberships, std::back_inserter(part.memberships),
                             [&](const DefaultMembership &user) { return sight.seesUser(user.userId); });
        for (DefaultMembership &user : part.memberships)
            static_cast<void>(trim(user, sight));
        return {View::Extent::Part, std::move(part)};
    }

    View operator()(const CallbackLists &told) const
    {
        return listOf(told, &CallbackLists::lists,
                      [&](const CallbackList &list) { return sight.seesQueue(list.queueId); });
    }
    View operator()(const CallbackTaken &told) const { return wholeIf(sight.seesQueue(told.queueId)); }
    View operator()(const CallbackReleased &told) const { return wholeIf(sight.seesQueue(told.queueId)); }
    View operator()(const CallbackClotured &told) const { return wholeIf(sight.seesQueue(told.queueId)); }
    View operator()(const CallbackRequestUpdated &told) const
    {
        return wholeIf(sight.seesQueue(told.request.queueId));
    }
    View operator()(const FindCallbackResponse &told) const
    {
        const auto sees = [&](const CallbackRequest &request) { return sight.seesQueue(request.queueId); };
        if (std::ranges::all_of(told.response.list, sees))
            return whole();
        FindCallbackResponse part = told;
        part.response.total -= static_cast<int>(std::erase_if(part.response.list, std::not_fn(sees)));
        return {View::Extent::Part, std::move(part)};
    }

    /// The past is seen with the rights of today.
    View operator()(const PastFloor &told) const
    {
        if (sight.seesAll())
            return whole();
        PastFloor part = told;
        part.messages.clear();
        for (const ServerMessage &message : told.messages) {
            if (auto seen = visiblePart(message, sight))
                part.messages.push_back(std::move(*seen));
        }
        return {View::Extent::Part, std::move(part)};
    }
    View operator()(const PastFloorChanges &told) const
    {
        if (sight.seesAll())
            return whole();
        PastFloorChanges part = told;
        part.events.clear();
        for (const PastEvent &event : told.events) {
            if (auto seen = visiblePart(event.message, sight))
                part.events.push_back({event.at, std::move(*seen)});
        }
        return {View::Extent::Part, std::move(part)};
    }

    View operator()(const AlertRules &told) const
    {
        return listOf(told, &AlertRules::rules, [&](const AlertRule &rule) { return sees(rule); });
    }
    View operator()(const AlertsStanding &told) const
    {
        return listOf(told, &AlertsStanding::alerts,
                      [&](const Alert &alert) { return sight.seesAlert(alert); });
    }
    View operator()(const AlertChanged &told) const { return wholeIf(sight.seesAlert(told.alert)); }
    View operator()(const AlertHistory &told) const
    {
        return listOf(told, &AlertHistory::alerts,
                      [&](const Alert &alert) { return sight.seesAlert(alert); });
    }

    View operator()(const UserRightsList &) const { return wholeIf(sight.editsRights()); }
    View operator()(const UserRightsChanged &) const { return wholeIf(sight.editsRights()); }

private:
    [[nodiscard]] bool sees(const QueueMember &member) const
    {
        return sight.seesQueue(member.queueId) && sight.seesAgent(member.agentId);
    }
    /// One for all queues or agents is everybody's; of one for some, a part would be another rule.
    [[nodiscard]] bool sees(const AlertRule &rule) const
    {
        return sight.supervises() &&
               std::ranges::all_of(rule.queueIds, [&](int id) { return sight.seesQueue(id); }) &&
               std::ranges::all_of(rule.groupIds, [&](int id) { return sight.seesGroup(id); });
    }
};

} // namespace

View viewOf(const protocol::ServerMessage &message, const Sight &sight)
{
    View view;
    walkAlternatives<ServerMessage>([&]<std::size_t Index>() {
        const auto *told = std::get_if<Index>(&message);
        if (told)
            view = FindView{sight}(*told);
        return told != nullptr;
    });
    return view;
}

std::optional<protocol::ServerMessage> visiblePart(const protocol::ServerMessage &message, const Sight &sight)
{
    View view = viewOf(message, sight);
    if (view.extent == View::Extent::Nothing)
        return std::nullopt;
    return view.extent == View::Extent::Part ? std::move(view.part) : message;
}

} // namespace xivocc::rights
