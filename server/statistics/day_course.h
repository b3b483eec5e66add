#pragma once

#include "queue_counts.h"

#include <vector>

namespace xivocc::statistics {

/// How a day went: its counts in steps of a quarter of an hour, from the reset on. Memory is bounded by the
/// steps of the longest day.
class DayCourse final
{
public:
    static constexpr std::chrono::minutes step{15};
    /// The clocks of no zone are set back by more than two hours.
    static constexpr std::size_t maximum = std::chrono::hours(26) / step;

    void startOver(Instant dayBegan);
    /// What is of another day is not taken.
    void add(Instant at, const QueueCounts &counts);
    /// Takes back what was added with this time.
    void remove(Instant at, const QueueCounts &counts);

    /// One for each step that has begun by `now`, also where nothing happened.
    [[nodiscard]] std::vector<QueueCounts> until(Instant now) const;

private:
    /// Of a time outside the day: `maximum`.
    [[nodiscard]] std::size_t indexOf(Instant at) const;

    Instant m_began{};
    std::vector<QueueCounts> m_steps; ///< up to the last one in which something happened
};

} // namespace xivocc::statistics
