#pragma once

#include <QString>
#include <cstdint>
#include <vector>

/// Phone hints, chat, video and meeting rooms (XuC protocol, section 4.13).
namespace xivocc::protocol {

enum class FlashTextRequestType { DirectMessage, DirectMessageHistory, MarkAsRead };

struct SubscribeToPhoneHints
{
    std::vector<QString> phoneNumbers;

    bool operator==(const SubscribeToPhoneHints &) const = default;
};
struct UnsubscribeFromAllPhoneHints
{
    bool operator==(const UnsubscribeFromAllPhoneHints &) const = default;
};
struct ChatPartner
{
    QString userName;

    bool operator==(const ChatPartner &) const = default;
};
/// Wire name flashTextBrowserRequest.
struct FlashTextRequest
{
    FlashTextRequestType request = FlashTextRequestType::DirectMessage;
    std::int64_t sequence = 0;
    ChatPartner to;
    QString message;

    bool operator==(const FlashTextRequest &) const = default;
};
struct VideoEvent
{
    QString status;

    bool operator==(const VideoEvent &) const = default;
};
struct SubscribeToVideoStatus
{
    std::vector<QString> userNames;

    bool operator==(const SubscribeToVideoStatus &) const = default;
};
struct UnsubscribeFromAllVideoStatus
{
    bool operator==(const UnsubscribeFromAllVideoStatus &) const = default;
};
struct InviteToMeetingRoom
{
    std::int64_t requestId = 0;
    QString token;
    QString userName;

    bool operator==(const InviteToMeetingRoom &) const = default;
};
/// Wire name meetingRoomInviteAck.
struct AcknowledgeMeetingRoomInvite
{
    std::int64_t requestId = 0;
    QString userName;

    bool operator==(const AcknowledgeMeetingRoomInvite &) const = default;
};
/// Wire name meetingRoomInviteAccept.
struct AcceptMeetingRoomInvite
{
    std::int64_t requestId = 0;
    QString userName;

    bool operator==(const AcceptMeetingRoomInvite &) const = default;
};
/// Wire name meetingRoomInviteReject.
struct RejectMeetingRoomInvite
{
    std::int64_t requestId = 0;
    QString userName;

    bool operator==(const RejectMeetingRoomInvite &) const = default;
};

} // namespace xivocc::protocol
