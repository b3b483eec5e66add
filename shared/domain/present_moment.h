#pragma once

#include <domain/time.h>

namespace xivocc::api {

[[nodiscard]] inline Instant presentMoment()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

} // namespace xivocc::api
