#pragma once

#include "agent_commands.h"

#include <protocol/field.h>
#include <protocol/table_entry.h>

#include <array>

/// Fields and rows of the agent commands.
namespace xivocc::protocol {

template <> struct EnumTexts<ListenMode>
{
    static constexpr std::array all{std::pair{ListenMode::Silent, "listen"},
                                    std::pair{ListenMode::Whisper, "whisper"},
                                    std::pair{ListenMode::Barge, "barge"}};
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
template <> struct Fields<ToggleAgentLogin>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<ListenAgent>
{
    static constexpr auto all = std::make_tuple(
        required("agentid", &ListenAgent::agentId, "the agent to listen to").atLeast(smallestId),
        optional("mode", &ListenAgent::mode, "how the user takes part; absent: listen"));
};
template <> struct Fields<GetAgentStates>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SubscribeToAgentEvents>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<GetAgentDirectory>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SubscribeToAgentStats>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SetAgentGroup>
{
    static constexpr auto all =
        std::make_tuple(required("agentId", &SetAgentGroup::agentId, "the agent").atLeast(smallestId),
                        required("groupId", &SetAgentGroup::groupId, "his new group").atLeast(smallestId));
};

constexpr auto agentCommands = std::make_tuple(
    entry<AgentLogin>("agentLogin", "4.2 [S][R]", "Logs an agent in on a phone.",
                      R"({"claz":"web","command":"agentLogin","agentphonenumber":"4022","agentid":7})"),
    entry<AgentLogout>("agentLogout", "4.2 [S][R]", "Logs an agent out of all his queues.",
                       R"({"claz":"web","command":"agentLogout","agentid":7})"),
    entry<PauseAgent>("pauseAgent", "4.2 [S][R], reason [R2]",
                      "Keeps queue calls away from an agent until he is unpaused.",
                      R"({"claz":"web","command":"pauseAgent","agentid":7,"reason":"lunch"})"),
    entry<UnpauseAgent>("unpauseAgent", "4.2 [S][R]",
                        "Lets an agent receive queue calls again, also out of wrap-up.",
                        R"({"claz":"web","command":"unpauseAgent","agentid":7})"),
    entry<ToggleAgentLogin>(
        "toggleAgentLogin", "4.2 [S] call, [I] wire name",
        "Logs the user's own agent in when he is out, and out when he is in (wire name: our choice).",
        R"({"claz":"web","command":"toggleAgentLogin"})"),
    entry<ListenAgent>("listenAgent", "4.2 [S][R], mode: our choice",
                       "Calls the phone of the user and lets him hear what the agent and the caller say, "
                       "be heard by the agent alone (whisper), or by both (barge).",
                       R"({"claz":"web","command":"listenAgent","agentid":7,"mode":"whisper"})"),
    entry<GetAgentStates>("getAgentStates", "4.2 [R]", "Asks for the present state of every visible agent.",
                          R"({"claz":"web","command":"getAgentStates"})"),
    entry<SubscribeToAgentEvents>("subscribeToAgentEvents", "4.2 [R]",
                                  "Asks for every later change of state of every visible agent.",
                                  R"({"claz":"web","command":"subscribeToAgentEvents"})"),
    entry<GetAgentDirectory>("getAgentDirectory", "4.2 [S][R]",
                             "Asks for all visible agents with their states, once.",
                             R"({"claz":"web","command":"getAgentDirectory"})"),
    entry<SubscribeToAgentStats>("subscribeToAgentStats", "4.2 [S][R]",
                                 "Asks for the figures of all agents, now and whenever one changes.",
                                 R"({"claz":"web","command":"subscribeToAgentStats"})"),
    entry<SetAgentGroup>("setAgentGroup", "4.2 [R], reply [I]",
                         "Moves an agent to another group; AgentConfig follows (our choice).",
                         R"({"claz":"web","command":"setAgentGroup","agentId":7,"groupId":2})"));

} // namespace xivocc::protocol
