#pragma once

#include <domain/agent_event.h>
#include <domain/queue_event.h>

#include <QStringList>
#include <array>
#include <optional>

namespace xivocc::xivo {

/// A row of XiVO's table queue_log, written by Asterisk, agentd and the dialplan.
struct QueueLogRow
{
    Instant at{};
    QString callId;
    QString queue;
    QString agent; ///< mostly "Agent/2001"; "NONE" where there is none
    QString event;
    std::array<QString, 5> data;
};

/// The events that one of the functions below understands. Among the others are LEAVEEMPTY and
/// REROUTEGUIDE, which the dialplan writes after Asterisk's own row of the same visit; PAUSE and UNPAUSE,
/// which follow PAUSEALL and UNPAUSEALL for each queue; and ADDMEMBER, REMOVEMEMBER and PENALTY, which
/// carry an interface instead of an agent.
[[nodiscard]] const QStringList &understoodEvents();

/// What the row says of a call at a queue.
[[nodiscard]] std::optional<QueueEvent> queueEventOf(const QueueLogRow &row);
/// What the row says of an agent.
[[nodiscard]] std::optional<AgentEvent> agentEventOf(const QueueLogRow &row);

} // namespace xivocc::xivo
