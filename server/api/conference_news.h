#pragma once

#include <protocol/messages.h>
#include <realtime/floor.h>

#include <optional>
#include <utility>
#include <vector>

namespace xivocc::api {

/// A message and the user whose sessions get it.
struct UserNews
{
    int userId = 0;
    protocol::ServerMessage message;
};

/// What the change means for each user who is in the room or has just left it: the conference itself comes
/// and goes for the one who joins and leaves, a participant does for the others.
[[nodiscard]] std::vector<UserNews> newsOf(const realtime::RoomChange &change, const realtime::Floor &floor);

/// The conference that the user is in already; nothing: he is in none.
[[nodiscard]] std::optional<protocol::ConferenceEvent> currentConference(int userId,
                                                                         const realtime::Floor &floor);

} // namespace xivocc::api
