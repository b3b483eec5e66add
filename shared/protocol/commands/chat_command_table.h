#pragma once

#include "chat_commands.h"

#include <protocol/field.h>
#include <protocol/table_entry.h>

#include <array>

/// Fields and rows of the commands about hints, chat, video and meeting rooms.
namespace xivocc::protocol {

template <> struct EnumTexts<FlashTextRequestType>
{
    static constexpr std::array all{
        std::pair{FlashTextRequestType::DirectMessage, "FlashTextDirectMessage"},
        std::pair{FlashTextRequestType::DirectMessageHistory, "FlashTextDirectMessageHistory"},
        std::pair{FlashTextRequestType::MarkAsRead, "FlashTextMarkAsRead"}};
};

template <> struct Fields<SubscribeToPhoneHints>
{
    static constexpr auto all =
        std::make_tuple(required("phoneNumbers", &SubscribeToPhoneHints::phoneNumbers, "their numbers"));
};
template <> struct Fields<UnsubscribeFromAllPhoneHints>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<ChatPartner>
{
    static constexpr const char *name = "ChatPartner";
    static constexpr auto all =
        std::make_tuple(required("username", &ChatPartner::userName, "the login of the user"));
};
template <> struct Fields<FlashTextRequest>
{
    static constexpr auto all = std::make_tuple(
        required("request", &FlashTextRequest::request, "what is asked"),
        required("sequence", &FlashTextRequest::sequence, "repeated in the answer"),
        required("to", &FlashTextRequest::to, "the other one"),
        optional("message", &FlashTextRequest::message, "the text; only in a direct message"));
};
template <> struct Fields<VideoEvent>
{
    static constexpr auto all = std::make_tuple(required("status", &VideoEvent::status, "for example Busy"));
};
template <> struct Fields<SubscribeToVideoStatus>
{
    static constexpr auto all =
        std::make_tuple(required("usernames", &SubscribeToVideoStatus::userNames, "their logins"));
};
template <> struct Fields<UnsubscribeFromAllVideoStatus>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<InviteToMeetingRoom>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &InviteToMeetingRoom::requestId, "chosen by the inviting client"),
        required("token", &InviteToMeetingRoom::token, "opens the room"),
        required("username", &InviteToMeetingRoom::userName, "the login of the invited user"));
};
template <> struct Fields<AcknowledgeMeetingRoomInvite>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &AcknowledgeMeetingRoomInvite::requestId, "chosen by the inviting client"),
        required("username", &AcknowledgeMeetingRoomInvite::userName, "the login of the inviting user"));
};
template <> struct Fields<AcceptMeetingRoomInvite>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &AcceptMeetingRoomInvite::requestId, "chosen by the inviting client"),
        required("username", &AcceptMeetingRoomInvite::userName, "the login of the inviting user"));
};
template <> struct Fields<RejectMeetingRoomInvite>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &RejectMeetingRoomInvite::requestId, "chosen by the inviting client"),
        required("username", &RejectMeetingRoomInvite::userName, "the login of the inviting user"));
};

constexpr auto chatCommands = std::make_tuple(
    entry<SubscribeToPhoneHints>(
        "subscribeToPhoneHints", "4.13 [R2][R3]", "Asks for the state of phones, now and on every change.",
        R"({"claz":"web","command":"subscribeToPhoneHints","phoneNumbers":["1203","1207"]})"),
    entry<UnsubscribeFromAllPhoneHints>("unsubscribeFromAllPhoneHints", "4.13 [R2][R3]",
                                        "Ends the news about phones.",
                                        R"({"claz":"web","command":"unsubscribeFromAllPhoneHints"})"),
    entry<FlashTextRequest>("flashTextBrowserRequest", "4.13 [R2][R3][D 2021.07]",
                            "Sends a chat message, asks for the past ones, or marks them as read.",
                            R"({"claz":"web","command":"flashTextBrowserRequest",)"
                            R"("request":"FlashTextDirectMessage","sequence":12,"to":{"username":"lnoir"},)"
                            R"("message":"Can you take over?"})"),
    entry<VideoEvent>("videoEvent", "4.13 [R3]", "Tells what the user does in video meetings.",
                      R"({"claz":"web","command":"videoEvent","status":"Busy"})"),
    entry<SubscribeToVideoStatus>(
        "subscribeToVideoStatus", "4.13 [R3]",
        "Asks for what users do in video meetings, now and on every change.",
        R"({"claz":"web","command":"subscribeToVideoStatus","usernames":["lnoir"]})"),
    entry<UnsubscribeFromAllVideoStatus>("unsubscribeFromAllVideoStatus", "4.13 [R3]",
                                         "Ends the news about video meetings.",
                                         R"({"claz":"web","command":"unsubscribeFromAllVideoStatus"})"),
    entry<InviteToMeetingRoom>(
        "inviteToMeetingRoom", "4.13 [R3]", "Invites a user to a meeting room.",
        R"({"claz":"web","command":"inviteToMeetingRoom","requestId":31,"token":"eyJhbGciOi",)"
        R"("username":"lnoir"})"),
    entry<AcknowledgeMeetingRoomInvite>(
        "meetingRoomInviteAck", "4.13 [R3]", "Says that an invitation is shown to the user.",
        R"({"claz":"web","command":"meetingRoomInviteAck","requestId":31,"username":"mpetit"})"),
    entry<AcceptMeetingRoomInvite>("meetingRoomInviteAccept", "4.13 [R3]", "Accepts an invitation.",
                                   R"({"claz":"web","command":"meetingRoomInviteAccept","requestId":31,)"
                                   R"("username":"mpetit"})"),
    entry<RejectMeetingRoomInvite>("meetingRoomInviteReject", "4.13 [R3]", "Turns an invitation down.",
                                   R"({"claz":"web","command":"meetingRoomInviteReject","requestId":31,)"
                                   R"("username":"mpetit"})"));

} // namespace xivocc::protocol
