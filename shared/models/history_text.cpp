#include "history_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace xivocc::models {

namespace {

/// Texts of the drawings of what passed.
class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)

public:
    [[nodiscard]] static QString counts(const CallCounts &counts)
    {
        QStringList parts{tr("%n call(s)", nullptr, counts.entered),
                          tr("%n answered", nullptr, counts.answered),
                          tr("%n abandoned", nullptr, counts.abandoned)};
        if (counts.entered > 0)
            parts.append(tr("%1 % in time").arg(std::lround(counts.answeredInTimeShare())));
        return parts.join(tr(", ", "between the parts of an enumeration"));
    }
    [[nodiscard]] static QString hour(const QueueHistory &history)
    {
        QString text = tr("Last 60 minutes: %1.").arg(counts(history.hour.sum()));
        const auto most = std::ranges::max_element(history.waiting);
        if (most != history.waiting.end() && *most > 0) {
            const auto minute = static_cast<std::size_t>(most - history.waiting.begin());
            text += QLatin1Char(' ') + tr("At most %n call(s) waited, at %1.", nullptr, *most)
                                           .arg(clockText(history.hour.beginOf(minute)));
        }
        return text;
    }
    [[nodiscard]] static QString day(const QueueHistory &history)
    {
        return tr("Today: %1.").arg(counts(history.day.sum()));
    }
    [[nodiscard]] static QString step(const CallCourse &course, std::size_t step)
    {
        return tr("%1 to %2: %3", "from to: what happened")
            .arg(clockText(course.beginOf(step)), clockText(course.beginOf(step + 1)),
                 counts(course.counts[step]));
    }
};

} // namespace

QString textOf(const QueueHistory &history)
{
    return HistoryText::hour(history);
}

QString textOfDay(const QueueHistory &history)
{
    return HistoryText::day(history);
}

QString textOfStep(const CallCourse &course, std::size_t step)
{
    return HistoryText::step(course, step);
}

QString clockText(Instant moment)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).time(),
                              QStringLiteral("HH:mm"));
}

} // namespace xivocc::models
