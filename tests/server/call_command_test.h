#pragma once

#include <QObject>

/// What the commands of telephony ask of Asterisk, and what they refuse.
class CallCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleansNumbers_data();
    void cleansNumbers();
    void dials();
    void dialsThroughTheOutgoingQueue();
    void dialsFromMobileAndForAQueue();
    void saysWhyItCannotDial_data();
    void saysWhyItCannotDial();
    void tellsAFailedCall();
    void needsACall_data();
    void needsACall();
    void actsOnTheCurrentCall_data();
    void actsOnTheCurrentCall();
    void refusesTheCallOfAnother();
    void consultsAndCompletes();
    void cancelsAConsultation();
    void actsOnBothCallsOfAConsultation();
    void pressesKeysOfTheTelephone();
    void asksATelephoneInThePageToPickUpAndHold();
    void attachesData();
    void sendsNoExpressionToAsterisk();
    void togglesTheMicrophone();
    void listensToAnAgent();
    void pausesARecording();
    void fetchesAWaitingCaller();
    void listsTheCalls();
};
