#pragma once

#include <xivo/rest/link_refusals.h>

namespace xivocc::xivo {

[[nodiscard]] Refusal agentUnknown(int agentId);
[[nodiscard]] Refusal phoneNumberUnknown(const QString &extension, const QString &context);
[[nodiscard]] Refusal alreadyLoggedIn();
[[nodiscard]] Refusal extensionInUse(const QString &extension);
[[nodiscard]] Refusal notLoggedIn();
[[nodiscard]] Refusal belongsToNoQueue(const QString &agentNumber);
[[nodiscard]] Refusal reasonNotPossible();

} // namespace xivocc::xivo
