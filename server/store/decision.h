#pragma once

#include "store.h"

namespace xivocc::store {

/// What a work on the store comes to: a refusal is an answer too, and no failure of the store.
template <typename Result> using Decision = tl::expected<Result, commands::Refusal>;

/// Performs the work; the store's own failure and the decision's refusal are one to who asked.
template <typename Result>
void decide(Store &store, std::function<Outcome<Decision<Result>>(QSqlDatabase &)> work,
            std::function<void(const tl::expected<Result, commands::Refusal> &)> done)
{
    store.perform<Decision<Result>>(
        std::move(work),
        [done = std::move(done)](const tl::expected<Decision<Result>, commands::Refusal> &outcome) {
            if (outcome)
                done(*outcome);
            else
                done(tl::unexpected(outcome.error()));
        });
}

} // namespace xivocc::store
