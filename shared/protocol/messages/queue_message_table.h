#pragma once

#include "queue_messages.h"

#include <protocol/domain_fields.h>
#include <protocol/table_entry.h>
#include <protocol/value_forms.h>

/// Fields and rows of the queue messages.
namespace xivocc::protocol {

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
template <> struct Fields<QueueWindowStatistics>
{
    static constexpr auto all =
        std::make_tuple(required("queueId", &QueueWindowStatistics::queueId, "the queue"),
                        required("counters", &QueueWindowStatistics::counters,
                                 "received, answered, abandoned, rate and quality of service in percent, "
                                 "mean and longest hold time"));
};
template <> struct Fields<CallSteps>
{
    static constexpr const char *name = "CallSteps";
    static constexpr auto all = std::make_tuple(
        required("begins", &CallSteps::begins, "when the first step began").as<EpochMilliseconds>(),
        required("length", &CallSteps::length, "of a step, in seconds; the last one has not ended")
            .atLeast(1),
        required("entered", &CallSteps::entered, "calls that entered the queue, step by step"),
        required("answered", &CallSteps::answered, "calls that were answered"),
        required("answeredInTime", &CallSteps::answeredInTime,
                 "of these, those answered within the site's time, 15 s unless configured otherwise"),
        required("abandoned", &CallSteps::abandoned, "calls whose caller hung up while waiting"));
};
template <> struct Fields<QueueHistory>
{
    static constexpr auto all = std::make_tuple(
        required("queueId", &QueueHistory::queueId, "the queue"),
        required("day", &QueueHistory::day, "since the day's reset, in steps of a quarter of an hour"),
        required("hour", &QueueHistory::hour, "the last 60 minutes of the clock, the running one last"),
        required("waiting", &QueueHistory::waiting,
                 "calls that waited at the end of each minute of the hour; of the last one, now"));
};
template <> struct Fields<QueueCalls>
{
    static constexpr auto all =
        std::make_tuple(required("queueId", &QueueCalls::queueId, "the queue"),
                        required("calls", &QueueCalls::calls, "all who wait, by position; may be empty"));
};
template <> struct Body<UserQueueDefaultMembership>
{
    static constexpr auto member = &UserQueueDefaultMembership::user;
};
template <> struct Fields<UsersQueueDefaultMembership>
{
    static constexpr auto all = std::make_tuple(
        required("memberships", &UsersQueueDefaultMembership::memberships, "one for each user"));
};

constexpr auto queueMessages = std::make_tuple(
    entry<QueueList>("QueueList", "5.3 [S]", "All visible queues.",
                     R"({"msgType":"QueueList","ctiMessage":[{"id":9,"name":"billing",)"
                     R"("displayName":"Billing","number":"3009","context":"default"}]})"),
    entry<QueueConfig>("QueueConfig", "5.3 [S]", "A queue appeared or its settings changed.",
                       R"({"msgType":"QueueConfig","ctiMessage":{"id":9,"name":"billing",)"
                       R"("displayName":"Billing and refunds","number":"3009","context":"default"}})"),
    entry<QueueMemberList>(
        "QueueMemberList", "5.3 [S]", "All memberships of agents in queues.",
        R"({"msgType":"QueueMemberList","ctiMessage":[{"agentId":12,"queueId":9,"penalty":0}]})"),
    entry<QueueMemberChanged>(
        "QueueMember", "5.3 [S]", "A membership appeared, changed or ended.",
        R"({"msgType":"QueueMember","ctiMessage":{"agentId":12,"queueId":9,"penalty":-1}})"),
    entry<QueueStatistics>(
        "QueueStatistics", "5.3 and 9 [S]", "Figures of one queue; only those that changed.",
        R"({"msgType":"QueueStatistics","ctiMessage":{"queueId":9,)"
        R"("counters":[{"statName":"WaitingCalls","value":2},{"statName":"LongestWaitTime",)"
        R"("value":18}]}})"),
    entry<QueueWindowStatistics>(
        "GetQueueStatistics", "5.3 [R] name, [I] body",
        "Figures of one queue over the time asked for (body: our choice).",
        R"({"msgType":"GetQueueStatistics","ctiMessage":{"queueId":9,)"
        R"("counters":[{"statName":"Join","value":31},{"statName":"Qos","value":87}]}})"),
    entry<QueueHistory>(
        "QueueHistory", "ours", "How the day and the last hour of one queue went, step by step.",
        R"({"msgType":"QueueHistory","ctiMessage":{"queueId":9,"day":{"begins":1714978800000,"length":900,)"
        R"("entered":[4,2],"answered":[3,2],"answeredInTime":[3,1],"abandoned":[1,0]},"hour":{)"
        R"("begins":1714976820000,"length":60,"entered":[1,0,2],"answered":[0,1,1],"answeredInTime":[0,1,1],)"
        R"("abandoned":[0,0,0]},"waiting":[1,0,1]}})"),
    entry<QueueCalls>("QueueCalls", "5.3 [S], uniqueId and channel [I]", "Everybody who waits in one queue.",
                      R"({"msgType":"QueueCalls","ctiMessage":{"queueId":9,"calls":[{"position":1,)"
                      R"("name":"Garage Petit","number":"0144000002","queueTime":"2024-05-06T08:31:12.040Z",)"
                      R"("uniqueId":"1714984272.88","channel":"SIP/trunk-0000004a"}]}})"),
    entry<UserQueueDefaultMembership>("UserQueueDefaultMembership", "5.9 [S]",
                                      "The default queues of a user.",
                                      R"({"msgType":"UserQueueDefaultMembership","ctiMessage":{"userId":44,)"
                                      R"("membership":[{"queueId":9,"penalty":0}]}})"),
    entry<UsersQueueDefaultMembership>(
        "UsersQueueDefaultMembership", "5.9 [R1]", "The default queues of several users.",
        R"({"msgType":"UsersQueueDefaultMembership","ctiMessage":{"memberships":[{"userId":44,)"
        R"("membership":[{"queueId":9,"penalty":0}]},{"userId":45,"membership":[]}]}})"));

} // namespace xivocc::protocol
