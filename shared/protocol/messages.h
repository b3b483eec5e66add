#pragma once

#include <domain/agent.h>
#include <domain/agent_state.h>
#include <domain/presence.h>
#include <domain/queue.h>
#include <domain/waiting_call.h>

#include <QString>
#include <optional>
#include <variant>
#include <vector>

/// What the server sends: {"msgType": <name>, "ctiMessage": <body>}, one struct each.
namespace xivocc::protocol {

/// The answer to a ping; has no msgType.
struct Pong
{
    bool operator==(const Pong &) const = default;
};
struct LoggedOn
{
    QString login;
    int userId = 0;
    int agentId = 0; ///< 0: the user is no agent

    bool operator==(const LoggedOn &) const = default;
};
struct LoggedOnError
{
    QString error; ///< loggedOnFailed or loggedOnTimeout

    bool operator==(const LoggedOnError &) const = default;
};
/// A command that failed. Old clients read `error` only.
struct Error
{
    QString error;              ///< code, for example "UnknownCommand"
    QString command;            ///< the command refused, empty when it could not be read
    QString reason;             ///< what happened, why, and what to do, in English
    std::optional<int> agentId; ///< the agent it was about

    bool operator==(const Error &) const = default;
};
/// An agent could not be logged in: PhoneNumberUnknown, LoggedInOnAnotherPhone, …
struct AgentError
{
    QString error;
    std::optional<int> agentId;
    QString phoneNumber;     ///< where he is logged on (LoggedInOnAnotherPhone), wire name phoneNb
    QString requestedNumber; ///< wire name RequestedNb

    bool operator==(const AgentError &) const = default;
};
/// Ours: whether the server hears the PBX. `since` is when that began.
struct PbxLinkStatus
{
    bool up = false;
    Instant since{};

    bool operator==(const PbxLinkStatus &) const = default;
};
struct UsersStatuses
{
    std::vector<Presence> presences;

    bool operator==(const UsersStatuses &) const = default;
};
struct QueueList
{
    std::vector<Queue> queues;

    bool operator==(const QueueList &) const = default;
};
struct QueueConfig
{
    Queue queue;

    bool operator==(const QueueConfig &) const = default;
};
struct QueueMemberList
{
    std::vector<xivocc::QueueMember> members;

    bool operator==(const QueueMemberList &) const = default;
};
/// msgType "QueueMember"; penalty -1: removed.
struct QueueMemberChanged
{
    xivocc::QueueMember member;

    bool operator==(const QueueMemberChanged &) const = default;
};
struct AgentList
{
    std::vector<Agent> agents;

    bool operator==(const AgentList &) const = default;
};
struct AgentConfig
{
    Agent agent;

    bool operator==(const AgentConfig &) const = default;
};
struct AgentGroupList
{
    std::vector<AgentGroup> groups;

    bool operator==(const AgentGroupList &) const = default;
};
/// `since` on the wire is the number of seconds already spent in the state when the message is
/// encoded; encode() and decode() take the present moment to convert.
struct AgentStateEvent
{
    AgentState state;

    bool operator==(const AgentStateEvent &) const = default;
};
struct StatisticCounter
{
    QString name; ///< "WaitingCalls", "LongestWaitTime", …
    double value = 0;

    bool operator==(const StatisticCounter &) const = default;
};
struct QueueStatistics
{
    int queueId = 0;
    std::vector<StatisticCounter> counters;

    bool operator==(const QueueStatistics &) const = default;
};
struct QueueCalls
{
    int queueId = 0;
    std::vector<WaitingCall> calls;

    bool operator==(const QueueCalls &) const = default;
};

using ServerMessage =
    std::variant<Pong, LoggedOn, LoggedOnError, Error, AgentError, PbxLinkStatus, UsersStatuses, QueueList,
                 QueueConfig, QueueMemberList, QueueMemberChanged, AgentList, AgentConfig, AgentGroupList,
                 AgentStateEvent, QueueStatistics, QueueCalls>;

} // namespace xivocc::protocol
