#pragma once

#include "conference_messages.h"

#include <protocol/conference_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the conference messages.
namespace xivocc::protocol {

template <> struct EnumTexts<ConferenceEventType>
{
    static constexpr std::array all{std::pair{ConferenceEventType::Join, "Join"},
                                    std::pair{ConferenceEventType::Update, "Update"},
                                    std::pair{ConferenceEventType::Leave, "Leave"}};
};
template <> struct Body<ConferenceList>
{
    static constexpr auto member = &ConferenceList::rooms;
};
template <> struct Fields<ConferenceEvent>
{
    static constexpr auto all = std::make_tuple(
        required("eventType", &ConferenceEvent::type, "what happened"),
        required("uniqueId", &ConferenceEvent::uniqueId, "Asterisk's unique id of his channel"),
        required("phoneNumber", &ConferenceEvent::phoneNumber, "his number"),
        required("conferenceNumber", &ConferenceEvent::conferenceNumber, "number of the room"),
        defaulted("conferenceName", &ConferenceEvent::conferenceName, "name of the room"),
        defaulted("since", &ConferenceEvent::since, "seconds the conference has lasted").as<SecondsSince>(),
        defaulted("participants", &ConferenceEvent::participants, "everybody in it"));
};
template <> struct Fields<ConferenceParticipantEvent>
{
    static constexpr auto all = std::make_tuple(
        required("eventType", &ConferenceParticipantEvent::type, "what happened"),
        required("uniqueId", &ConferenceParticipantEvent::uniqueId,
                 "Asterisk's unique id of the user's channel"),
        required("phoneNumber", &ConferenceParticipantEvent::phoneNumber, "the user's number"),
        flat(&ConferenceParticipantEvent::participant));
};
template <> struct Fields<ConferenceCommandError>
{
    static constexpr auto all = std::make_tuple(
        required("error", &ConferenceCommandError::error, "NotOrganizer, ParticipantNotFound, ..."));
};

constexpr auto conferenceMessages = std::make_tuple(
    entry<ConferenceList>("ConferenceList", "5.7 [S name][D 2026.05]",
                          "All conference rooms and who is in them.",
                          R"({"msgType":"ConferenceList","ctiMessage":[{"number":"4900","name":"weekly",)"
                          R"("pinRequired":true,"startTime":1714984272000,"members":[{"joinOrder":1,)"
                          R"("joinTime":1714984272000,"muted":false,"name":"Lou Noir","number":"1203",)"
                          R"("username":"lnoir"}]},{"number":"4901","name":"sales","pinRequired":false,)"
                          R"("startTime":0,"members":[]}]})"),
    entry<ConferenceEvent>("ConferenceEvent", "5.7 [R1]", "The user entered or left a conference.",
                           R"({"msgType":"ConferenceEvent","ctiMessage":{"eventType":"Join",)"
                           R"("uniqueId":"1714984275.91","phoneNumber":"1203","conferenceNumber":"4900",)"
                           R"("conferenceName":"weekly","since":0,"participants":[{"index":2,"since":31,)"
                           R"("isMe":false,"role":"User","callerIdName":"Lou Noir","callerIdNum":"1203",)"
                           R"("isTalking":false,"isMuted":true,"isDeaf":false}]}})"),
    entry<ConferenceParticipantEvent>(
        "ConferenceParticipantEvent", "5.7 [R1], flags [I]",
        "Somebody in the user's conference came, changed or went.",
        R"({"msgType":"ConferenceParticipantEvent","ctiMessage":{"eventType":"Update",)"
        R"("uniqueId":"1714984275.91","phoneNumber":"1203","index":2,"since":31,"isMe":false,)"
        R"("role":"User","callerIdName":"Lou Noir","callerIdNum":"1203","isTalking":false,)"
        R"("isMuted":true,"isDeaf":false}})"),
    entry<ConferenceCommandError>(
        "ConferenceCommandError", "5.7 [R] name, [I] body", "A conference command failed (body: our choice).",
        R"({"msgType":"ConferenceCommandError","ctiMessage":{"error":"NotOrganizer"}})"));

} // namespace xivocc::protocol
