#pragma once

#include "queue_counts.h"

#include <deque>
#include <vector>

namespace xivocc::statistics {

/// The counts of the last 60 minutes, kept per second in which something happened: a count leaves exactly
/// when its second is an hour old. Memory is bounded by the 3,600 seconds of an hour.
class SlidingHour final
{
public:
    static constexpr std::chrono::hours length{1};

    /// What is older than an hour at `now` is not taken.
    void add(Instant at, const QueueCounts &counts, Instant now);
    /// Takes back what was added with this time, as far as it is still in the hour.
    void remove(Instant at, const QueueCounts &counts);
    /// Lets time pass; true when the sum changed.
    bool advance(Instant now);

    [[nodiscard]] const QueueCounts &sum() const { return m_sum; }

    /// One for each of the last 60 minutes of the clock; the last is the one that runs at `now`.
    [[nodiscard]] std::vector<QueueCounts> minutes(Instant now) const;
    /// When the first of these minutes began.
    [[nodiscard]] static Instant firstMinute(Instant now);

private:
    struct Slot
    {
        seconds second; ///< since the epoch
        QueueCounts counts;
    };
    [[nodiscard]] std::deque<Slot>::iterator find(seconds second);

    std::deque<Slot> m_slots; ///< ascending
    QueueCounts m_sum;
};

} // namespace xivocc::statistics
