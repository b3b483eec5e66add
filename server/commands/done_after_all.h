#pragma once

#include "agent_control.h"

#include <memory>
#include <optional>

namespace xivocc::commands {

/// One answer for several requests: what this returns is called once for each, and calls `done` after the
/// last, with the first refusal if there was any. `requests` is at least 1.
[[nodiscard]] inline Done doneAfterAll(std::size_t requests, Done done)
{
    struct Pending
    {
        std::size_t awaited;
        std::optional<Refusal> refusal;
        Done done;
    };
    const auto pending = std::make_shared<Pending>(Pending{requests, std::nullopt, std::move(done)});
    return [pending](const Refusal *refusal) {
        if (refusal && !pending->refusal)
            pending->refusal = *refusal;
        if (--pending->awaited == 0)
            pending->done(pending->refusal ? &*pending->refusal : nullptr);
    };
}

} // namespace xivocc::commands
