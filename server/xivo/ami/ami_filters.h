#pragma once

#include <QByteArray>
#include <vector>

namespace xivocc::ami {

/// Exclusions for Asterisk's action Filter, so that events without a meaning here are not sent at all.
[[nodiscard]] const std::vector<QByteArray> &noiseFilters();

} // namespace xivocc::ami
