#pragma once

#include "authenticator.h"
#include "router.h"

namespace xivocc::api {

/// Log-in by password for a token, renewal and revocation of tokens (XuC protocol, section 7.1).
void addAuthRoutes(Router &router, Authenticator &authenticator);

struct SessionStartRules
{
    bool allowPasswordInUrl = true; ///< false: addresses with a password are refused
    milliseconds timeLimit{10'000}; ///< for the check of a password; then the client is told so
};
/// The addresses a WebSocket session starts at (XuC protocol, section 1.1).
void addSessionRoutes(Router &router, Authenticator &authenticator, const SessionStartRules &rules);

} // namespace xivocc::api
