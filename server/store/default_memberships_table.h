#pragma once

#include "store.h"

#include <commands/default_membership_book.h>

namespace xivocc::store {

/// The table default_membership: one row for each queue of a user.
class DefaultMembershipsTable final : public commands::DefaultMembershipBook
{
public:
    /// The store outlives it.
    explicit DefaultMembershipsTable(Store &store) : m_store(store) {}

    void readAll(Found done) override;
    void write(const std::vector<int> &userIds, const std::vector<QueuePenalty> &membership,
               const std::optional<std::vector<int>> &within, commands::Done done) override;

private:
    Store &m_store;
};

} // namespace xivocc::store
