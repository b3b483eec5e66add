#pragma once

#include "rules.h"

namespace xivocc::statistics {

/// When the site's day began: the last moment at which its wall clock first reached the reset hour. Where the
/// clocks skip that hour, the day begins as they jump over it.
class DayClock final
{
public:
    explicit DayClock(const Rules &rules) : m_zone(rules.zone), m_resetHour(rules.resetHour) {}

    /// Lets time pass; true when a new day has begun. The first call begins one. Time does not run backwards.
    [[nodiscard]] bool advance(Instant now);
    [[nodiscard]] Instant dayBegan() const { return m_began; }

    [[nodiscard]] static Instant beginningOfDay(Instant now, const QTimeZone &zone, int resetHour);

private:
    [[nodiscard]] static Instant resetOn(QDate date, const QTimeZone &zone, int resetHour);

    QTimeZone m_zone;
    int m_resetHour;
    Instant m_began{};
    Instant m_next{};
};

} // namespace xivocc::statistics
