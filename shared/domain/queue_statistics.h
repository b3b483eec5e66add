#pragma once

#include "time.h"

namespace xivocc {

/// The live figures of one queue. Sources: members and callers of the floor; `ewt` is
/// app_queue's moving average of the hold time.
struct LiveQueueStatistics {
    int waitingCalls = 0;
    seconds longestWaitTime{0}; ///< of the oldest waiting call at the last change; 0 when none waits
    int availableAgents = 0;
    int talkingAgents = 0;
    int loggedAgents = 0;
    seconds ewt{0};

    bool operator==(const LiveQueueStatistics &) const = default;
};

/// Events of a queue counted since the server's start or the day's reset.
struct QueueCounters {
    int entered = 0;
    int answered = 0;
    int abandoned = 0;
    int timedOut = 0;
    int leftEmpty = 0; ///< EXITEMPTY: the queue lost its last agent while the caller waited
    int full = 0;
    int joinEmpty = 0;
    int closed = 0;
    int diverted = 0;

    bool operator==(const QueueCounters &) const = default;
};

} // namespace xivocc
