#pragma once

#include "time.h"

namespace xivocc {

/// The live figures of one queue. Sources: members and callers of the floor; `ewt` is
/// app_queue's moving average of the hold time.
struct LiveQueueStatistics
{
    int waitingCalls = 0;
    seconds longestWaitTime{0}; ///< of the oldest waiting call at the last change; 0 when none waits
    int availableAgents = 0;
    int talkingAgents = 0;
    int loggedAgents = 0;
    seconds ewt{0};

    bool operator==(const LiveQueueStatistics &) const = default;
};

} // namespace xivocc
