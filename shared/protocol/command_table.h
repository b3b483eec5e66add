#pragma once

#include "command_fields.h"
#include "table_entry.h"

namespace xivocc::protocol {

constexpr auto commandTable = std::make_tuple(
    entry<Ping>("ping", "1.5 [R]", "Keeps the connection alive; sent every five seconds.",
                R"({"claz":"ping"})"),
    entry<GetList>("getList", "4.5 [S][R]",
                   "Asks for a complete list and for every later change of one of its elements.",
                   R"({"claz":"web","command":"getList","objectType":"queuemember"})"),
    entry<GetAgentStates>("getAgentStates", "4.2 [R]", "Asks for the present state of every visible agent.",
                          R"({"claz":"web","command":"getAgentStates"})"),
    entry<SubscribeToAgentEvents>("subscribeToAgentEvents", "4.2 [R]",
                                  "Asks for every later change of state of every visible agent.",
                                  R"({"claz":"web","command":"subscribeToAgentEvents"})"),
    entry<SubscribeToQueueStats>("subscribeToQueueStats", "4.7 [S][R]",
                                 "Asks for the figures of all queues, now and whenever one changes.",
                                 R"({"claz":"web","command":"subscribeToQueueStats"})"),
    entry<SubscribeToQueueCalls>("subscribeToQueueCalls", "4.7 [S][R]",
                                 "Asks for the callers who wait in a queue, now and on every change.",
                                 R"({"claz":"web","command":"subscribeToQueueCalls","queueId":5})"),
    entry<UnsubscribeFromQueueCalls>("unSubscribeToQueueCalls", "4.7 [S][R]",
                                     "Ends the news about the callers of a queue.",
                                     R"({"claz":"web","command":"unSubscribeToQueueCalls","queueId":5})"),
    entry<AgentLogin>("agentLogin", "4.2 [S][R]", "Logs an agent in on a phone.",
                      R"({"claz":"web","command":"agentLogin","agentphonenumber":"4022","agentid":7})"),
    entry<AgentLogout>("agentLogout", "4.2 [S][R]", "Logs an agent out of all his queues.",
                       R"({"claz":"web","command":"agentLogout","agentid":7})"),
    entry<PauseAgent>("pauseAgent", "4.2 [S][R], reason [R2]",
                      "Keeps queue calls away from an agent until he is unpaused.",
                      R"({"claz":"web","command":"pauseAgent","agentid":7,"reason":"lunch"})"),
    entry<UnpauseAgent>("unpauseAgent", "4.2 [S][R]",
                        "Lets an agent receive queue calls again, also out of wrap-up.",
                        R"({"claz":"web","command":"unpauseAgent","agentid":7})"));

static_assert(std::tuple_size_v<decltype(commandTable)> == std::variant_size_v<Command>,
              "every command has a row");

} // namespace xivocc::protocol
