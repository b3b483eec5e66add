#pragma once

#include "floor_plan.h"
#include "pbx.h"

namespace xivocc::sim {

/// How busy the hour is, 0.6 at night and 1 at the two humps of a working day (half past ten, half past
/// three). The floor never empties, so that a demonstration is alive at any hour.
[[nodiscard]] double busyness(seconds timeOfDay);

/// The callers: a Poisson process whose rate follows the hour.
class Day final
{
public:
    struct Settings
    {
        double callsPerHour = 900;  ///< at the start
        seconds timeOfDayAtStart{}; ///< what the clock on the wall shows then
    };

    Day(Pbx &pbx, const FloorPlan &plan, Settings settings, quint64 seed);

    void start();

private:
    void awaitCaller();
    void call();

    Pbx &m_pbx;
    Settings m_settings;
    Random m_random;
    std::vector<QByteArray> m_numbers; ///< of the queues
    std::vector<double> m_shares;      ///< running sum of the queues' shares of the callers
    Instant m_start;
    double m_peakRate = 0; ///< calls per hour
};

} // namespace xivocc::sim
