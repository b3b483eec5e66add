#pragma once

#include "past_floor_messages.h"

#include <protocol/json_value.h>
#include <protocol/messages.h>
#include <protocol/table_entry.h>
#include <protocol/value_forms.h>

/// Fields and rows of the messages about the floor as it was.
namespace xivocc::protocol {

/// A message inside another one, as a frame of its own would be. One that has messages inside is refused.
template <> struct JsonValue<ServerMessage>
{
    static QJsonValue write(const ServerMessage &message, Instant now);
    static Reading<ServerMessage> read(const QJsonValue &json, Instant now);
    static QString describe();
};
template <> struct JsonValue<PastEvent>
{
    static QJsonValue write(const PastEvent &event, Instant now);
    static Reading<PastEvent> read(const QJsonValue &json, Instant now);
    static QString describe();
};

template <> struct Fields<PastFloor>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &PastFloor::requestId, "that of the command"),
        required("at", &PastFloor::at, "the moment").as<EpochMilliseconds>(),
        required("oldest", &PastFloor::oldest, "what can be asked for begins here").as<EpochMilliseconds>(),
        required("newest", &PastFloor::newest, "and ended here when the answer was made")
            .as<EpochMilliseconds>(),
        required(
            "messages", &PastFloor::messages,
            "PbxLinkStatus, QueueList, AgentGroupList, AgentList, QueueMemberList, then AgentStateEvent and "
            "AgentStatistics for each agent, QueueStatistics and QueueCalls for each queue; seconds spent in "
            "a state "
            "count up to that moment; while the link is down, they are what was known last"));
};
template <> struct Fields<PastFloorChanges>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &PastFloorChanges::requestId, "that of the command"),
        required("from", &PastFloorChanges::from, "that of the command").as<EpochMilliseconds>(),
        required("until", &PastFloorChanges::until,
                 "up to here, included, all is told; ask on from here when not complete")
            .as<EpochMilliseconds>(),
        required("events", &PastFloorChanges::events,
                 "in the order of time; after a time without records the whole picture comes again"),
        required("isComplete", &PastFloorChanges::isComplete, "until is the moment asked for"));
};

constexpr auto pastFloorMessages = std::make_tuple(
    entry<PastFloor>(
        "PastFloor", "ours",
        "The floor as it was, told by the messages that a session would have heard then.",
        R"({"msgType":"PastFloor","ctiMessage":{"requestId":3,"at":1714984272040,"oldest":1714898000000,)"
        R"("newest":1714984300000,"messages":[{"msgType":"PbxLinkStatus","ctiMessage":{"up":true,)"
        R"("since":"2024-05-06T06:30:00.250Z"}},{"msgType":"AgentStateEvent","ctiMessage":{)"
        R"("name":"AgentOnPause","agentId":12,"phoneNb":"1007","since":75,"queues":[9],"cause":"lunch"}}]}})"),
    entry<PastFloorChanges>(
        "PastFloorChanges", "ours", "What sessions were told after a moment of the past.",
        R"({"msgType":"PastFloorChanges","ctiMessage":{"requestId":4,"from":1714984272040,)"
        R"("until":1714984332040,"events":[{"at":1714984290000,"message":{"msgType":"QueueCalls",)"
        R"("ctiMessage":{"queueId":9,"calls":[]}}}],"isComplete":true}})"));

} // namespace xivocc::protocol
