#pragma once

#include "settings.h"

#include <QStringList>

namespace xivocc::config {

/// What is allowed but most often forgotten, one sentence each: the key, and what does not work without it.
[[nodiscard]] QStringList remarksOn(const Settings &settings);

} // namespace xivocc::config
