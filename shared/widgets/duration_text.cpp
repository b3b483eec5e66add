#include "duration_text.h"

#include <models/duration_text.h>

#include <algorithm>

namespace xivocc::widgets {

QString durationSince(qint64 sinceMs, Instant now)
{
    return models::durationText(std::max<qint64>(0, qint64(now.time_since_epoch().count()) - sinceMs) / 1000);
}

} // namespace xivocc::widgets
