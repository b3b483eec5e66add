#pragma once

#include <domain/queue_day.h>
#include <domain/queue_statistics.h>
#include <domain/time.h>

#include <QString>
#include <optional>
#include <span>
#include <vector>

namespace xivocc::models {

/// A figure of one queue or of several together, as tiles, alerts and explanations name it. Sources: live
/// figures of the floor, and the counts of the day (XuC protocol, section 9.1).
enum class Figure {
    WaitingCalls,
    LongestWait,
    AvailableAgents,
    TalkingAgents,
    LoggedAgents,
    EstimatedWait,
    Entered,
    Answered,
    Abandoned,
    AnsweredInTimeShare,
    AnsweredShare,
    AbandonedLateShare,
    AnsweredInTime,
    AbandonedLate,
    Closed,
    TimedOut,
    EnteredLastHour,
    AnsweredLastHour,
    AbandonedLastHour,
    AnsweredInTimeShareLastHour,
    AnsweredShareLastHour,
    AbandonedLateShareLastHour,
    AnsweredInTimeLastHour,
    AbandonedLateLastHour,
    ClosedLastHour,
    TimedOutLastHour,
};

enum class FigureUnit { Count, Seconds, Percent };

/// The figures of one queue, as last told.
struct QueueFigures
{
    LiveQueueStatistics live;
    QueueDay day;
    Instant oldestEntry{}; ///< when the oldest waiting call entered; meaningless when none waits

    /// `isWaitNew`: the longest wait is as of `at`; else it goes on from when it was told.
    void setLive(const LiveQueueStatistics &told, bool isWaitNew, Instant at);
};

/// A figure and what it was made of.
struct FigureValue
{
    std::optional<double> number;   ///< nothing: not known, or nothing to tell (no call waits, none entered)
    std::optional<Instant> since;   ///< the figure is the time since then, and goes on
    std::optional<int> part, whole; ///< the counts behind a share

    bool operator==(const FigureValue &) const = default;
};

[[nodiscard]] const std::vector<Figure> &allFigures();
/// The name in what is kept on the server: never translated, never changed.
[[nodiscard]] QString figureKey(Figure figure);
[[nodiscard]] std::optional<Figure> figureOfKey(const QString &key);
[[nodiscard]] FigureUnit unitOf(Figure figure);
/// "Waiting calls", translated.
[[nodiscard]] QString nameOf(Figure figure);
/// Where it comes from and how it is computed, a sentence or two, translated.
[[nodiscard]] QString meaningOf(Figure figure);

/// Of several queues together: counts are summed, of waits the longest counts, shares are computed from the
/// summed counts (as XuC's totals row).
[[nodiscard]] FigureValue valueOf(Figure figure, std::span<const QueueFigures *const> queues, Instant now);
/// The meaning with the very counts behind this value: "88 % = 7 answered in time of 8 that entered".
[[nodiscard]] QString explanationOf(Figure figure, const FigureValue &value, Instant now);
/// "12", "3:05", "87 %", or a dash when there is no number.
[[nodiscard]] QString textOf(Figure figure, const FigureValue &value, Instant now);

} // namespace xivocc::models
