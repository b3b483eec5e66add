#pragma once

#include <QByteArray>

namespace xivocc::sim {

/// What a field of an event's frame holds; empty when it has none of this name.
[[nodiscard]] QByteArray fieldOf(const QByteArray &frame, const char *field);

} // namespace xivocc::sim
