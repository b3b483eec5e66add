#pragma once

#include "queue_day.h"
#include "time.h"

#include <vector>

namespace xivocc {

/// Calls of a queue counted in steps of time that follow each other. A step that has begun is there, also
/// where nothing happened; the last one has not ended.
struct CallCourse
{
    Instant begins{};
    seconds step{0};
    std::vector<CallCounts> counts; ///< entered, answered, answered in time, abandoned

    [[nodiscard]] Instant beginOf(std::size_t index) const
    {
        return begins + step * static_cast<seconds::rep>(index);
    }
    [[nodiscard]] CallCounts sum() const
    {
        CallCounts total;
        for (const CallCounts &one : counts)
            total += one;
        return total;
    }
    bool operator==(const CallCourse &) const = default;
};

/// How the day and the last hour of a queue went. Source: the server, which counts what the PBX told and what
/// queue_log holds.
struct QueueHistory
{
    CallCourse day;           ///< since the day's reset
    CallCourse hour;          ///< the last 60 minutes of the clock
    std::vector<int> waiting; ///< calls at the end of each step of the hour

    bool operator==(const QueueHistory &) const = default;
};

} // namespace xivocc
