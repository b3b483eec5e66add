#pragma once

#include "agent_control.h"

#include <protocol/messages.h>

#include <functional>
#include <tl/expected.hpp>

namespace xivocc::commands {

/// Where it is kept what sessions were shown. Each question is answered once; the request's number is left to
/// who asks. Main thread.
class FloorJournal
{
public:
    template <typename Found> using Answer = std::function<void(const tl::expected<Found, Refusal> &)>;

    virtual ~FloorJournal() = default;
    virtual void findFloorAt(Instant at, Answer<protocol::PastFloor> done) = 0;
    /// What came after `from`; not always up to `until`, as the answer tells.
    virtual void findChanges(Instant from, Instant until, Answer<protocol::PastFloorChanges> done) = 0;
};

} // namespace xivocc::commands
