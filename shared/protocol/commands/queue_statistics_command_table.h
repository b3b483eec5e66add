#pragma once

#include "queue_statistics_commands.h"

#include <protocol/field.h>
#include <protocol/table_entry.h>

/// Fields and rows of the commands about queue statistics.
namespace xivocc::protocol {

template <> struct Fields<SubscribeToQueueStats>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<GetQueueStatistics>
{
    static constexpr auto all = std::make_tuple(
        required("queueId", &GetQueueStatistics::queueId, "the queue").atLeast(smallestId),
        required("window", &GetQueueStatistics::window, "how far back, in seconds").atLeast(1),
        required("xqos", &GetQueueStatistics::answerTarget,
                 "calls answered within these seconds count for the quality of service")
            .atLeast(0));
};
template <> struct Fields<GetQueueHistory>
{
    static constexpr auto all =
        std::make_tuple(required("queueIds", &GetQueueHistory::queueIds,
                                 "the queues, each is answered by a message of its own")
                            .atLeast(smallestId));
};
template <> struct Fields<SubscribeToQueueCalls>
{
    static constexpr auto all = std::make_tuple(
        required("queueId", &SubscribeToQueueCalls::queueId, "the queue").atLeast(smallestId));
};
template <> struct Fields<UnsubscribeFromQueueCalls>
{
    static constexpr auto all = std::make_tuple(
        required("queueId", &UnsubscribeFromQueueCalls::queueId, "the queue").atLeast(smallestId));
};

constexpr auto queueStatisticsCommands = std::make_tuple(
    entry<SubscribeToQueueStats>("subscribeToQueueStats", "4.7 [S][R]",
                                 "Asks for the figures of all queues, now and whenever one changes.",
                                 R"({"claz":"web","command":"subscribeToQueueStats"})"),
    entry<GetQueueStatistics>(
        "getQueueStatistics", "4.7 [R]", "Asks for the figures of a queue over the time just past, once.",
        R"({"claz":"web","command":"getQueueStatistics","queueId":9,"window":3600,"xqos":20})"),
    entry<GetQueueHistory>("getQueueHistory", "ours",
                           "Asks how the day and the last hour of queues went, step by step, once.",
                           R"({"claz":"web","command":"getQueueHistory","queueIds":[5,9]})"),
    entry<SubscribeToQueueCalls>("subscribeToQueueCalls", "4.7 [S][R]",
                                 "Asks for the callers who wait in a queue, now and on every change.",
                                 R"({"claz":"web","command":"subscribeToQueueCalls","queueId":5})"),
    entry<UnsubscribeFromQueueCalls>("unSubscribeToQueueCalls", "4.7 [S][R]",
                                     "Ends the news about the callers of a queue.",
                                     R"({"claz":"web","command":"unSubscribeToQueueCalls","queueId":5})"));

} // namespace xivocc::protocol
