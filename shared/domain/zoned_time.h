#pragma once

#include "time.h"

#include <QDateTime>
#include <QTimeZone>

namespace xivocc {

/// The moments that a wall clock in `zone` shows this time. An hour that the clocks repeat has two different
/// ones; else both are equal. A time that the clocks skip stands for the moment of the same distance after
/// the change.
struct ZonedMoments
{
    Instant first{};
    Instant second{};
};
[[nodiscard]] ZonedMoments momentsOf(QDate date, QTime time, const QTimeZone &zone);

/// What a wall clock in `zone` shows at that moment.
[[nodiscard]] QDateTime wallClock(Instant moment, const QTimeZone &zone);

} // namespace xivocc
