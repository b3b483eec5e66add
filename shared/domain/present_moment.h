#pragma once

#include "time.h"

namespace xivocc {

/// By this machine's clock.
[[nodiscard]] inline Instant presentMoment()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

} // namespace xivocc
