#pragma once

#include <domain/time.h>

#include <QString>

namespace xivocc::xivo {

/// XiVO's tables have local times without a zone, "2024-05-06 08:31:12"; fractions of seconds are dropped.
[[nodiscard]] WallTime wallTimeOf(const QString &text);
[[nodiscard]] QString textOf(WallTime time);

} // namespace xivocc::xivo
