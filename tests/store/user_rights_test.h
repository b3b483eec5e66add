#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

/// The rights of users on a real store, and what they mean for default memberships and callbacks kept there.
class UserRightsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRightsOfUsers_data() { StorePlace::addEngines(); }
    void keepsRightsOfUsers();
    void readsAnUnknownProfileAsNone();
    void rightsThatBreakOffAreNotRead();
    void defaultsInForeignQueuesStay_data() { StorePlace::addEngines(); }
    void defaultsInForeignQueuesStay();
    void callbacksOfForeignQueuesAreRefused_data() { StorePlace::addEngines(); }
    void callbacksOfForeignQueuesAreRefused();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
