#pragma once

#include <client/session.h>

namespace xivocc::testing {

/// Plays a server to whoever listens to the session: three queues, four agents with states and memberships.
void tellFloor(client::Session &session);
void tellState(client::Session &session, int agentId, AgentPhase phase, const QString &cause = {});
void tellLive(client::Session &session, bool pbxUp = true);
[[nodiscard]] Instant now();

} // namespace xivocc::testing
