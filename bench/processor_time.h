#pragma once

namespace xivocc::bench {

/// Processor time of this process so far, all threads, in seconds.
[[nodiscard]] double processorSeconds();

} // namespace xivocc::bench
