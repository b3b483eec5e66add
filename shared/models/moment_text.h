#pragma once

#include <domain/time.h>

#include <QString>

namespace xivocc::models {

/// "14:05:09" of today, the date before it otherwise; by this computer's time zone.
[[nodiscard]] QString momentText(Instant moment);

} // namespace xivocc::models
