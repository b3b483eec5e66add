#pragma once

#include "http_message.h"

#include <realtime/floor.h>

namespace xivocc::api {

/// What the server holds of XiVO's configuration, for the overview page: queues, agents and groups.
[[nodiscard]] HttpResponse overviewResponse(const realtime::Floor &floor);

} // namespace xivocc::api
