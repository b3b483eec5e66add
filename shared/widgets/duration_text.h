#pragma once

#include <domain/present_moment.h>

#include <QString>

namespace xivocc::widgets {

/// "4:07" or "1:04:07" for the time from `sinceMs` (UTC milliseconds) up to `now`; never negative.
[[nodiscard]] QString durationSince(qint64 sinceMs, Instant now = presentMoment());

} // namespace xivocc::widgets
