#pragma once

#include "store.h"

#include <commands/rights_book.h>

namespace xivocc::store {

/// The tables user_rights, one row for each user who has rights of his own, and granted_right, one for each
/// queue, group or agent granted to him.
class UserRightsTable final : public commands::RightsBook
{
public:
    /// The store outlives it.
    explicit UserRightsTable(Store &store) : m_store(store) {}

    void readAll(Found done) override;
    void write(const UserRights &rights, commands::Done done) override;

private:
    Store &m_store;
};

} // namespace xivocc::store
