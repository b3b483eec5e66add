#pragma once

#include <domain/presence.h>

namespace xivocc::xivo {

/// Reads ctistatus.actions, "enablednd(false),queuepause_all(true)". What is malformed is left out.
[[nodiscard]] std::vector<PresenceAction> parsePresenceActions(const QString &text);

} // namespace xivocc::xivo
