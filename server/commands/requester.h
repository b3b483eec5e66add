#pragma once

#include <protocol/messages.h>

#include <QString>
#include <functional>

namespace xivocc::commands {

/// Tells one open session from another; never used again.
using SessionId = quint64;

/// The logged-in user on whose behalf a command runs.
struct Requester
{
    QString login;
    int userId = 0;
    int agentId = 0;     ///< 0: the user is no agent
    QString phoneNumber; ///< the number he said he works with when he connected, may be empty
    SessionId session = 0;
    QString extension{}; ///< of his own line, empty: none

    bool operator==(const Requester &) const = default;
};

/// Takes what is to be told to the requester alone. May be called after handle() has returned, and
/// is then called in the same thread.
using Reply = std::function<void(const protocol::ServerMessage &message)>;

} // namespace xivocc::commands
