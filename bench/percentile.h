#pragma once

#include <vector>

namespace xivocc::bench {

/// The value below which this share (0 to 1) of the samples lies; 0 without samples.
[[nodiscard]] double percentile(std::vector<double> samples, double share);

} // namespace xivocc::bench
