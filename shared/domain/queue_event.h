#pragma once

#include "time.h"

#include <QString>

namespace xivocc {

/// Something that happened to a call at a queue. Sources: the live facts of the PBX and XiVO's table
/// queue_log, which tell the same events independently of each other.
struct QueueEvent
{
    enum class Kind {
        Entered,
        // How a call that had entered left again.
        Answered,
        Abandoned,
        TimedOut,
        LeftEmpty, ///< the queue lost its last agent while the caller waited
        LeftByKey, ///< the caller chose to leave
        // Why a call did not enter.
        Full,
        JoinEmpty,
        Closed,
        Diverted,
    };

    Instant at{};
    QString queue;  ///< technical name
    QString callId; ///< unique id of the caller's channel
    Kind kind = Kind::Entered;
    seconds waited{0}; ///< as Asterisk measured it, whole seconds; of those that left

    bool operator==(const QueueEvent &) const = default;
};

} // namespace xivocc
