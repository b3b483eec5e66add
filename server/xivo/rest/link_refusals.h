#pragma once

#include <commands/agent_control.h>

namespace xivocc::xivo {

using commands::Refusal;

/// Nobody can be reached who could do it; another way may be tried.
extern const QString linkDownCode;

[[nodiscard]] Refusal linkDown(const QString &reason);
/// `section` of the configuration holds the account, `right` is what XiVO must grant it.
[[nodiscard]] Refusal notAuthorised(const QString &who, const QString &section, const QString &right);
[[nodiscard]] Refusal rejected(const QString &who, const QString &text);

} // namespace xivocc::xivo
