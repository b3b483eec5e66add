#pragma once

#include <domain/time.h>

/// What is asked about the floor as it was (ours: XuC keeps no journal).
namespace xivocc::protocol {

struct GetFloorAt
{
    int requestId = 0; ///< chosen by the client, repeated in the answer
    Instant at{};

    bool operator==(const GetFloorAt &) const = default;
};
/// What came after `from`, up to `until`.
struct GetFloorChanges
{
    int requestId = 0;
    Instant from{};
    Instant until{};

    bool operator==(const GetFloorChanges &) const = default;
};

} // namespace xivocc::protocol
