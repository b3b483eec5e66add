#pragma once

#include "domain_fields.h"
#include "value_forms.h"

#include <domain/conference.h>

#include <array>
#include <tuple>

/// The wire form of conferences (XuC protocol, section 5.7).
namespace xivocc::protocol {

template <> struct Fields<ConferenceMember>
{
    static constexpr const char *name = "ConferenceMember";
    static constexpr auto all = std::make_tuple(
        required("joinOrder", &ConferenceMember::joinOrder, "from 1"),
        defaulted("joinTime", &ConferenceMember::joinTime, "when he came").as<EpochMilliseconds>(),
        defaulted("muted", &ConferenceMember::muted, "whether he is not heard"),
        defaulted("name", &ConferenceMember::name, "his name"),
        defaulted("number", &ConferenceMember::number, "his number"),
        defaulted("username", &ConferenceMember::userName, "login of a XiVO user"));
};

template <> struct Fields<ConferenceRoom>
{
    static constexpr const char *name = "ConferenceRoom";
    static constexpr auto all = std::make_tuple(
        required("number", &ConferenceRoom::number, "number of the room"),
        defaulted("name", &ConferenceRoom::name, "name of the room"),
        defaulted("pinRequired", &ConferenceRoom::pinRequired, "whether a PIN is asked for"),
        defaulted("startTime", &ConferenceRoom::startTime, "when it began; 0 while nobody is in it")
            .as<EpochMillisecondsOrZero>(),
        defaulted("members", &ConferenceRoom::members, "who is in it"));
};

template <> struct Fields<ConferenceParticipant>
{
    static constexpr const char *name = "ConferenceParticipant";
    static constexpr auto all = std::make_tuple(
        required("index", &ConferenceParticipant::index, "names him in commands"),
        defaulted("since", &ConferenceParticipant::since, "how long he has been in it").as<SecondsSince>(),
        defaulted("isMe", &ConferenceParticipant::isMe, "whether it is the user himself"),
        defaulted("role", &ConferenceParticipant::role, "what he may do"),
        defaulted("callerIdName", &ConferenceParticipant::name, "his name (field: our choice)"),
        defaulted("callerIdNum", &ConferenceParticipant::number, "his number (field: our choice)"),
        defaulted("isTalking", &ConferenceParticipant::isTalking, "whether he speaks (field: our choice)"),
        defaulted("isMuted", &ConferenceParticipant::isMuted, "whether he is not heard (field: our choice)"),
        defaulted("isDeaf", &ConferenceParticipant::isDeaf,
                  "whether he does not hear the others (field: our choice)"));
};

} // namespace xivocc::protocol
