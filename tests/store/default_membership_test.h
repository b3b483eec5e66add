#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

/// The default memberships' commands on a real store.
class DefaultMembershipTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsDefaultsOfUsers_data() { StorePlace::addEngines(); }
    void keepsDefaultsOfUsers();
    void listsAllDefaults();
    void appliesOnlyWhatDiffers();
    void takesRepeatedUsersOnce();
    void leavesUsersWithoutDefaultsAlone();
    void leavesAgentsAloneWhoseDefaultsTheRequesterDoesNotSee();
    void refusesWhatDoesNotExist();
    void saysThatTheStoreIsAway();
    void passesRefusalsOfXivoOn();
    void leavesQueuesWhenTheNewOnesAreThere();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
