#pragma once

#include "message_fields.h"
#include "table_entry.h"

namespace xivocc::protocol {

constexpr auto messageTable = std::make_tuple(
    entry<Pong>("ping", "1.5 [I]", "Answers a ping; has no msgType.", R"({"claz":"ping"})"),
    entry<LoggedOn>("LoggedOn", "5.1 [S][R]", "The session is open and commands are listened to.",
                    R"({"msgType":"LoggedOn","ctiMessage":{"login":"lnoir","userId":44,"agentId":12}})"),
    entry<LoggedOnError>("LoggedOnError", "1.3 [D next]",
                         "The session could not be opened; the server closes it.",
                         R"({"msgType":"LoggedOnError","ctiMessage":{"Error":"loggedOnTimeout"}})"),
    entry<Error>("Error", "5.1 [S][R]", "A command was refused or failed.",
                 R"({"msgType":"Error","ctiMessage":{"Error":"NotPaused","command":"unpauseAgent",)"
                 R"("reason":"The agent is not paused.","agentId":12}})"),
    entry<AgentError>("AgentError", "5.4 [S]", "An agent could not be logged in.",
                      R"({"msgType":"AgentError","ctiMessage":{"Error":"LoggedInOnAnotherPhone",)"
                      R"("agentId":12,"phoneNb":"1203","RequestedNb":"1207"}})"),
    entry<PbxLinkStatus>(
        "PbxLinkStatus", "ours", "Says whether the server hears the PBX; old clients ignore it.",
        R"({"msgType":"PbxLinkStatus","ctiMessage":{"up":true,"since":"2024-05-06T06:30:00.250Z"}})"),
    entry<UsersStatuses>(
        "UsersStatuses", "5.1 [S][R1]", "All presences; one that runs queuepause_all is a pause reason.",
        R"({"msgType":"UsersStatuses","ctiMessage":[{"name":"training","color":"#3366CC",)"
        R"("longName":"In training","actions":[{"name":"queuepause_all","parameters":"true"}]}]})"),
    entry<QueueList>(
        "QueueList", "5.3 [S]", "All visible queues.",
        R"({"msgType":"QueueList","ctiMessage":[{"id":9,"name":"billing","displayName":"Billing",)"
        R"("number":"3009","context":"default"}]})"),
    entry<QueueConfig>("QueueConfig", "5.3 [S]", "A queue appeared or its settings changed.",
                       R"({"msgType":"QueueConfig","ctiMessage":{"id":9,"name":"billing",)"
                       R"("displayName":"Billing and refunds","number":"3009","context":"default"}})"),
    entry<QueueMemberList>(
        "QueueMemberList", "5.3 [S]", "All memberships of agents in queues.",
        R"({"msgType":"QueueMemberList","ctiMessage":[{"agentId":12,"queueId":9,"penalty":0}]})"),
    entry<QueueMemberChanged>(
        "QueueMember", "5.3 [S]", "A membership appeared, changed or ended.",
        R"({"msgType":"QueueMember","ctiMessage":{"agentId":12,"queueId":9,"penalty":-1}})"),
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
    entry<QueueStatistics>(
        "QueueStatistics", "5.3 and 9 [S]", "Figures of one queue; only those that changed.",
        R"({"msgType":"QueueStatistics","ctiMessage":{"queueId":9,"counters":[)"
        R"({"statName":"WaitingCalls","value":2},{"statName":"LongestWaitTime","value":18}]}})"),
    entry<QueueCalls>("QueueCalls", "5.3 [S], uniqueId and channel [I]", "Everybody who waits in one queue.",
                      R"({"msgType":"QueueCalls","ctiMessage":{"queueId":9,"calls":[{"position":1,)"
                      R"("name":"Garage Petit","number":"0144000002","queueTime":"2024-05-06T08:31:12.040Z",)"
                      R"("uniqueId":"1714984272.88","channel":"SIP/trunk-0000004a"}]}})"));

static_assert(std::tuple_size_v<decltype(messageTable)> == std::variant_size_v<ServerMessage>,
              "every message has a row");

} // namespace xivocc::protocol
