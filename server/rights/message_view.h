#pragma once

#include "sight.h"

#include <protocol/messages.h>

#include <optional>

namespace xivocc::rights {

/// What of a message reaches a user.
struct View
{
    enum class Extent { Whole, Part, Nothing };

    Extent extent = Extent::Nothing;
    protocol::ServerMessage part{}; ///< set when the extent is Part
};

/// Every message has an overload or is named among those that reach whoever they are sent to, so that a new
/// one does not compile until somebody has decided. Lists lose what the user does not see; events about it do
/// not reach him at all.
[[nodiscard]] View viewOf(const protocol::ServerMessage &message, const Sight &sight);

/// The same as one message; nothing: none of it reaches the user.
[[nodiscard]] std::optional<protocol::ServerMessage> visiblePart(const protocol::ServerMessage &message,
                                                                 const Sight &sight);

} // namespace xivocc::rights
