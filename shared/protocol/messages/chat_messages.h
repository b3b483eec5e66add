#pragma once

#include <domain/chat.h>
#include <domain/time.h>

#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

/// Chat, video and meeting rooms (XuC protocol, section 5.10).
namespace xivocc::protocol {

/// UserMessageHistory and MarkAsReadAck: our choice, no source names them.
enum class FlashTextEventType {
    UserMessage,
    SendMessageAck,
    SendMessageAckOffline,
    UserMessageHistory,
    MarkAsReadAck
};

struct FlashTextEvent
{
    FlashTextEventType event = FlashTextEventType::UserMessage;
    std::int64_t sequence = 0;
    std::optional<ChatParty> from;
    std::optional<ChatParty> to;
    QString message;
    std::optional<Instant> date;
    std::optional<bool> offline;
    std::vector<ChatMessage> messages;

    bool operator==(const FlashTextEvent &) const = default;
};
struct VideoStatusEvent
{
    QString fromUser;
    QString status;

    bool operator==(const VideoStatusEvent &) const = default;
};
struct MeetingRoomInvite
{
    std::int64_t requestId = 0;
    QString userName;
    QString displayName;
    QString token;

    bool operator==(const MeetingRoomInvite &) const = default;
};
struct MeetingRoomInviteAck
{
    std::int64_t requestId = 0;
    QString userName;
    QString displayName;

    bool operator==(const MeetingRoomInviteAck &) const = default;
};
struct MeetingRoomInviteResponse
{
    std::int64_t requestId = 0;
    QString userName;
    QString displayName;
    bool accepted = false;

    bool operator==(const MeetingRoomInviteResponse &) const = default;
};

} // namespace xivocc::protocol
