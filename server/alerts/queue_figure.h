#pragma once

#include <realtime/floor.h>
#include <statistics/counted_figures.h>
#include <statistics/day_statistics.h>

#include <optional>

namespace xivocc::alerts {

/// What figures are read from. Both outlive whoever reads.
struct Sources
{
    const realtime::Floor &floor;
    const statistics::DayStatistics &statistics;
};

/// A figure of a queue at one moment.
struct FigureReading
{
    std::optional<double> number;        ///< nothing: nobody waits, or there is no call to take a share of
    std::optional<Instant> growingSince; ///< the number is the whole seconds since then, and goes on
    bool isPartial = false;              ///< the day is still being read: the number is at least this
};

/// A figure of queues as QueueStatistics names it.
class QueueFigure final
{
public:
    /// Nothing: no figure has this name.
    [[nodiscard]] static std::optional<QueueFigure> named(const QString &name);

    [[nodiscard]] FigureReading read(const Sources &sources, int queueId, Instant now) const;

private:
    enum class Period { Now, Today, LastHour };
    enum class Live { WaitingCalls, LongestWait, AvailableAgents, TalkingAgents, LoggedAgents, Ewt };

    [[nodiscard]] FigureReading readLive(const realtime::Floor &floor, int queueId, Instant now) const;

    Period m_period = Period::Now;
    Live m_live = Live::WaitingCalls;
    const statistics::CountedFigure *m_counted = nullptr; ///< unless it is of now
};

} // namespace xivocc::alerts
