#pragma once

#include <QUrl>

namespace xivocc::store {

/// Where the store is when nothing is configured: store.db in the directory that systemd keeps for the
/// service (STATE_DIRECTORY), else in the user's data directory, which is made when it is missing.
[[nodiscard]] QUrl usualLocation();

} // namespace xivocc::store
