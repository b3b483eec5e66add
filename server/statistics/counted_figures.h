#pragma once

#include "queue_counts.h"

#include <QLatin1String>
#include <span>

namespace xivocc::statistics {

/// One of the figures that are made of a queue's counts.
struct CountedFigure
{
    const char *name; ///< as in the documentation's list of queue statistics (XuC protocol, section 9.1)
    double (*value)(const QueueCounts &counts); ///< percentages carry two decimals
    bool isShare = false;                       ///< of the calls that entered, so there is none without any
};

/// Those of the day; those of the last hour have the same names, followed by lastHourSuffix.
[[nodiscard]] std::span<const CountedFigure> countedFigures();

inline constexpr QLatin1String lastHourSuffix("LastHour");

} // namespace xivocc::statistics
