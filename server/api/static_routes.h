#pragma once

#include "router.h"

namespace xivocc::api {

/// The JavaScript library (XuC protocol, section 1.1), the sample page and the overview page, all
/// out of the program's own resources: what a page needs, it finds at this server's address.
void addStaticRoutes(Router &router);

} // namespace xivocc::api
