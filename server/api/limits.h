#pragma once

#include <domain/time.h>

#include <QtGlobal>

namespace xivocc::api {

/// How long and how much the API bears with a client. The defaults serve; tests use shorter times.
struct Limits
{
    int connections = 4096;           ///< HTTP connections that are not WebSocket sessions
    int connectionsPerAddress = 1024; ///< of these, from one address: a proxy may stand for many clients
    milliseconds headerTime{10'000}; ///< from the connection, or the request's first byte, to its last header
    milliseconds bodyTime{10'000};
    milliseconds idleTime{15'000};  ///< between two requests of one connection
    milliseconds writeTime{10'000}; ///< for a client to take a response
    milliseconds lingerTime{1'000}; ///< for a client to hang up after a final response
    milliseconds handshakeTime{5'000};

    milliseconds loginDelay{1'000}; ///< for the first attempt after too many failures, then doubled

    int sessions = 2000;
    qint64 sessionByteBudget = 8 * 1024 * 1024;
    milliseconds sessionOverBudgetTime{10'000};
    milliseconds sessionStartTime{10'000}; ///< for a password that stands in the address of a session
    milliseconds sessionSilence{30'000};   ///< clients ping every 5 s (XuC protocol, 1.5)
    milliseconds flushInterval{20};        ///< figures that change faster are sent once per interval
};

} // namespace xivocc::api
