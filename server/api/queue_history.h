#pragma once

#include <protocol/messages.h>
#include <realtime/floor.h>
#include <statistics/day_statistics.h>

namespace xivocc::api {

/// The answer to getQueueHistory for one queue. Who waited at the end of a minute follows from who waits now
/// and from who entered and left since.
[[nodiscard]] protocol::QueueHistory queueHistory(const realtime::Floor &floor,
                                                  const statistics::DayStatistics &statistics, int queueId);

} // namespace xivocc::api
