#pragma once

#include "figure.h"

#include <domain/queue_history.h>

#include <memory>

namespace xivocc::models {

struct TrendPoint
{
    Instant at{};
    double number = 0;

    bool operator==(const TrendPoint &) const = default;
};

/// What a figure was over the last hour, of these queues together, as far as their histories tell: each
/// minute for waiting calls and counts of the day, each quarter of an hour for counts of the last hour.
/// Empty: the histories do not tell this figure (agents, longest wait, closed, timed out), or not yet.
[[nodiscard]] std::vector<TrendPoint> trendOf(Figure figure,
                                              const std::vector<std::shared_ptr<const QueueHistory>> &queues);

} // namespace xivocc::models
