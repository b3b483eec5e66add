#pragma once

#include <chrono>

namespace xivocc {

/// A moment in UTC with millisecond precision. Zones exist only where a person reads the time.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

using std::chrono::milliseconds;
using std::chrono::seconds;

} // namespace xivocc
