#pragma once

#include <QObject>

/// The rights of users on real sessions: what is refused, what is left out, and what changes at once.
class RightsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandOnForeignThingsIsRefused_data();
    void everyCommandOnForeignThingsIsRefused();
    void grantedCommandsAreCarriedOut();
    void listsAndEventsHoldWhatIsGranted();
    void everybodyElseHearsAllOfIt();
    void ownDeskSeesAndCommandsItself();
    void newRightsHoldAtOnce();
    void lostRightsHoldAtOnce();
    void agentsWhoChangeTheirGroupComeAndGo();
    void administratorsSeeTheRightsOfAll();
    void onlyAdministratorsEditRights();
    void wrongRightsAreRefused_data();
    void wrongRightsAreRefused();
    void overviewHoldsWhatIsGranted();
    void scriptsOfAdministratorsEditRights();
    void restCommandsAreRefusedToo();
};
