#pragma once

#include "subscriptions.h"

#include <protocol/commands.h>

#include <vector>

namespace xivocc::api {

/// The commands whose answers show anew all that a session has subscribed to. Callers' lists are not among
/// them.
[[nodiscard]] std::vector<protocol::Command> commandsForFreshView(const Subscriptions &subscriptions);

} // namespace xivocc::api
