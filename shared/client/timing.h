#pragma once

#include <domain/time.h>

#include <vector>

namespace xivocc::client {

/// The time limits of a session. Ping and silence are those of XuC's clients (protocol, section
/// 1.5); the server greets within 10 s or never (section 1.3).
struct Timing
{
    milliseconds loginLimit{15'000}; ///< the server withholds answers after failed attempts
    milliseconds greetingLimit{10'000};
    milliseconds pingInterval{5'000};
    milliseconds silenceLimit{15'000};
    milliseconds commandLimit{8'000};
    milliseconds requestLimit{20'000}; ///< a move of a whole group takes XiVO a while
    std::vector<milliseconds> retryDelays{seconds(1), seconds(2),  seconds(4),
                                          seconds(8), seconds(15), seconds(30)};
    milliseconds steadyAfter{10'000}; ///< a link that lived shorter does not reset the delays
};

} // namespace xivocc::client
