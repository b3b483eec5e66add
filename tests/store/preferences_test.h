#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

/// What clients keep for their user, on a real store.
class PreferencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachSessionOfItsUser_data() { StorePlace::addEngines(); }
    void tellsEachSessionOfItsUser();
    void keepsAsManyAsMayBe();
    void refusesWhatCannotBeKept_data();
    void refusesWhatCannotBeKept();
    void forgetsNoMobileApplication();
    void saysThatTheStoreIsAway();
    void tellsThemOnceTheStoreIsBack();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
