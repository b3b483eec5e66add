#pragma once

#include <QString>

namespace xivocc::models {

/// "4:07", "1:04:07".
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace xivocc::models
