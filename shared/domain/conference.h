#pragma once

#include "time.h"

#include <QString>
#include <optional>
#include <vector>

namespace xivocc {

enum class ConferenceRole { User, Organizer };

/// Somebody in a room, as the list of rooms shows him.
struct ConferenceMember
{
    int joinOrder = 0; ///< from 1
    Instant joinTime{};
    bool muted = false;
    QString name;
    QString number;
    QString userName; ///< login of the XiVO user, empty when he is none

    bool operator==(const ConferenceMember &) const = default;
};

/// A conference room of XiVO (meetme), with those who are in it now.
struct ConferenceRoom
{
    QString number;
    QString name;
    bool pinRequired = false;
    std::optional<Instant> startTime; ///< none while the room is empty
    std::vector<ConferenceMember> members;

    bool operator==(const ConferenceRoom &) const = default;
};

/// Somebody in the conference that the user himself is in.
struct ConferenceParticipant
{
    int index = 0;   ///< names him in commands
    Instant since{}; ///< when he joined
    bool isMe = false;
    ConferenceRole role = ConferenceRole::User;
    QString name;
    QString number;
    bool isTalking = false;
    bool isMuted = false;
    bool isDeaf = false;

    bool operator==(const ConferenceParticipant &) const = default;
};

} // namespace xivocc
