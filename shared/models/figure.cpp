#include "figure.h"

#include "duration_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace xivocc::models {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::models::Figure)
};

enum class Period { Live, Today, LastHour };

struct FigureEntry
{
    Figure figure;
    const char *key;
    FigureUnit unit;
    int CallCounts::*count; ///< what is counted, or the part of a share; null: live
    Period period;
    const char *name;
    const char *meaning;
};

constexpr const char *context = "xivocc::models::Figure";

constexpr std::array entries{
    FigureEntry{Figure::WaitingCalls, "waiting", FigureUnit::Count, nullptr, Period::Live,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Waiting calls"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure",
                                  "Calls that wait in the queue now, counted as they join and leave.")},
    FigureEntry{
        Figure::LongestWait, "longestWait", FigureUnit::Seconds, nullptr, Period::Live,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Longest wait"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "How long the oldest call that still waits has waited.")},
    FigureEntry{
        Figure::AvailableAgents, "available", FigureUnit::Count, nullptr, Period::Live,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Available agents"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure",
                          "Agents who can take a call now: logged in, not paused, not in wrap-up, and "
                          "their phone is free. A single queue counts its phones without an agent too.")},
    FigureEntry{
        Figure::TalkingAgents, "talking", FigureUnit::Count, nullptr, Period::Live,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Agents on the phone"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure",
                          "Agents whose phone is in use, talking or dialling, through a queue or not. A "
                          "single queue counts its phones without an agent too.")},
    FigureEntry{
        Figure::LoggedAgents, "logged", FigureUnit::Count, nullptr, Period::Live,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Agents logged in"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Agents of the queue who are logged in, paused or not.")},
    FigureEntry{
        Figure::EstimatedWait, "estimatedWait", FigureUnit::Seconds, nullptr, Period::Live,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Estimated wait"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure",
                          "Asterisk's moving average of how long calls waited until they were answered.")},
    FigureEntry{Figure::Entered, "entered", FigureUnit::Count, &CallCounts::entered, Period::Today,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls, today"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls that entered the queue.")},
    FigureEntry{Figure::Answered, "answered", FigureUnit::Count, &CallCounts::answered, Period::Today,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answered, today"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls that an agent answered.")},
    FigureEntry{
        Figure::Abandoned, "abandoned", FigureUnit::Count, &CallCounts::abandoned, Period::Today,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Abandoned, today"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls whose caller hung up before an agent answered.")},
    FigureEntry{
        Figure::AnsweredInTimeShare, "answeredInTimeShare", FigureUnit::Percent, &CallCounts::answeredInTime,
        Period::Today, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Service level, today"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure",
                          "Calls answered in time, divided by the calls that entered. In time means before "
                          "the threshold of the server, 15 s unless it is configured otherwise.")},
    FigureEntry{
        Figure::AnsweredShare, "answeredShare", FigureUnit::Percent, &CallCounts::answered, Period::Today,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answer rate, today"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls answered, divided by the calls that entered.")},
    FigureEntry{
        Figure::AbandonedLateShare, "abandonedLateShare", FigureUnit::Percent, &CallCounts::abandonedLate,
        Period::Today, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Lost after waiting, today"),
        QT_TRANSLATE_NOOP(
            "xivocc::models::Figure",
            "Calls abandoned after they were kept waiting, divided by the calls that entered. Kept waiting "
            "means longer than the threshold of the server, 15 s unless it is configured otherwise.")},
    FigureEntry{
        Figure::AnsweredInTime, "answeredInTime", FigureUnit::Count, &CallCounts::answeredInTime,
        Period::Today, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answered in time, today"),
        QT_TRANSLATE_NOOP(
            "xivocc::models::Figure",
            "Calls answered before the threshold of the server, 15 s unless it is configured otherwise.")},
    FigureEntry{Figure::AbandonedLate, "abandonedLate", FigureUnit::Count, &CallCounts::abandonedLate,
                Period::Today, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Abandoned late, today"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure",
                                  "Calls abandoned after they had waited longer than the threshold of the "
                                  "server, 15 s unless it is configured otherwise.")},
    FigureEntry{Figure::Closed, "closed", FigureUnit::Count, &CallCounts::closed, Period::Today,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "While closed, today"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls that came while the queue was closed.")},
    FigureEntry{
        Figure::TimedOut, "timedOut", FigureUnit::Count, &CallCounts::timedOut, Period::Today,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Timed out, today"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure",
                          "Calls that the queue let go because they had waited as long as it allows.")},
    FigureEntry{Figure::EnteredLastHour, "enteredLastHour", FigureUnit::Count, &CallCounts::entered,
                Period::LastHour, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls, last hour"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls that entered the queue.")},
    FigureEntry{Figure::AnsweredLastHour, "answeredLastHour", FigureUnit::Count, &CallCounts::answered,
                Period::LastHour, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answered, last hour"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls that an agent answered.")},
    FigureEntry{
        Figure::AbandonedLastHour, "abandonedLastHour", FigureUnit::Count, &CallCounts::abandoned,
        Period::LastHour, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Abandoned, last hour"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls whose caller hung up before an agent answered.")},
    FigureEntry{
        Figure::AnsweredInTimeShareLastHour, "answeredInTimeShareLastHour", FigureUnit::Percent,
        &CallCounts::answeredInTime, Period::LastHour,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Service level, last hour"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure",
                          "Calls answered in time, divided by the calls that entered. In time means before "
                          "the threshold of the server, 15 s unless it is configured otherwise.")},
    FigureEntry{
        Figure::AnsweredShareLastHour, "answeredShareLastHour", FigureUnit::Percent, &CallCounts::answered,
        Period::LastHour, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answer rate, last hour"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls answered, divided by the calls that entered.")},
    FigureEntry{
        Figure::AbandonedLateShareLastHour, "abandonedLateShareLastHour", FigureUnit::Percent,
        &CallCounts::abandonedLate, Period::LastHour,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Lost after waiting, last hour"),
        QT_TRANSLATE_NOOP(
            "xivocc::models::Figure",
            "Calls abandoned after they were kept waiting, divided by the calls that entered. Kept waiting "
            "means longer than the threshold of the server, 15 s unless it is configured otherwise.")},
    FigureEntry{
        Figure::AnsweredInTimeLastHour, "answeredInTimeLastHour", FigureUnit::Count,
        &CallCounts::answeredInTime, Period::LastHour,
        QT_TRANSLATE_NOOP("xivocc::models::Figure", "Answered in time, last hour"),
        QT_TRANSLATE_NOOP(
            "xivocc::models::Figure",
            "Calls answered before the threshold of the server, 15 s unless it is configured otherwise.")},
    FigureEntry{Figure::AbandonedLateLastHour, "abandonedLateLastHour", FigureUnit::Count,
                &CallCounts::abandonedLate, Period::LastHour,
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Abandoned late, last hour"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure",
                                  "Calls abandoned after they had waited longer than the threshold of the "
                                  "server, 15 s unless it is configured otherwise.")},
    FigureEntry{Figure::ClosedLastHour, "closedLastHour", FigureUnit::Count, &CallCounts::closed,
                Period::LastHour, QT_TRANSLATE_NOOP("xivocc::models::Figure", "While closed, last hour"),
                QT_TRANSLATE_NOOP("xivocc::models::Figure", "Calls that came while the queue was closed.")},
    FigureEntry{
        Figure::TimedOutLastHour, "timedOutLastHour", FigureUnit::Count, &CallCounts::timedOut,
        Period::LastHour, QT_TRANSLATE_NOOP("xivocc::models::Figure", "Timed out, last hour"),
        QT_TRANSLATE_NOOP("xivocc::models::Figure",
                          "Calls that the queue let go because they had waited as long as it allows.")},
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
    const FigureEntry &entry = entryOf(figure);
    if (entry.period != Period::Live) {
        const CallCounts &counts = entry.period == Period::Today ? day.today : day.lastHour;
        const int part = counts.*entry.count;
        return entry.unit == FigureUnit::Percent ? share(part, counts.entered) : count(part);
    }
    switch (figure) {
    case Figure::WaitingCalls:
        return count(live.waitingCalls);
    case Figure::LongestWait:
        return longestWait(queues, now);
    case Figure::AvailableAgents:
        return count(live.availableAgents);
    case Figure::TalkingAgents:
        return count(live.talkingAgents);
    case Figure::LoggedAgents:
        return count(live.loggedAgents);
    case Figure::EstimatedWait:
        return count(static_cast<int>(live.ewt.count()));
    default:
        return {};
    }
}

