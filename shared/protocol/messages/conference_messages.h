#pragma once

#include <domain/conference.h>

#include <QString>
#include <vector>

/// News about conference rooms (XuC protocol, section 5.7).
namespace xivocc::protocol {

enum class ConferenceEventType { Join, Update, Leave };

struct ConferenceList
{
    std::vector<ConferenceRoom> rooms;

    bool operator==(const ConferenceList &) const = default;
};
struct ConferenceEvent
{
    ConferenceEventType type = ConferenceEventType::Join;
    QString uniqueId;
    QString phoneNumber;
    QString conferenceNumber;
    QString conferenceName;
    Instant since{};
    std::vector<ConferenceParticipant> participants;

    bool operator==(const ConferenceEvent &) const = default;
};
struct ConferenceParticipantEvent
{
    ConferenceEventType type = ConferenceEventType::Join;
    QString uniqueId;
    QString phoneNumber;
    ConferenceParticipant participant;

    bool operator==(const ConferenceParticipantEvent &) const = default;
};
struct ConferenceCommandError
{
    QString error;

    bool operator==(const ConferenceCommandError &) const = default;
};

} // namespace xivocc::protocol
