#pragma once

#include <commands/requester.h>

#include <QString>

namespace xivocc::api {

/// A Reply whose refusals carry the number of their command, and which says that the command is finished when
/// its handler has let go of the last copy, in whatever thread: then all it asked for is done or refused.
[[nodiscard]] commands::Reply numberedReply(const QString &command, int ref, const commands::Reply &reply);

} // namespace xivocc::api
