#pragma once

#include <QObject>

namespace xivocc::test {

/// The link to the CTI server over real sockets.
class CtiLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsInWhateverTheVersion_data();
    void logsInWhateverTheVersion();
    void refusesAnUnknownVersion_data();
    void refusesAnUnknownVersion();
    void triesAWrongPasswordSlowly();
    void hearsOfEverybody();
    void setsAPresence();
    void refusesAPresenceThatXivoIgnores();
    void sendsTheLastPresenceWhileAnotherIsUnderWay();
    void believesThePresenceThatIsShownAlready();
    void searches_data();
    void searches();
    void showsSheetsToTheirUserOnly();
    void comesBackAfterADrop();
    void readsALineInPieces();
    void givesUpOnGarbage_data();
    void givesUpOnGarbage();
    void givesUpOnSilence_data();
    void givesUpOnSilence();
    void keepsTheLineAlive();
    void endsRequestsWithTheLink();
    void endsRequestsWhenThePasswordChanges();
    void sendsNoPasswordWithoutTheEncryptionItWants();
};

} // namespace xivocc::test
