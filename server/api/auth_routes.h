#pragma once

#include "authenticator.h"
#include "router.h"

namespace xivocc::api {

/// Log-in by password for a token, and the renewal of a token (XuC protocol, section 7.1).
void addAuthRoutes(Router &router, Authenticator &authenticator);

/// The addresses a WebSocket session starts at (XuC protocol, section 1.1). Those with a password
/// in the address are refused unless allowed.
void addSessionRoutes(Router &router, Authenticator &authenticator, bool allowPasswordInUrl);

} // namespace xivocc::api
