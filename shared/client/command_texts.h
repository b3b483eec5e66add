#pragma once

#include "command_outcome.h"

#include <protocol/messages.h>

/// Sentences for the user about commands that did not succeed.
namespace xivocc::client {

[[nodiscard]] QString describe(const protocol::Error &error);
[[nodiscard]] QString describe(const protocol::AgentError &error);
[[nodiscard]] QString timedOutText();
[[nodiscard]] QString unansweredText();
[[nodiscard]] QString linkLostText();
[[nodiscard]] QString notConnectedText();
[[nodiscard]] QString loggedOutMeanwhileText();

} // namespace xivocc::client
