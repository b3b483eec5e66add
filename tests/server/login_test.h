#pragma once

#include <QObject>

/// Who gets in: passwords, delays after failures, every form of the session's address.
class LoginTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesATokenForAPassword();
    void refusesWrongPassword();
    void refusesUnreadableBody_data();
    void refusesUnreadableBody();
    void saysWhenTheDatabaseIsAway();
    void delaysTheSixthAttempt();
    void doublesTheDelay();
    void boundsTheMemoryOfAttempts();
    void letsOthersInDuringAnAttack();
    void opensSessions_data();
    void opensSessions();
    void refusesSessions_data();
    void refusesSessions();
    void tellsThatASessionCannotStart();
    void tellsThatASessionDoesNotStartInTime();
    void refusesPasswordsInAddressesWhenTold();
    void warnsOnceOfPasswordsInAddresses();
    void refusesAFrameSentRightBehindTheUpgrade();
    void refusesSessionsOverTheLimit();
    void logsNoSecret();
};
