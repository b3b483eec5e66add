#pragma once

#include "conference_commands.h"

#include <protocol/domain_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the conference commands.
namespace xivocc::protocol {

template <> struct Fields<InviteConferenceRoom>
{
    static constexpr auto all = std::make_tuple(
        required("userId", &InviteConferenceRoom::userId, "the XiVO user").atLeast(smallestId));
};
template <> struct Fields<ConferenceMuteMe>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceMuteMe::conferenceNumber, "the number of the room"));
};
template <> struct Fields<ConferenceUnmuteMe>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceUnmuteMe::conferenceNumber, "the number of the room"));
};
template <> struct Fields<ConferenceMuteAll>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceMuteAll::conferenceNumber, "the number of the room"));
};
template <> struct Fields<ConferenceUnmuteAll>
{
    static constexpr auto all = std::make_tuple(
        required("numConf", &ConferenceUnmuteAll::conferenceNumber, "the number of the room"));
};
template <> struct Fields<ConferenceMute>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceMute::conferenceNumber, "the number of the room"),
                        required("index", &ConferenceMute::index, "the participant").atLeast(0));
};
template <> struct Fields<ConferenceUnmute>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceUnmute::conferenceNumber, "the number of the room"),
                        required("index", &ConferenceUnmute::index, "the participant").atLeast(0));
};
template <> struct Fields<ConferenceKick>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceKick::conferenceNumber, "the number of the room"),
                        required("index", &ConferenceKick::index, "the participant").atLeast(0));
};
template <> struct Fields<ConferenceDeafen>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceDeafen::conferenceNumber, "the number of the room"),
                        required("index", &ConferenceDeafen::index, "the participant").atLeast(0));
};
template <> struct Fields<ConferenceUndeafen>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceUndeafen::conferenceNumber, "the number of the room"),
                        required("index", &ConferenceUndeafen::index, "the participant").atLeast(0));
};
template <> struct Fields<ConferenceInvite>
{
    static constexpr auto all = std::make_tuple(
        required("numConf", &ConferenceInvite::conferenceNumber, "the number of the room"),
        required("exten", &ConferenceInvite::extension, "the number to call"),
        defaulted("role", &ConferenceInvite::role, "what the invited one may do"),
        defaulted("earlyJoin", &ConferenceInvite::earlyJoin, "joins while the phone still rings"),
        optional("variables", &ConferenceInvite::variables, "data attached to the call as USR_<key>"),
        defaulted("marked", &ConferenceInvite::marked, "the conference is held for this participant"),
        defaulted("leaveWhenLastMarkedLeave", &ConferenceInvite::leaveWhenLastMarkedLeave,
                  "leaves when no marked participant is left"),
        defaulted("callerId", &ConferenceInvite::callerId, "the number that the invited one sees"));
};
template <> struct Fields<IncludeToConference>
{
    static constexpr auto all = std::make_tuple(
        defaulted("role", &IncludeToConference::role, "what the invited one may do"),
        defaulted("marked", &IncludeToConference::marked, "the conference is held for this participant"),
        defaulted("leaveWhenLastMarkedLeave", &IncludeToConference::leaveWhenLastMarkedLeave,
                  "leaves when no marked participant is left"),
        defaulted("callerId", &IncludeToConference::callerId, "the number that the invited one sees"));
};
template <> struct Fields<ConferenceReset>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceReset::conferenceNumber, "the number of the room"));
};
template <> struct Fields<ConferenceClose>
{
    static constexpr auto all =
        std::make_tuple(required("numConf", &ConferenceClose::conferenceNumber, "the number of the room"));
};

constexpr auto conferenceCommands = std::make_tuple(
    entry<InviteConferenceRoom>("inviteConferenceRoom", "4.10 [R]",
                                "Calls another user into the user's conference.",
                                R"({"claz":"web","command":"inviteConferenceRoom","userId":44})"),
    entry<ConferenceMuteMe>("conferenceMuteMe", "4.10 [R][D 2026.05]", "Mutes the user in the room.",
                            R"({"claz":"web","command":"conferenceMuteMe","numConf":"4900"})"),
    entry<ConferenceUnmuteMe>("conferenceUnmuteMe", "4.10 [R][D 2026.05]",
                              "Lets the user be heard in the room again.",
                              R"({"claz":"web","command":"conferenceUnmuteMe","numConf":"4900"})"),
    entry<ConferenceMuteAll>("conferenceMuteAll", "4.10 [R][D 2026.05]",
                             "Mutes everybody but the user; organiser only.",
                             R"({"claz":"web","command":"conferenceMuteAll","numConf":"4900"})"),
    entry<ConferenceUnmuteAll>("conferenceUnmuteAll", "4.10 [R][D 2026.05]",
                               "Lets everybody be heard again; organiser only.",
                               R"({"claz":"web","command":"conferenceUnmuteAll","numConf":"4900"})"),
    entry<ConferenceMute>("conferenceMute", "4.10 [R]", "Mutes a participant; organiser only.",
                          R"({"claz":"web","command":"conferenceMute","numConf":"4900","index":2})"),
    entry<ConferenceUnmute>("conferenceUnmute", "4.10 [R]",
                            "Lets a participant be heard again; organiser only.",
                            R"({"claz":"web","command":"conferenceUnmute","numConf":"4900","index":2})"),
    entry<ConferenceKick>("conferenceKick", "4.10 [R]", "Throws a participant out; organiser only.",
                          R"({"claz":"web","command":"conferenceKick","numConf":"4900","index":2})"),
    entry<ConferenceDeafen>("conferenceDeafen", "4.10 [R3]", "Keeps a participant from hearing the others.",
                            R"({"claz":"web","command":"conferenceDeafen","numConf":"4900","index":2})"),
    entry<ConferenceUndeafen>("conferenceUndeafen", "4.10 [R3]", "Lets a participant hear the others again.",
                              R"({"claz":"web","command":"conferenceUndeafen","numConf":"4900","index":2})"),
    entry<ConferenceInvite>("conferenceInvite", "4.10 [R3]", "Calls a number into a room.",
                            R"({"claz":"web","command":"conferenceInvite","numConf":"4900","exten":"1207",)"
                            R"("role":"User","earlyJoin":true,"variables":{"ticket":"778"},"marked":false,)"
                            R"("leaveWhenLastMarkedLeave":true,"callerId":"4900"})"),
    entry<IncludeToConference>(
        "includeToConference", "4.10 [R3]", "Takes the user's calls together into a conference.",
        R"({"claz":"web","command":"includeToConference","role":"Organizer","marked":true,)"
        R"("leaveWhenLastMarkedLeave":false,"callerId":"1203"})"),
    entry<ConferenceReset>("conferenceReset", "4.10 [R3]", "Takes back every mute and deafening of a room.",
                           R"({"claz":"web","command":"conferenceReset","numConf":"4900"})"),
    entry<ConferenceClose>("conferenceClose", "4.10 [R3]", "Ends the conference for everybody.",
                           R"({"claz":"web","command":"conferenceClose","numConf":"4900"})"));

} // namespace xivocc::protocol
