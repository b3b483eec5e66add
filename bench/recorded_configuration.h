#pragma once

#include <domain/configuration.h>

#include <QByteArray>

namespace xivocc::bench {

/// The queues, agents, memberships and lines that the stream itself speaks of, so that a floor takes
/// its facts for known things.
[[nodiscard]] Configuration configurationOf(const QByteArray &stream);

} // namespace xivocc::bench
