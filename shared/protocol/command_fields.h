#pragma once

#include "commands.h"
#include "field.h"

#include <array>
#include <tuple>

/// The fields of every command, beside "claz" and "command".
namespace xivocc::protocol {

constexpr int smallestId = 1;

template <> struct EnumTexts<ListType>
{
    static constexpr std::array all{std::pair{ListType::Queue, "queue"}, std::pair{ListType::Agent, "agent"},
                                    std::pair{ListType::QueueMember, "queuemember"},
                                    std::pair{ListType::AgentGroup, "agentgroup"}};
};

template <> struct Fields<Ping>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<GetList>
{
    static constexpr auto all = std::make_tuple(required("objectType", &GetList::objectType, "which list"));
};
template <> struct Fields<GetAgentStates>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SubscribeToAgentEvents>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SubscribeToQueueStats>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SubscribeToQueueCalls>
{
    static constexpr auto all = std::make_tuple(
        required("queueId", &SubscribeToQueueCalls::queueId, "the queue").atLeast(smallestId));
};
template <> struct Fields<UnsubscribeFromQueueCalls>
{
    static constexpr auto all = std::make_tuple(
        required("queueId", &UnsubscribeFromQueueCalls::queueId, "the queue").atLeast(smallestId));
};
template <> struct Fields<AgentLogin>
{
    static constexpr auto all = std::make_tuple(
        required("agentphonenumber", &AgentLogin::phoneNumber, "the phone he works with"),
        optional("agentid", &AgentLogin::agentId, "the agent; absent: the user's own").atLeast(smallestId));
};
template <> struct Fields<AgentLogout>
{
    static constexpr auto all = std::make_tuple(
        optional("agentid", &AgentLogout::agentId, "the agent; absent: the user's own").atLeast(smallestId));
};
template <> struct Fields<PauseAgent>
{
    static constexpr auto all = std::make_tuple(
        optional("agentid", &PauseAgent::agentId, "the agent; absent: the user's own").atLeast(smallestId),
        optional("reason", &PauseAgent::reason, "pause reason"));
};
template <> struct Fields<UnpauseAgent>
{
    static constexpr auto all = std::make_tuple(
        optional("agentid", &UnpauseAgent::agentId, "the agent; absent: the user's own").atLeast(smallestId));
};

} // namespace xivocc::protocol
