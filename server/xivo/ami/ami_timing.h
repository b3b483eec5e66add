#pragma once

#include <domain/time.h>

namespace xivocc::ami {

/// The pace of a link. Tests shorten it.
struct AmiTiming
{
    milliseconds response{10'000};   ///< limit for the answer to an action and for the next item of a list
    milliseconds connection{10'000}; ///< limit for the connection, its encryption and the log-in
    milliseconds ping{15'000};       ///< between two heartbeats
    milliseconds silence{35'000};    ///< nothing received for so long: the connection is dead
    milliseconds boot{1'000}; ///< wait for FullyBooted, which accounts without the right "system" do not get
    milliseconds firstRetry{1'000};
    milliseconds longestRetry{30'000};
    milliseconds refusedRetry{60'000}; ///< after a refused password
    milliseconds resyncPause{
        5'000}; ///< between two synchronisations because of faults; doubles while they go on
    milliseconds longestResyncPause{300'000};
    milliseconds lateFact{500};      ///< an undelivered fact older than this raises the alarm
    milliseconds alarmPause{10'000}; ///< between two alarms in the log
    milliseconds tick{100};
};

} // namespace xivocc::ami
