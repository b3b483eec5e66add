#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

/// Favourites, searches that tell them and contact sheets, on a real store.
class FavoritesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFavoritesOfUsers_data() { StorePlace::addEngines(); }
    void keepsFavoritesOfUsers();
    void showsUsersAsXivoKnowsThemNow();
    void keepsContactsOfDirectoriesAsTheyWereFound();
    void tellsFavoritesAmongThoseFound();
    void showsContactSheets();
    void showsFavoritesAsContactSheets();
    void keepsAsManyAsMayBe();
    void refusesWhatWasNotFound();
    void saysThatTheStoreIsAway();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
