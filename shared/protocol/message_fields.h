#pragma once

#include "agent_state_frame.h"
#include "domain_fields.h"
#include "messages.h"

/// The body of every message: either fields, or one value that is the whole body.
namespace xivocc::protocol {

template <> struct Fields<Pong>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<LoggedOn>
{
    static constexpr auto all =
        std::make_tuple(optional("login", &LoggedOn::login, "ours: the name logged in with"),
                        optional("userId", &LoggedOn::userId, "ours: the XiVO user"),
                        optional("agentId", &LoggedOn::agentId, "ours: his agent; absent when he is none"));
};
template <> struct Fields<LoggedOnError>
{
    static constexpr auto all =
        std::make_tuple(required("Error", &LoggedOnError::error, "loggedOnFailed or loggedOnTimeout"));
};
template <> struct Fields<Error>
{
    static constexpr auto all =
        std::make_tuple(required("Error", &Error::error, "code, all that old clients read"),
                        optional("command", &Error::command, "ours: the command refused"),
                        optional("reason", &Error::reason, "ours: what happened, why, and what to do"),
                        optional("agentId", &Error::agentId, "ours: the agent it was about"));
};
template <> struct Fields<AgentError>
{
    static constexpr auto all = std::make_tuple(
        required("Error", &AgentError::error, "PhoneNumberUnknown, LoggedInOnAnotherPhone, ..."),
        optional("agentId", &AgentError::agentId, "ours: the agent"),
        optional("phoneNb", &AgentError::phoneNumber, "the phone he is logged on"),
        optional("RequestedNb", &AgentError::requestedNumber, "the phone that was asked for"));
};
template <> struct Fields<PbxLinkStatus>
{
    static constexpr auto all =
        std::make_tuple(required("up", &PbxLinkStatus::up, "whether the server hears the PBX"),
                        required("since", &PbxLinkStatus::since, "when that began"));
};
template <> struct Fields<StatisticCounter>
{
    static constexpr const char *name = "Counter";
    static constexpr auto all =
        std::make_tuple(required("statName", &StatisticCounter::name, "WaitingCalls, LongestWaitTime, ..."),
                        required("value", &StatisticCounter::value, "the figure; times in seconds"));
};
template <> struct Fields<QueueStatistics>
{
    static constexpr auto all =
        std::make_tuple(required("queueId", &QueueStatistics::queueId, "the queue"),
                        required("counters", &QueueStatistics::counters, "the figures that changed"));
};
template <> struct Fields<QueueCalls>
{
    static constexpr auto all =
        std::make_tuple(required("queueId", &QueueCalls::queueId, "the queue"),
                        required("calls", &QueueCalls::calls, "all who wait, by position; may be empty"));
};

template <> struct Body<UsersStatuses>
{
    static constexpr auto member = &UsersStatuses::presences;
};
template <> struct Body<QueueList>
{
    static constexpr auto member = &QueueList::queues;
};
template <> struct Body<QueueConfig>
{
    static constexpr auto member = &QueueConfig::queue;
};
template <> struct Body<QueueMemberList>
{
    static constexpr auto member = &QueueMemberList::members;
};
template <> struct Body<QueueMemberChanged>
{
    static constexpr auto member = &QueueMemberChanged::member;
};
template <> struct Body<AgentList>
{
    static constexpr auto member = &AgentList::agents;
};
template <> struct Body<AgentConfig>
{
    static constexpr auto member = &AgentConfig::agent;
};
template <> struct Body<AgentGroupList>
{
    static constexpr auto member = &AgentGroupList::groups;
};
template <> struct Body<AgentStateEvent>
{
    static constexpr auto member = &AgentStateEvent::state;
};

} // namespace xivocc::protocol
