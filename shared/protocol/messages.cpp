#include "messages.h"

#include "alternative_walk.h"

namespace xivocc::protocol {

ServerMessage::ServerMessage() = default;
ServerMessage::~ServerMessage() = default;

ServerMessage::ServerMessage(const ServerMessage &other) : ServerMessage()
{
    assignAlternative(*this, other);
}

ServerMessage::ServerMessage(ServerMessage &&other) noexcept : ServerMessage()
{
    moveAlternative(*this, other);
}

ServerMessage &ServerMessage::operator=(const ServerMessage &other)
{
    assignAlternative(*this, other);
    return *this;
}

ServerMessage &ServerMessage::operator=(ServerMessage &&other) noexcept
{
    moveAlternative(*this, other);
    return *this;
}

bool operator==(const ServerMessage &left, const ServerMessage &right)
{
    return equalAlternatives(left, right);
}

bool operator==(const PastFloor &left, const PastFloor &right)
{
    return left.requestId == right.requestId && left.at == right.at && left.oldest == right.oldest &&
           left.newest == right.newest && left.messages == right.messages;
}

bool operator==(const PastFloorChanges &left, const PastFloorChanges &right)
{
    return left.requestId == right.requestId && left.from == right.from && left.until == right.until &&
           left.isComplete == right.isComplete && left.events == right.events;
}

} // namespace xivocc::protocol
