#pragma once

#include "agent_messages.h"

#include <protocol/agent_state_frame.h>
#include <protocol/domain_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the agent messages.
namespace xivocc::protocol {

template <> struct Fields<AgentStatistic>
{
    static constexpr const char *name = "AgentStatistic";
    static constexpr auto all =
        std::make_tuple(required("name", &AgentStatistic::name, "AgentReadyTotalTime, LoginDateTime, ..."),
                        required("value", &AgentStatistic::value, "the figure; times in seconds"));
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
template <> struct Fields<AgentError>
{
    static constexpr auto all = std::make_tuple(
        required("Error", &AgentError::error, "PhoneNumberUnknown, LoggedInOnAnotherPhone, ..."),
        optional("agentId", &AgentError::agentId, "ours: the agent"),
        optional("phoneNb", &AgentError::phoneNumber, "the phone he is logged on"),
        optional("RequestedNb", &AgentError::requestedNumber, "the phone that was asked for"));
};
template <> struct Fields<AgentDirectoryEntry>
{
    static constexpr const char *name = "AgentDirectoryEntry";
    static constexpr auto all =
        std::make_tuple(required("agent", &AgentDirectoryEntry::agent, "the agent"),
                        required("agentState", &AgentDirectoryEntry::state, "what he is doing"));
};
template <> struct Fields<AgentDirectory>
{
    static constexpr auto all =
        std::make_tuple(required("directory", &AgentDirectory::directory, "one for each agent"));
};
template <> struct Fields<AgentListen>
{
    static constexpr auto all =
        std::make_tuple(required("started", &AgentListen::started, "whether it began"),
                        required("phoneNumber", &AgentListen::phoneNumber, "the phone listened to"),
                        required("agentId", &AgentListen::agentId, "the agent"));
};
template <> struct Fields<AgentStatistics>
{
    static constexpr auto all =
        std::make_tuple(required("id", &AgentStatistics::agentId, "the agent"),
                        required("statistics", &AgentStatistics::statistics, "the figures"));
};

constexpr auto agentMessages = std::make_tuple(
    entry<AgentList>("AgentList", "5.4 [S]", "All visible agents.",
                     R"({"msgType":"AgentList","ctiMessage":[{"id":12,"firstName":"Lou","lastName":"Noir",)"
                     R"("number":"8012","context":"default","groupId":3,"userId":44}]})"),
    entry<AgentConfig>(
        "AgentConfig", "5.4 [S]", "An agent appeared or his settings changed.",
        R"({"msgType":"AgentConfig","ctiMessage":{"id":12,"firstName":"Lou","lastName":"Noir",)"
        R"("number":"8012","context":"default","groupId":4,"userId":44}})"),
    entry<AgentGroupList>("AgentGroupList", "5.4 [S]", "All agent groups.",
                          R"({"msgType":"AgentGroupList","ctiMessage":[{"id":3,"name":"evening",)"
                          R"("displayName":"Evening shift"},{"id":4,"name":"morning"}]})"),
    entry<AgentStateEvent>("AgentStateEvent", "5.4 and 10.1 [S]", "What an agent is doing, and since when.",
                           R"({"msgType":"AgentStateEvent","ctiMessage":{"name":"AgentOnCall","agentId":12,)"
                           R"("phoneNb":"1203","since":31,"queues":[9,14],"cause":"","acd":true,)"
                           R"("direction":"Incoming","callType":"External","monitorState":"DISABLED"}})"),
    entry<AgentError>(
        "AgentError", "5.4 [S]", "An agent could not be logged in.",
        R"({"msgType":"AgentError","ctiMessage":{"Error":"LoggedInOnAnotherPhone","agentId":12,)"
        R"("phoneNb":"1203","RequestedNb":"1207"}})"),
    entry<AgentDirectory>(
        "AgentDirectory", "5.4 [S]", "All visible agents with their states.",
        R"({"msgType":"AgentDirectory","ctiMessage":{"directory":[{"agent":{"id":12,)"
        R"("firstName":"Lou","lastName":"Noir","number":"8012","context":"default","groupId":3,)"
        R"("userId":44},"agentState":{"name":"AgentReady","agentId":12,"phoneNb":"1203",)"
        R"("since":65,"queues":[9],"cause":""}}]}})"),
    entry<AgentListen>("AgentListen", "5.4 [S]",
                       "Tells an agent that somebody began, or ended, to listen to him.",
                       R"({"msgType":"AgentListen","ctiMessage":{"started":true,"phoneNumber":"1203",)"
                       R"("agentId":12}})"),
    entry<AgentStatistics>(
        "AgentStatistics", "5.4 and 9.4 [S]",
        "Figures of the day of one agent; perhaps only those that changed.",
        R"({"msgType":"AgentStatistics","ctiMessage":{"id":12,)"
        R"("statistics":[{"name":"AgentReadyTotalTime","value":434},{"name":"LoginDateTime",)"
        R"("value":"2024-05-06T06:30:00.250Z"}]}})"));

} // namespace xivocc::protocol
