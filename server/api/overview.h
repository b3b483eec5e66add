#pragma once

#include "http_message.h"

#include <realtime/floor.h>
#include <rights/sight.h>

namespace xivocc::api {

/// What the server holds of XiVO's configuration, for the overview page: the queues, agents and
/// groups that the user sees.
[[nodiscard]] HttpResponse overviewResponse(const realtime::Floor &floor, const rights::Sight &sight);

} // namespace xivocc::api