void QueueFigures::setLive(const LiveQueueStatistics &told, bool isWaitNew, Instant at)
{
    const Instant entry = at - told.longestWaitTime;
    // Waits are told in whole seconds: that of the same call must not seem to jump when it is told again.
    const bool isOtherCall = isWaitNew && std::chrono::abs(entry - oldestEntry) >= seconds(1);
    if (live.waitingCalls == 0 || isOtherCall)
        oldestEntry = entry;
    live = told;
}

QString meaningOf(Figure figure)
{
    return QCoreApplication::translate(context, entryOf(figure).meaning);
}

QString explanationOf(Figure figure, const FigureValue &value, Instant now)
{
    QStringList parts{QStringLiteral("%1: %2").arg(nameOf(figure), textOf(figure, value, now)),
                      meaningOf(figure)};
    if (value.part && value.whole && *value.whole > 0) {
        const QString counted = *value.part > *value.whole
                                    ? Texts::tr("%1: %2 calls where %3 entered; the others entered before",
                                                "percentage, part, whole")
                                    : Texts::tr("%1 = %2 of %3 calls", "percentage, part, whole");
        parts.append(counted.arg(textOf(figure, value, now), QLocale().toString(*value.part),
                                 QLocale().toString(*value.whole)));
    } else if (value.whole) {
        parts.append(Texts::tr("No call has entered, so there is nothing to divide by."));
    }
    return parts.join(QLatin1Char('\n'));
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
            return durationText(static_cast<qint64>(*value.number));
        const auto waited = std::chrono::floor<seconds>(std::max(milliseconds(0), now - *value.since));
        return durationText(waited.count());
    }
    case FigureUnit::Percent:
        return QStringLiteral("%1 %").arg(QLocale().toString(std::lround(*value.number)));
    }
    return {};
}

} // namespace xivocc::models
