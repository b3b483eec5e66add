#pragma once

#include <domain/time.h>

#include <QTimeZone>

namespace xivocc::statistics {

/// What the site decides about its figures.
struct Rules
{
    seconds answeredBefore{15};       ///< answered after less than this: in time
    seconds abandonedAfter{15};       ///< abandoned after more than this: kept waiting too long
    QTimeZone zone{QTimeZone::utc()}; ///< of the site
    int resetHour = 0;                ///< local hour at which a day's figures start from 0
};

} // namespace xivocc::statistics
