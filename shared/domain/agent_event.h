#pragma once

#include "time.h"

#include <QString>

namespace xivocc {

/// Something an agent did, as XiVO's table queue_log has it.
struct AgentEvent
{
    enum class Kind {
        LoggedIn,
        LoggedOut,
        Paused, ///< in all queues
        Unpaused,
        WrapupBegan,
        RingEnded, ///< his phone rang for a queue call that he did not get
        CallBegan, ///< a queue call
        CallEnded,
    };

    Instant at{};
    QString agentNumber; ///< "2001" for the log's "Agent/2001"
    Kind kind = Kind::LoggedIn;
    QString queue; ///< technical name, of calls and wrap-ups
    QString cause; ///< reason of a pause, may be empty
    /// LoggedOut: how long he was logged in. WrapupBegan: how long it may last. RingEnded, CallBegan: how
    /// long his phone rang.
    milliseconds duration{0};

    bool operator==(const AgentEvent &) const = default;
};

} // namespace xivocc
