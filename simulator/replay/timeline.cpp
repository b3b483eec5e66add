#include "timeline.h"
#include "frames.h"

#include <QDateTime>
#include <QTimeZone>

namespace xivocc::replay {

using std::chrono::milliseconds;

namespace {

/// A mark that would jump further ahead than this is a number that merely looks like a time.
constexpr milliseconds longestSilence = std::chrono::hours(6);

std::optional<milliseconds> epochSeconds(QByteArrayView digits)
{
    bool ok = false;
    const qlonglong seconds = digits.toByteArray().toLongLong(&ok);
    if (!ok || seconds < 1'000'000'000)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

/// "xivo-lab-1795398143.0" or "1795398143.0": the channel was made in that second.
std::optional<milliseconds> epochOfUniqueId(QByteArrayView uniqueId)
{
    const qsizetype dot = uniqueId.lastIndexOf('.');
    if (dot < 0)
        return std::nullopt;
    const QByteArrayView beforeDot = uniqueId.first(dot);
    return epochSeconds(beforeDot.sliced(beforeDot.lastIndexOf('-') + 1));
}

std::optional<milliseconds> parseDate(QByteArrayView text, const QString &format)
{
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(text), format);
    if (!date.isValid())
        return std::nullopt;
    return milliseconds(QDateTime(date.date(), date.time(), Qt::UTC).toMSecsSinceEpoch());
}

} // namespace

std::optional<milliseconds> Timeline::epochOf(QByteArrayView event)
{
    const auto utc = [this](std::optional<milliseconds> epoch) {
        if (epoch)
            m_lastUtc = epoch;
        return epoch;
    };
    const QByteArrayView name = header(event, "Event");
    if (name == QByteArrayView("Newchannel"))
        return utc(epochOfUniqueId(header(event, "Uniqueid")));
    if (name == QByteArrayView("QueueMemberAdded"))
        return utc(epochSeconds(header(event, "LoginTime")));
    if (const QByteArrayView eventTv = header(event, "EventTV"); !eventTv.isEmpty())
        return utc(parseDate(eventTv.first(std::min<qsizetype>(eventTv.size(), 23)),
                             QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")));
    if (name == QByteArrayView("CEL") && m_lastUtc) {
        // EventTime is the PBX's local time: the zone is what separates it from the last known UTC.
        const QByteArrayView eventTime = header(event, "EventTime");
        const auto local = parseDate(eventTime.first(std::min<qsizetype>(eventTime.size(), 19)),
                                     QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        if (!local)
            return std::nullopt;
        const auto zone =
            std::chrono::round<std::chrono::duration<qint64, std::ratio<900>>>(*local - *m_lastUtc);
        return *local - zone;
    }
    return std::nullopt;
}

void Timeline::append(QByteArrayView event)
{
    const auto epoch = epochOf(event);
    const std::size_t index = m_count++;
    if (!epoch)
        return;
    if (!m_marks.empty()) {
        const milliseconds step = *epoch - m_marks.back().epoch;
        if (step <= milliseconds(0) || step > longestSilence)
            return;
    }
    m_marks.push_back({index, *epoch});
}

std::vector<milliseconds> Timeline::times() const
{
    std::vector<milliseconds> times(m_count, milliseconds(0));
    if (m_marks.empty())
        return times;
    const milliseconds start = m_marks.front().epoch;
    for (std::size_t mark = 0; mark < m_marks.size(); ++mark) {
        const bool isLast = mark + 1 == m_marks.size();
        const Mark from = m_marks[mark];
        const Mark to = isLast ? Mark{m_count, from.epoch} : m_marks[mark + 1];
        for (std::size_t index = from.index; index < to.index; ++index) {
            const auto share = static_cast<qint64>(index - from.index);
            const auto width = static_cast<qint64>(to.index - from.index);
            times[index] = from.epoch - start + (to.epoch - from.epoch) * share / width;
        }
    }
    return times;
}

} // namespace xivocc::replay
