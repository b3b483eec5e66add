#pragma once

#include <domain/agent.h>
#include <domain/agent_state.h>
#include <domain/agent_statistic.h>

#include <QString>
#include <optional>
#include <vector>

/// News about agents (XuC protocol, section 5.4).
namespace xivocc::protocol {

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
/// An agent could not be logged in: PhoneNumberUnknown, LoggedInOnAnotherPhone, …
struct AgentError
{
    QString error;
    std::optional<int> agentId;
    QString phoneNumber;     ///< where he is logged on (LoggedInOnAnotherPhone), wire name phoneNb
    QString requestedNumber; ///< wire name RequestedNb

    bool operator==(const AgentError &) const = default;
};
struct AgentDirectoryEntry
{
    Agent agent;
    AgentState state;

    bool operator==(const AgentDirectoryEntry &) const = default;
};
struct AgentDirectory
{
    std::vector<AgentDirectoryEntry> directory;

    bool operator==(const AgentDirectory &) const = default;
};
struct AgentListen
{
    bool started = false;
    QString phoneNumber;
    int agentId = 0;

    bool operator==(const AgentListen &) const = default;
};
struct AgentStatistics
{
    int agentId = 0;
    std::vector<AgentStatistic> statistics;

    bool operator==(const AgentStatistics &) const = default;
};

} // namespace xivocc::protocol
