#pragma once

#include <commands/agent_control.h>
#include <xivo/ami/ami_sender.h>

namespace xivocc::xivo {

/// What to tell of a response that is no success.
[[nodiscard]] commands::Refusal refusalOf(const ami::AmiResponse &response);

/// Sends an action on a call or a telephone and tells what came of it.
void sendAction(AmiSender &sender, const ami::AmiAction &action, commands::Done done);

} // namespace xivocc::xivo
