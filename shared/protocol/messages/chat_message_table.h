#pragma once

#include "chat_messages.h"

#include <protocol/domain_fields.h>
#include <protocol/table_entry.h>

#include <array>

/// Fields and rows of the chat messages.
namespace xivocc::protocol {

template <> struct EnumTexts<FlashTextEventType>
{
    static constexpr std::array all{
        std::pair{FlashTextEventType::UserMessage, "FlashTextUserMessage"},
        std::pair{FlashTextEventType::SendMessageAck, "FlashTextSendMessageAck"},
        std::pair{FlashTextEventType::SendMessageAckOffline, "FlashTextSendMessageAckOffline"},
        std::pair{FlashTextEventType::UserMessageHistory, "FlashTextUserMessageHistory"},
        std::pair{FlashTextEventType::MarkAsReadAck, "FlashTextMarkAsReadAck"}};
};
template <> struct Fields<ChatParty>
{
    static constexpr const char *name = "ChatParty";
    static constexpr auto all =
        std::make_tuple(required("username", &ChatParty::userName, "the login"),
                        optional("phoneNumber", &ChatParty::phoneNumber, "the number"),
                        optional("displayName", &ChatParty::displayName, "the name to show"),
                        optional("guid", &ChatParty::guid, "names the user in the chat server"));
};
template <> struct Fields<ChatMessage>
{
    static constexpr const char *name = "ChatMessage";
    static constexpr auto all = std::make_tuple(
        required("from", &ChatMessage::from, "who wrote"), required("to", &ChatMessage::to, "whom to"),
        defaulted("sequence", &ChatMessage::sequence, "of the message"),
        required("message", &ChatMessage::message, "the text"),
        required("date", &ChatMessage::date, "when it was sent"));
};
template <> struct Fields<FlashTextEvent>
{
    static constexpr auto all = std::make_tuple(
        required("event", &FlashTextEvent::event, "what happened"),
        required("sequence", &FlashTextEvent::sequence,
                 "of the request that this answers, or of the message"),
        optional("from", &FlashTextEvent::from, "who wrote"), optional("to", &FlashTextEvent::to, "whom to"),
        optional("message", &FlashTextEvent::message, "the text"),
        optional("date", &FlashTextEvent::date, "when it was sent"),
        optional("offline", &FlashTextEvent::offline, "the other one is not connected"),
        optional("messages", &FlashTextEvent::messages, "in a history only, the oldest first"));
};
template <> struct Fields<VideoStatusEvent>
{
    static constexpr auto all =
        std::make_tuple(required("fromUser", &VideoStatusEvent::fromUser, "his login"),
                        required("status", &VideoStatusEvent::status, "Available or Busy"));
};
template <> struct Fields<MeetingRoomInvite>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &MeetingRoomInvite::requestId, "as chosen by the inviting client"),
        required("username", &MeetingRoomInvite::userName, "the login of the inviting user"),
        defaulted("displayName", &MeetingRoomInvite::displayName, "his name"),
        required("token", &MeetingRoomInvite::token, "opens the room"));
};
template <> struct Fields<MeetingRoomInviteAck>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &MeetingRoomInviteAck::requestId, "as chosen by the inviting client"),
        required("username", &MeetingRoomInviteAck::userName, "the login of the invited user"),
        defaulted("displayName", &MeetingRoomInviteAck::displayName, "his name"));
};
template <> struct Fields<MeetingRoomInviteResponse>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &MeetingRoomInviteResponse::requestId, "as chosen by the inviting client"),
        required("username", &MeetingRoomInviteResponse::userName, "the login of the invited user"),
        defaulted("displayName", &MeetingRoomInviteResponse::displayName, "his name"),
        required("accepted", &MeetingRoomInviteResponse::accepted, "whether he comes"));
};

constexpr auto chatMessages = std::make_tuple(
    entry<FlashTextEvent>("FlashTextEvent", "5.10 [R2][R3][D 2021.07], history and read [I]",
                          "A chat message came, was taken over, or the past ones were asked for (the latter "
                          "two bodies: our choice).",
                          R"({"msgType":"FlashTextEvent","ctiMessage":{"event":"FlashTextUserMessage",)"
                          R"("sequence":12,"from":{"username":"lnoir","phoneNumber":"1203",)"
                          R"("displayName":"Lou Noir","guid":"44"},"to":{"username":"mpetit",)"
                          R"("phoneNumber":"1207","displayName":"Max Petit","guid":"45"},)"
                          R"("message":"Can you take over?","date":"2024-05-06T08:31:12.040Z"}})"),
    entry<VideoStatusEvent>("VideoStatusEvent", "5.10 [R3] name, [I] body",
                            "What a user does in video meetings (body: our choice).",
                            R"({"msgType":"VideoStatusEvent","ctiMessage":{"fromUser":"lnoir",)"
                            R"("status":"Available"}})"),
    entry<MeetingRoomInvite>(
        "MeetingRoomInvite", "5.10 [R3] name, [I] body",
        "Somebody invites the user to a meeting room (body: our choice).",
        R"({"msgType":"MeetingRoomInvite","ctiMessage":{"requestId":31,"username":"mpetit",)"
        R"("displayName":"Max Petit","token":"eyJhbGciOi"}})"),
    entry<MeetingRoomInviteAck>(
        "MeetingRoomInviteAck", "5.10 [R3] name, [I] body",
        "An invitation is shown to the invited user (body: our choice).",
        R"({"msgType":"MeetingRoomInviteAck","ctiMessage":{"requestId":31,"username":"lnoir",)"
        R"("displayName":"Lou Noir"}})"),
    entry<MeetingRoomInviteResponse>("MeetingRoomInviteResponse", "5.10 [R3] name, [I] body",
                                     "The invited user answered (body: our choice).",
                                     R"({"msgType":"MeetingRoomInviteResponse","ctiMessage":{"requestId":31,)"
                                     R"("username":"lnoir","displayName":"Lou Noir","accepted":true}})"));

} // namespace xivocc::protocol
