#pragma once

#include <domain/time.h>

#include <QString>

namespace xivocc::client {

enum class LinkState { Offline, Connecting, Live, Reconnecting, Refused };

/// State of the link to the server, and of the server's own link to the PBX.
struct LinkStatus
{
    LinkState state = LinkState::Offline;
    QString reason;     ///< why it is not live: a sentence for the user, already translated
    Instant since{};    ///< when this state began
    seconds retryIn{0}; ///< Reconnecting: until the next attempt; 0 while one is under way
    bool pbxUp = false; ///< meaningful while Live; true until the server says otherwise
    Instant pbxSince{};

    bool operator==(const LinkStatus &) const = default;
};

} // namespace xivocc::client
