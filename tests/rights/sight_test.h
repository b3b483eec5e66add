#pragma once

#include <QObject>

/// What the profiles let a user see and command.
class SightTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodySeesAnythingWithoutRights();
    void supervisorSeesWhatIsGranted();
    void agentsFollowTheirGroup();
    void ownDeskIsSeenButOnlyOneselfCommanded_data();
    void ownDeskIsSeenButOnlyOneselfCommanded();
    void recordingOfOthersIsARightOfItsOwn();
    void configurationNamesAdministrators();
    void usersWithoutRightsFollowThePolicy_data();
    void usersWithoutRightsFollowThePolicy();
    void nobodySeesTooMuchBeforeTheRightsAreRead();
    void storedAdministratorsEditRights();
    void programsSeeEverything();
};
