#pragma once

#include "membership_commands.h"

#include <protocol/domain_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the membership commands.
namespace xivocc::protocol {

template <> struct Fields<SetAgentQueue>
{
    static constexpr auto all = std::make_tuple(
        required("agentId", &SetAgentQueue::agentId, "the agent").atLeast(smallestId),
        required("queueId", &SetAgentQueue::queueId, "the queue").atLeast(smallestId),
        required("penalty", &SetAgentQueue::penalty, "rank, 0 is called first").atLeast(smallestPenalty));
};
template <> struct Fields<RemoveAgentFromQueue>
{
    static constexpr auto all =
        std::make_tuple(required("agentId", &RemoveAgentFromQueue::agentId, "the agent").atLeast(smallestId),
                        required("queueId", &RemoveAgentFromQueue::queueId, "the queue").atLeast(smallestId));
};
template <> struct Fields<MoveAgentsInGroup>
{
    static constexpr auto all = std::make_tuple(
        required("groupId", &MoveAgentsInGroup::groupId, "the agent group").atLeast(smallestId),
        required("fromQueueId", &MoveAgentsInGroup::fromQueueId, "the queue they are in").atLeast(smallestId),
        required("fromPenalty", &MoveAgentsInGroup::fromPenalty, "the penalty they have there")
            .atLeast(smallestPenalty),
        required("toQueueId", &MoveAgentsInGroup::toQueueId, "the queue they get to").atLeast(smallestId),
        required("toPenalty", &MoveAgentsInGroup::toPenalty, "the penalty they get there")
            .atLeast(smallestPenalty));
};
template <> struct Fields<AddAgentsInGroup>
{
    static constexpr auto all = std::make_tuple(
        required("groupId", &AddAgentsInGroup::groupId, "the agent group").atLeast(smallestId),
        required("fromQueueId", &AddAgentsInGroup::fromQueueId, "the queue they are in").atLeast(smallestId),
        required("fromPenalty", &AddAgentsInGroup::fromPenalty, "the penalty they have there")
            .atLeast(smallestPenalty),
        required("toQueueId", &AddAgentsInGroup::toQueueId, "the queue they get to").atLeast(smallestId),
        required("toPenalty", &AddAgentsInGroup::toPenalty, "the penalty they get there")
            .atLeast(smallestPenalty));
};
template <> struct Fields<RemoveAgentGroupFromQueueGroup>
{
    static constexpr auto all = std::make_tuple(
        required("groupId", &RemoveAgentGroupFromQueueGroup::groupId, "the agent group").atLeast(smallestId),
        required("queueId", &RemoveAgentGroupFromQueueGroup::queueId, "the queue").atLeast(smallestId),
        required("penalty", &RemoveAgentGroupFromQueueGroup::penalty, "the penalty they have there")
            .atLeast(smallestPenalty));
};
template <> struct Fields<AddAgentsNotInQueueFromGroupTo>
{
    static constexpr auto all = std::make_tuple(
        required("groupId", &AddAgentsNotInQueueFromGroupTo::groupId, "the agent group").atLeast(smallestId),
        required("queueId", &AddAgentsNotInQueueFromGroupTo::queueId, "the queue").atLeast(smallestId),
        required("penalty", &AddAgentsNotInQueueFromGroupTo::penalty, "the penalty they get there")
            .atLeast(smallestPenalty));
};
template <> struct Fields<GetUserDefaultMembership>
{
    static constexpr auto all =
        std::make_tuple(required("userId", &GetUserDefaultMembership::userId, "the XiVO user, not the agent")
                            .atLeast(smallestId));
};
template <> struct Fields<SetUserDefaultMembership>
{
    static constexpr auto all = std::make_tuple(
        required("userId", &SetUserDefaultMembership::userId, "the XiVO user, not the agent")
            .atLeast(smallestId),
        required("membership", &SetUserDefaultMembership::membership, "all his default queues; empty: none"));
};
template <> struct Fields<SetUsersDefaultMembership>
{
    static constexpr auto all = std::make_tuple(
        required("userIds", &SetUsersDefaultMembership::userIds, "the XiVO users, not the agents")
            .atLeast(smallestId),
        required("membership", &SetUsersDefaultMembership::membership,
                 "all his default queues; empty: none"));
};
template <> struct Fields<ApplyUsersDefaultMembership>
{
    static constexpr auto all = std::make_tuple(
        required("userIds", &ApplyUsersDefaultMembership::userIds, "the XiVO users, not the agents")
            .atLeast(smallestId));
};

constexpr auto membershipCommands = std::make_tuple(
    entry<SetAgentQueue>("setAgentQueue", "4.6 [S][R]",
                         "Adds an agent to a queue, or changes his penalty there.",
                         R"({"claz":"web","command":"setAgentQueue","agentId":7,"queueId":9,"penalty":2})"),
    entry<RemoveAgentFromQueue>("removeAgentFromQueue", "4.6 [S][R]", "Removes an agent from a queue.",
                                R"({"claz":"web","command":"removeAgentFromQueue","agentId":7,"queueId":9})"),
    entry<MoveAgentsInGroup>(
        "moveAgentsInGroup", "4.6 [R], effect [I]",
        "Moves the agents of a group who have one penalty in one queue to another queue or penalty.",
        R"({"claz":"web","command":"moveAgentsInGroup","groupId":3,"fromQueueId":9,)"
        R"("fromPenalty":0,"toQueueId":14,"toPenalty":2})"),
    entry<AddAgentsInGroup>("addAgentsInGroup", "4.6 [R], effect [I]",
                            "Adds them to the other queue; they also stay where they are.",
                            R"({"claz":"web","command":"addAgentsInGroup","groupId":3,"fromQueueId":9,)"
                            R"("fromPenalty":0,"toQueueId":14,"toPenalty":2})"),
    entry<RemoveAgentGroupFromQueueGroup>(
        "removeAgentGroupFromQueueGroup", "4.6 [R], effect [I]",
        "Removes the agents of a group who have one penalty in a queue from that queue.",
        R"({"claz":"web","command":"removeAgentGroupFromQueueGroup","groupId":3,"queueId":9,)"
        R"("penalty":0})"),
    entry<AddAgentsNotInQueueFromGroupTo>(
        "addAgentsNotInQueueFromGroupTo", "4.6 [R], effect [I]",
        "Adds the agents of a group who are not in a queue yet to it.",
        R"({"claz":"web","command":"addAgentsNotInQueueFromGroupTo","groupId":3,"queueId":9,)"
        R"("penalty":0})"),
    entry<GetUserDefaultMembership>("getUserDefaultMembership", "4.12 [S][R1][R2]",
                                    "Asks for the default queues of a user.",
                                    R"({"claz":"web","command":"getUserDefaultMembership","userId":44})"),
    entry<SetUserDefaultMembership>(
        "setUserDefaultMembership", "4.12 [S][R1][R2]",
        "Sets the default queues of a user; those he is in now stay.",
        R"({"claz":"web","command":"setUserDefaultMembership","userId":44,)"
        R"("membership":[{"queueId":9,"penalty":0},{"queueId":14,"penalty":2}]})"),
    entry<SetUsersDefaultMembership>(
        "setUsersDefaultMembership", "4.12 [S][R1][R2]", "Sets the same default queues for several users.",
        R"({"claz":"web","command":"setUsersDefaultMembership","userIds":[44,45],)"
        R"("membership":[{"queueId":9,"penalty":0}]})"),
    entry<ApplyUsersDefaultMembership>(
        "applyUsersDefaultMembership", "4.12 [S][R1][R2]",
        "Makes the default queues the present ones, for the users who have any.",
        R"({"claz":"web","command":"applyUsersDefaultMembership","userIds":[44,45]})"));

} // namespace xivocc::protocol
