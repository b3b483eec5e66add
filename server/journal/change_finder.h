#pragma once

#include "floor_picture.h"

namespace xivocc::journal {

/// What the message changes in the picture, each as one record. Records of one list build on each other:
/// apply them in their order. Messages that the journal does not keep change nothing.
[[nodiscard]] std::vector<Record> changesBy(const protocol::ServerMessage &message, Instant at,
                                            const FloorPicture &picture);

} // namespace xivocc::journal
