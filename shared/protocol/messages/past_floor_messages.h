#pragma once

#include <domain/time.h>

#include <vector>

/// The floor as it was (ours). The messages inside are those that sessions heard then; times that they tell
/// as seconds passed count from the moment they are of, not from now.
namespace xivocc::protocol {

struct ServerMessage;
struct PastEvent;

/// The answer to getFloorAt. While PbxLinkStatus in it is down, the rest is what was known last.
struct PastFloor
{
    int requestId = 0;
    Instant at{};
    Instant oldest{}; ///< what can be asked for begins here
    Instant newest{}; ///< and ended here when the answer was made
    std::vector<ServerMessage> messages;

    friend bool operator==(const PastFloor &left, const PastFloor &right);
};
/// The answer to getFloorChanges: what was told after `from`, up to `until`.
struct PastFloorChanges
{
    int requestId = 0;
    Instant from{};
    Instant until{}; ///< not complete: ask on from here
    std::vector<PastEvent> events;
    bool isComplete = false; ///< `until` is the moment asked for

    friend bool operator==(const PastFloorChanges &left, const PastFloorChanges &right);
};

} // namespace xivocc::protocol
