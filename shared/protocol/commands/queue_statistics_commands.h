#pragma once

#include <domain/time.h>

#include <vector>

/// What is asked about the figures and the callers of queues (XuC protocol, section 4.7).
namespace xivocc::protocol {

struct SubscribeToQueueStats
{
    bool operator==(const SubscribeToQueueStats &) const = default;
};
struct GetQueueStatistics
{
    int queueId = 0;
    seconds window{};
    seconds answerTarget{}; ///< wire name xqos

    bool operator==(const GetQueueStatistics &) const = default;
};
/// Ours.
struct GetQueueHistory
{
    std::vector<int> queueIds;

    bool operator==(const GetQueueHistory &) const = default;
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

} // namespace xivocc::protocol
