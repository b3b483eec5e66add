#pragma once

#include <domain/listen_mode.h>

#include <QString>
#include <optional>

/// What is asked about agents (XuC protocol, section 4.2).
namespace xivocc::protocol {

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
struct ToggleAgentLogin
{
    bool operator==(const ToggleAgentLogin &) const = default;
};
struct ListenAgent
{
    int agentId = 0;
    std::optional<ListenMode> mode = {}; ///< absent: silent

    bool operator==(const ListenAgent &) const = default;
};
struct GetAgentStates
{
    bool operator==(const GetAgentStates &) const = default;
};
struct SubscribeToAgentEvents
{
    bool operator==(const SubscribeToAgentEvents &) const = default;
};
struct GetAgentDirectory
{
    bool operator==(const GetAgentDirectory &) const = default;
};
struct SubscribeToAgentStats
{
    bool operator==(const SubscribeToAgentStats &) const = default;
};
struct SetAgentGroup
{
    int agentId = 0;
    int groupId = 0;

    bool operator==(const SetAgentGroup &) const = default;
};

} // namespace xivocc::protocol
