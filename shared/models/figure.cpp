#include "figure.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace xivocc::models {

namespace {

struct FigureEntry
{
    Figure figure;
    const char *key;
    FigureUnit unit;
    const char *name;
};

constexpr const char *context = "xivocc::models::Figure";

constexpr std::array entries{
    FigureEntry{Figure::WaitingCalls, "waiting", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Waiting calls")},
    FigureEntry{Figure::LongestWait, "longestWait", FigureUnit::Seconds,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Longest wait")},
    FigureEntry{Figure::EstimatedWait, "estimatedWait", FigureUnit::Seconds,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Estimated wait")},
    FigureEntry{Figure::AvailableAgents, "available", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Available agents")},
    FigureEntry{Figure::TalkingAgents, "talking", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Talking agents")},
    FigureEntry{Figure::LoggedAgents, "logged", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Agents logged in")},
    FigureEntry{Figure::Entered, "entered", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls today")},
    FigureEntry{Figure::Answered, "answered", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answered today")},
    FigureEntry{Figure::Abandoned, "abandoned", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Abandoned today")},
    FigureEntry{Figure::AnsweredInTimeShare, "answeredInTimeShare", FigureUnit::Percent,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Service level today")},
    FigureEntry{Figure::AnsweredShare, "answeredShare", FigureUnit::Percent,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answer rate today")},
    FigureEntry{Figure::AbandonedLateShare, "abandonedLateShare", FigureUnit::Percent,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Lost after waiting today")},
    FigureEntry{Figure::Closed, "closed", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls while closed today")},
    FigureEntry{Figure::TimedOut, "timedOut", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Diverted today")},
    FigureEntry{Figure::EnteredLastHour, "enteredLastHour", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls, last hour")},
    FigureEntry{Figure::AnsweredLastHour, "answeredLastHour", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answered, last hour")},
    FigureEntry{Figure::AbandonedLastHour, "abandonedLastHour", FigureUnit::Count,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Abandoned, last hour")},
    FigureEntry{Figure::AnsweredInTimeShareLastHour, "answeredInTimeShareLastHour", FigureUnit::Percent,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Service level, last hour")},
};

const FigureEntry &entryOf(Figure figure)
{
    return *std::ranges::find(entries, figure, &FigureEntry::figure);
}

FigureValue count(int number)
{
    return {.number = number, .since = {}, .part = {}, .whole = {}};
}

FigureValue share(int part, int whole)
{
    if (whole <= 0)
        return {.number = {}, .since = {}, .part = part, .whole = whole};
    return {.number = std::min(100.0, 100.0 * part / whole), .since = {}, .part = part, .whole = whole};
}

FigureValue longestWait(std::span<const QueueFigures *const> queues, Instant now)
{
    std::optional<Instant> oldest;
    for (const QueueFigures *queue : queues) {
        if (queue->live.waitingCalls > 0)
            oldest = oldest ? std::min(*oldest, queue->oldestEntry) : queue->oldestEntry;
    }
    if (!oldest)
        return {};
    const auto waited = std::chrono::floor<seconds>(std::max(milliseconds(0), now - *oldest));
    return {.number = static_cast<double>(waited.count()), .since = oldest, .part = {}, .whole = {}};
}

QString minutesAndSeconds(double number)
{
    const auto total = static_cast<qint64>(number);
    const qint64 hours = total / 3600;
    const QLatin1Char zero('0');
    if (hours > 0)
        return QStringLiteral("%1:%2:%3")
            .arg(hours)
            .arg(total / 60 % 60, 2, 10, zero)
            .arg(total % 60, 2, 10, zero);
    return QStringLiteral("%1:%2").arg(total / 60).arg(total % 60, 2, 10, zero);
}

} // namespace

const std::vector<Figure> &allFigures()
{
    static const std::vector<Figure> all = [] {
        std::vector<Figure> figures;
        for (const FigureEntry &entry : entries)
            figures.push_back(entry.figure);
        return figures;
    }();
    return all;
}

QString figureKey(Figure figure)
{
    return QString::fromLatin1(entryOf(figure).key);
}

std::optional<Figure> figureOfKey(const QString &key)
{
    const auto entry = std::ranges::find_if(
        entries, [&key](const FigureEntry &known) { return key == QLatin1String(known.key); });
    return entry == entries.end() ? std::nullopt : std::optional(entry->figure);
}

FigureUnit unitOf(Figure figure)
{
    return entryOf(figure).unit;
}

QString nameOf(Figure figure)
{
    return QCoreApplication::translate(context, entryOf(figure).name);
}

FigureValue valueOf(Figure figure, std::span<const QueueFigures *const> queues, Instant now)
{
    if (queues.empty())
        return {};
    LiveQueueStatistics live;
    QueueDay day;
    for (const QueueFigures *queue : queues) {
        live.waitingCalls += queue->live.waitingCalls;
        live.availableAgents += queue->live.availableAgents;
        live.talkingAgents += queue->live.talkingAgents;
        live.loggedAgents += queue->live.loggedAgents;
        live.ewt = std::max(live.ewt, queue->live.ewt);
        day.today += queue->day.today;
        day.lastHour += queue->day.lastHour;
    }
    const CallCounts &today = day.today;
    const CallCounts &lastHour = day.lastHour;
    switch (figure) {
    case Figure::WaitingCalls:
        return count(live.waitingCalls);
    case Figure::LongestWait:
        return longestWait(queues, now);
    case Figure::EstimatedWait:
        return count(static_cast<int>(live.ewt.count()));
    case Figure::AvailableAgents:
        return count(live.availableAgents);
    case Figure::TalkingAgents:
        return count(live.talkingAgents);
    case Figure::LoggedAgents:
        return count(live.loggedAgents);
    case Figure::Entered:
        return count(today.entered);
    case Figure::Answered:
        return count(today.answered);
    case Figure::Abandoned:
        return count(today.abandoned);
    case Figure::AnsweredInTimeShare:
        return share(today.answeredInTime, today.entered);
    case Figure::AnsweredShare:
        return share(today.answered, today.entered);
    case Figure::AbandonedLateShare:
        return share(today.abandonedLate, today.entered);
    case Figure::Closed:
        return count(today.closed);
    case Figure::TimedOut:
        return count(today.timedOut);
    case Figure::EnteredLastHour:
        return count(lastHour.entered);
    case Figure::AnsweredLastHour:
        return count(lastHour.answered);
    case Figure::AbandonedLastHour:
        return count(lastHour.abandoned);
    case Figure::AnsweredInTimeShareLastHour:
        return share(lastHour.answeredInTime, lastHour.entered);
    }
    return {};
}

QString textOf(Figure figure, const FigureValue &value, Instant now)
{
    if (!value.number)
        return QStringLiteral("–");
    switch (unitOf(figure)) {
    case FigureUnit::Count:
        return QLocale().toString(std::lround(*value.number));
    case FigureUnit::Seconds: {
        if (!value.since)
            return minutesAndSeconds(*value.number);
        const auto waited = std::chrono::floor<seconds>(std::max(milliseconds(0), now - *value.since));
        return minutesAndSeconds(static_cast<double>(waited.count()));
    }
    case FigureUnit::Percent:
        return QStringLiteral("%1 %").arg(QLocale().toString(std::lround(*value.number)));
    }
    return {};
}

} // namespace xivocc::models
