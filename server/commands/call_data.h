#pragma once

#include <domain/call_variables.h>

#include <optional>

namespace xivocc::commands {

/// What a variable of the dialplan may be called; anything else would be an expression to Asterisk, or
/// another variable beside it.
[[nodiscard]] bool isCallDataName(const QString &name);

/// Why this may not be attached to a call, one sentence; nothing: it may.
[[nodiscard]] std::optional<QString> faultOf(const CallVariables &data);

} // namespace xivocc::commands
