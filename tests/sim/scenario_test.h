#pragma once

#include <QObject>

/// The simulated PBX tells each scenario as the recorded Asterisk did.
class ScenarioTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void internalCall();
    void queueCallAnswered();
    void queueCallAbandoned();
    void ringNoAnswer();
    void pauseAndUnpause();
    void eachPauseIsLogged();
    void callsAreLogged();
    void fullQueue();
    void joinEmpty();
    void clickToCall();
    void blindTransfer();
    void attendedTransferIsCompleted();
    void attendedTransferIsCancelled();
    void queueCallIsTransferredAttended();
    void twoCallsAreBridged();
    void mobileIsRungFirst();
    void keysArePressedFromAfar();
    void snomMixesItsCalls();
    void recordingIsMuted();
    void penaltyAndLogOut();
    void fieldsAreThoseOfAsterisk();
};
