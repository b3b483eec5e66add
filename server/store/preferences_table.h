#pragma once

#include "store.h"

#include <commands/preference_book.h>

namespace xivocc::store {

/// The table user_preference.
class PreferencesTable final : public commands::PreferenceBook
{
public:
    static constexpr int maxPerUser = 100;

    /// The store outlives it.
    explicit PreferencesTable(Store &store) : m_store(store) {}

    void readAll(int userId, Found done) override;
    void write(int userId, const protocol::UserPreference &preference, commands::Done done) override;

private:
    Store &m_store;
};

} // namespace xivocc::store
