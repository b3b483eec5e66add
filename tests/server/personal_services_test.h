#pragma once

#include <QObject>

/// What a user switches on his own telephone, against a confd that accepts, refuses, or is late.
class PersonalServicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEverythingOnConnecting();
    void switches_data();
    void switches();
    void keepsTheDestinationWhenNoneIsGiven();
    void refusesBadDestinations_data();
    void refusesBadDestinations();
    void passesRefusalsOn();
    void namesTheLinkThatIsMissing();
    void tellsWhatChangesInXivo();
    void isNotMisledByAnOldReading();
};
