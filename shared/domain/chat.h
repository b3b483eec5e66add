#pragma once

#include "time.h"

#include <QString>
#include <cstdint>

namespace xivocc {

/// A user as chat messages name him.
struct ChatParty
{
    QString userName; ///< the login
    QString phoneNumber;
    QString displayName;
    QString guid; ///< names him in the chat server

    bool operator==(const ChatParty &) const = default;
};

struct ChatMessage
{
    ChatParty from;
    ChatParty to;
    std::int64_t sequence = 0; ///< chosen by the client that sent it
    QString message;
    Instant date{};

    bool operator==(const ChatMessage &) const = default;
};

} // namespace xivocc
