#include "figure_trend.h"

#include <algorithm>

namespace xivocc::models {

namespace {

enum class Source { None, Waiting, Day, LastHour };

Source sourceOf(Figure figure)
{
    switch (figure) {
    case Figure::WaitingCalls:
        return Source::Waiting;
    case Figure::Entered:
    case Figure::Answered:
    case Figure::Abandoned:
    case Figure::AnsweredInTimeShare:
    case Figure::AnsweredShare:
    case Figure::AnsweredInTime:
        return Source::Day;
    case Figure::EnteredLastHour:
    case Figure::AnsweredLastHour:
    case Figure::AbandonedLastHour:
    case Figure::AnsweredInTimeShareLastHour:
    case Figure::AnsweredShareLastHour:
    case Figure::AnsweredInTimeLastHour:
        return Source::LastHour;
    default:
        return Source::None;
    }
}

/// The counts of the steps that ended by `end` and began at `begin` or later.
CallCounts countsBetween(const CallCourse &course, Instant begin, Instant end)
{
    CallCounts sum;
    for (std::size_t i = 0; i < course.counts.size(); ++i) {
        if (course.beginOf(i) >= begin && course.beginOf(i + 1) <= end)
            sum += course.counts[i];
    }
    return sum;
}

int waitingAt(const QueueHistory &history, Instant end)
{
    const auto steps = (end - history.hour.begins) / history.hour.step - 1;
    const auto last = static_cast<std::int64_t>(history.waiting.size()) - 1;
    return last < 0 ? 0 : history.waiting[static_cast<std::size_t>(std::clamp<std::int64_t>(steps, 0, last))];
}

CallCounts minus(CallCounts counts, const CallCounts &less)
{
    counts.entered -= less.entered;
    counts.answered -= less.answered;
    counts.answeredInTime -= less.answeredInTime;
    counts.abandoned -= less.abandoned;
    return counts;
}

/// One queue at the end of a step.
QueueFigures figuresAt(const QueueHistory &history, Source source, Instant end)
{
    QueueFigures figures;
    if (source == Source::Waiting)
        figures.live.waitingCalls = waitingAt(history, end);
    else if (source == Source::Day)
        figures.day.today =
            minus(history.day.sum(),
                  countsBetween(history.hour, end, history.hour.beginOf(history.hour.counts.size())));
    else
        figures.day.lastHour = countsBetween(history.day, end - std::chrono::hours(1), end);
    return figures;
}

} // namespace

std::vector<TrendPoint> trendOf(Figure figure, const std::vector<std::shared_ptr<const QueueHistory>> &queues)
{
    const Source source = sourceOf(figure);
    if (source == Source::None || queues.empty() || std::ranges::find(queues, nullptr) != queues.end())
        return {};
    const QueueHistory &first = *queues.front();
    const CallCourse &course = source == Source::LastHour ? first.day : first.hour;
    // Of the counts of the day only what is of this day; of those of the last hour only whole hours.
    const Instant earliest = source == Source::Waiting ? first.hour.begins
                             : source == Source::LastHour
                                 ? std::max(first.hour.begins, first.day.begins + std::chrono::hours(1))
                                 : std::max(first.hour.begins, first.day.begins);
    std::vector<TrendPoint> points;
    for (std::size_t step = 0; step < course.counts.size(); ++step) {
        const bool isRunning = step + 1 == course.counts.size();
        const Instant end = course.beginOf(step + 1);
        if (end < earliest || (isRunning && source == Source::LastHour))
            continue;
        std::vector<QueueFigures> figures;
        for (const auto &history : queues)
            figures.push_back(figuresAt(*history, source, end));
        std::vector<const QueueFigures *> together;
        for (const QueueFigures &one : figures)
            together.push_back(&one);
        if (const auto number = valueOf(figure, together, end).number) // else there is nothing to tell
            points.push_back({end, *number});
    }
    if (source == Source::LastHour) {
        std::vector<QueueFigures> figures(queues.size());
        std::vector<const QueueFigures *> together;
        for (std::size_t i = 0; i < queues.size(); ++i) {
            figures[i].day.lastHour = queues[i]->hour.sum();
            together.push_back(&figures[i]);
        }
        const Instant now = first.hour.beginOf(first.hour.counts.size());
        if (const auto number = valueOf(figure, together, now).number)
            points.push_back({now, *number});
    }
    return points;
}

} // namespace xivocc::models
