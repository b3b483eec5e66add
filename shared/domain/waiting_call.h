#pragma once

#include "time.h"

#include <QString>

namespace xivocc {

/// A caller who waits in a queue. `position` counts from 1.
struct WaitingCall {
    int position = 0;
    QString name;
    QString number;
    Instant queueTime{}; ///< entry into the queue
    QString uniqueId;    ///< Asterisk's unique id of the caller's channel
    QString channel;

    bool operator==(const WaitingCall &) const = default;
};

} // namespace xivocc
