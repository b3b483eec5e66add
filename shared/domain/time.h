#pragma once

#include <chrono>

namespace xivocc {

/// A moment in UTC with millisecond precision. Zones exist only where a person reads the time.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// What the clock on the server's wall shows; the protocol's call history has no zone.
using WallTime = std::chrono::local_time<std::chrono::seconds>;

using std::chrono::milliseconds;
using std::chrono::seconds;

} // namespace xivocc
