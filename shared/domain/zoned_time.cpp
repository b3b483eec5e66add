#include "zoned_time.h"

#include <algorithm>

namespace xivocc {

namespace {

seconds offsetAt(Instant moment, const QTimeZone &zone)
{
    return seconds(zone.offsetFromUtc(
        QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), QTimeZone::utc())));
}

} // namespace

ZonedMoments momentsOf(QDate date, QTime time, const QTimeZone &zone)
{
    const Instant asIfUtc(milliseconds(QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch()));
    // No zone changes its clocks twice within two days, and none is a day away from UTC.
    const seconds before = offsetAt(asIfUtc - std::chrono::hours(24), zone);
    const seconds after = offsetAt(asIfUtc + std::chrono::hours(24), zone);
    const Instant withBefore = asIfUtc - before;
    const Instant withAfter = asIfUtc - after;
    const bool beforeFits = offsetAt(withBefore, zone) == before;
    const bool afterFits = offsetAt(withAfter, zone) == after;
    if (beforeFits && afterFits)
        return {std::min(withBefore, withAfter), std::max(withBefore, withAfter)};
    if (afterFits)
        return {withAfter, withAfter};
    return {withBefore, withBefore};
}

QDateTime wallClock(Instant moment, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
}

} // namespace xivocc
