#pragma once

#include <commands/agent_control.h>

namespace xivocc::xivo {

using commands::Refusal;

/// Nobody can be reached who could do it; another way may be tried.
extern const QString linkDownCode;

[[nodiscard]] Refusal linkDown(const QString &reason);
[[nodiscard]] Refusal agentUnknown(int agentId);
[[nodiscard]] Refusal phoneNumberUnknown(const QString &extension, const QString &context);
[[nodiscard]] Refusal alreadyLoggedIn();
[[nodiscard]] Refusal extensionInUse(const QString &extension);
[[nodiscard]] Refusal notLoggedIn();
[[nodiscard]] Refusal belongsToNoQueue(const QString &agentNumber);
[[nodiscard]] Refusal reasonNotPossible();
[[nodiscard]] Refusal notAuthorised(const QString &who);
[[nodiscard]] Refusal rejected(const QString &who, const QString &text);

} // namespace xivocc::xivo
