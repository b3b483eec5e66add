#include "day_clock.h"

#include <domain/zoned_time.h>

namespace xivocc::statistics {

bool DayClock::advance(Instant now)
{
    if (now < m_next)
        return false;
    m_began = beginningOfDay(now, m_zone, m_resetHour);
    m_next = resetOn(wallClock(m_began, m_zone).date().addDays(1), m_zone, m_resetHour);
    return true;
}

Instant DayClock::beginningOfDay(Instant now, const QTimeZone &zone, int resetHour)
{
    const QDate today = wallClock(now, zone).date();
    const Instant reset = resetOn(today, zone, resetHour);
    return reset <= now ? reset : resetOn(today.addDays(-1), zone, resetHour);
}

Instant DayClock::resetOn(QDate date, const QTimeZone &zone, int resetHour)
{
    return momentsOf(date, QTime(resetHour, 0), zone).first;
}

} // namespace xivocc::statistics
