#pragma once

#include <algorithm>

namespace xivocc {

/// Calls of a queue counted over some time (XuC protocol, section 9.1). "In time" and "kept waiting" are the
/// server's thresholds, 15 s unless it is configured otherwise. Shares are of the calls that entered, in
/// percent: 0 when none did, at most 100 though a call may have entered before that time.
struct CallCounts
{
    int entered = 0;
    int answered = 0;
    int answeredInTime = 0;
    int abandoned = 0;
    int abandonedLate = 0; ///< after they were kept waiting
    int closed = 0;        ///< came while the queue was closed
    int timedOut = 0;      ///< diverted because they waited too long

    [[nodiscard]] double answeredShare() const { return share(answered); }
    [[nodiscard]] double answeredInTimeShare() const { return share(answeredInTime); }
    [[nodiscard]] double abandonedLateShare() const { return share(abandonedLate); }

    CallCounts &operator+=(const CallCounts &other)
    {
        entered += other.entered;
        answered += other.answered;
        answeredInTime += other.answeredInTime;
        abandoned += other.abandoned;
        abandonedLate += other.abandonedLate;
        closed += other.closed;
        timedOut += other.timedOut;
        return *this;
    }
    bool operator==(const CallCounts &) const = default;

private:
    [[nodiscard]] double share(int part) const
    {
        return entered > 0 ? std::min(100.0, 100.0 * part / entered) : 0.0;
    }
};

/// The counts of a queue: of the day since its reset, and of the last 60 minutes.
struct QueueDay
{
    CallCounts today;
    CallCounts lastHour;

    bool operator==(const QueueDay &) const = default;
};

} // namespace xivocc
