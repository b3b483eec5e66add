#pragma once

#include "rules.h"

#include <domain/queue_event.h>

namespace xivocc::statistics {

/// Events of a queue counted over some time (XuC protocol, section 9.1). A wait of exactly a threshold is
/// neither before nor after it. Percentages are of the calls that entered: 0 when none did, at most 100
/// though a call may have entered before that time.
struct QueueCounts
{
    int entered = 0;
    int answered = 0;
    int answeredBefore = 0; ///< answered, having waited less than the rules' answeredBefore
    int abandoned = 0;
    int abandonedAfter = 0; ///< abandoned, having waited more than the rules' abandonedAfter
    int timedOut = 0;
    int closed = 0;
    int leftOtherwise = 0; ///< by key, or as the queue lost its last agent

    bool operator==(const QueueCounts &) const = default;
    QueueCounts &operator+=(const QueueCounts &other);
    QueueCounts &operator-=(const QueueCounts &other);
    /// That had entered and do not wait any more.
    [[nodiscard]] int left() const { return answered + abandoned + timedOut + leftOtherwise; }
    [[nodiscard]] bool empty() const { return *this == QueueCounts{}; }

    [[nodiscard]] double percentageAnswered() const;
    [[nodiscard]] double percentageAnsweredBefore() const;
    [[nodiscard]] double percentageAbandonedAfter() const;
};

/// What one event adds.
[[nodiscard]] QueueCounts countsOf(const QueueEvent &event, const Rules &rules);

} // namespace xivocc::statistics
