#pragma once

#include <QObject>

/// What a page is told to telephone with, and the lines it may leave in the server's log.
class LineConfigTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSecretOfAWebRtcLine();
    void keepsOtherSecretsAndNamesTheVendor();
    void saysThatThereIsNoLine();
    void letsAUserOfBothChoose();
    void refusesADeviceThatIsNotThere_data();
    void refusesADeviceThatIsNotThere();
    void tellsTheServersOfIce();
    void writesAClientsLineIntoTheLog_data();
    void writesAClientsLineIntoTheLog();
    void boundsWhatAClientWrites();
};
