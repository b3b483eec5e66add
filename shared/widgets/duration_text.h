#pragma once

#include <QString>

namespace xivocc::widgets {

/// "4:07" or "1:04:07" for the time from `sinceMs` (UTC milliseconds) to now; never negative.
[[nodiscard]] QString durationSince(qint64 sinceMs);

} // namespace xivocc::widgets
