#pragma once

#include <QString>
#include <optional>
#include <variant>

/// What a client sends: {"claz": "web", "command": <name>, …fields}, one struct each.
namespace xivocc::protocol {

/// {"claz": "ping"}
struct Ping
{
    bool operator==(const Ping &) const = default;
};
enum class ListType { Queue, Agent, QueueMember, AgentGroup };
struct GetList
{
    ListType objectType = ListType::Queue;

    bool operator==(const GetList &) const = default;
};
struct GetAgentStates
{
    bool operator==(const GetAgentStates &) const = default;
};
struct SubscribeToAgentEvents
{
    bool operator==(const SubscribeToAgentEvents &) const = default;
};
struct SubscribeToQueueStats
{
    bool operator==(const SubscribeToQueueStats &) const = default;
};
struct SubscribeToQueueCalls
{
    int queueId = 0;

    bool operator==(const SubscribeToQueueCalls &) const = default;
};
/// Wire name unSubscribeToQueueCalls.
struct UnsubscribeFromQueueCalls
{
    int queueId = 0;

    bool operator==(const UnsubscribeFromQueueCalls &) const = default;
};
/// An absent agentId means the agent attached to the connected user (wire name agentid).
struct AgentLogin
{
    QString phoneNumber; ///< wire name agentphonenumber
    std::optional<int> agentId;

    bool operator==(const AgentLogin &) const = default;
};
struct AgentLogout
{
    std::optional<int> agentId;

    bool operator==(const AgentLogout &) const = default;
};
struct PauseAgent
{
    std::optional<int> agentId;
    QString reason; ///< empty: none given

    bool operator==(const PauseAgent &) const = default;
};
struct UnpauseAgent
{
    std::optional<int> agentId;

    bool operator==(const UnpauseAgent &) const = default;
};

using Command = std::variant<Ping, GetList, GetAgentStates, SubscribeToAgentEvents, SubscribeToQueueStats,
                             SubscribeToQueueCalls, UnsubscribeFromQueueCalls, AgentLogin, AgentLogout,
                             PauseAgent, UnpauseAgent>;

} // namespace xivocc::protocol
