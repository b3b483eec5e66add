#include "counted_figures.h"

#include <array>
#include <cmath>

namespace xivocc::statistics {

namespace {

double twoDecimals(double value)
{
    return std::round(value * 100.0) / 100.0;
}

template <int QueueCounts::*counter> double count(const QueueCounts &counts)
{
    return counts.*counter;
}

template <double (QueueCounts::*percentage)() const> double share(const QueueCounts &counts)
{
    return twoDecimals((counts.*percentage)());
}

constexpr std::array figures{
    CountedFigure{"TotalNumberCallsEntered", count<&QueueCounts::entered>},
    CountedFigure{"TotalNumberCallsAnswered", count<&QueueCounts::answered>},
    CountedFigure{"TotalNumberCallsAnsweredBefore15", count<&QueueCounts::answeredBefore>},
    CountedFigure{"TotalNumberCallsAbandonned", count<&QueueCounts::abandoned>},
    CountedFigure{"TotalNumberCallsAbandonnedAfter15", count<&QueueCounts::abandonedAfter>},
    CountedFigure{"TotalNumberCallsClosed", count<&QueueCounts::closed>},
    CountedFigure{"TotalNumberCallsTimeout", count<&QueueCounts::timedOut>},
    CountedFigure{"PercentageAnsweredTotal", share<&QueueCounts::percentageAnswered>, true},
    CountedFigure{"PercentageAnsweredBefore15", share<&QueueCounts::percentageAnsweredBefore>, true},
    CountedFigure{"PercentageAbandonnedAfter15", share<&QueueCounts::percentageAbandonedAfter>, true},
};

} // namespace

std::span<const CountedFigure> countedFigures()
{
    return figures;
}

} // namespace xivocc::statistics
