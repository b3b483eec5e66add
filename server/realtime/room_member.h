#pragma once

#include <domain/time.h>

#include <QString>

#include <cstdint>

namespace xivocc::realtime {

/// Somebody in a conference room, as long as he is in it.
struct RoomMember
{
    int index =
        0; ///< app_meetme's number of the user: counts up from 1, the next one to come gets a higher one
    QString channel;  ///< as Asterisk calls it
    QString uniqueId; ///< of the channel; empty while only its name is known
    QString name;     ///< by caller id
    QString number;
    int userId = 0;      ///< whose telephone it is; 0: nobody's of the house
    QString phoneNumber; ///< of that telephone
    Instant joinedAt{};
    bool isOrganiser = false; ///< he came in with the organiser's rights (app_meetme's "admin")
    bool isMuted = false;
    bool isTalking = false; ///< told only where the room detects talkers

    bool operator==(const RoomMember &) const = default;
};

/// Somebody came, is shown otherwise, or left.
struct RoomChange
{
    enum class Kind : std::uint8_t { Joined, Updated, Left };

    Kind kind = Kind::Joined;
    QString room; ///< number of the room
    RoomMember member;

    bool operator==(const RoomChange &) const = default;
};

} // namespace xivocc::realtime
