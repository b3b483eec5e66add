#pragma once

#include "store.h"

#include <commands/favorite_book.h>

namespace xivocc::store {

/// The table favorite_contact.
class FavoritesTable final : public commands::FavoriteBook
{
public:
    static constexpr int maxPerUser = 500;

    /// The store outlives it.
    explicit FavoritesTable(Store &store) : m_store(store) {}

    void readAll(int userId, Found done) override;
    void add(int userId, const commands::KeptContact &contact, commands::Done done) override;
    void remove(int userId, const QString &contactId, const QString &source, commands::Done done) override;

private:
    Store &m_store;
};

} // namespace xivocc::store
