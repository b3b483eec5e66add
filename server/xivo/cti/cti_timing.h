#pragma once

#include <domain/time.h>

namespace xivocc::xivo {

/// The pace of a link to the CTI server. Tests shorten it.
struct CtiTiming
{
    milliseconds logIn{8'000}; ///< limit for connection and log-in; the server itself gives 5 s to the latter
    milliseconds request{10'000};   ///< limit for the answer to a request
    milliseconds keepAlive{30'000}; ///< between two signs of life that are asked for
    milliseconds silence{75'000};   ///< nothing received for so long: the connection is dead
    milliseconds firstRetry{1'000};
    milliseconds longestRetry{30'000};
    milliseconds refusedRetry{60'000}; ///< after a refused password
};

} // namespace xivocc::xivo
