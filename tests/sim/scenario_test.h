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
    void fullQueue();
    void joinEmpty();
    void clickToCall();
    void blindTransfer();
    void penaltyAndLogOut();
    void fieldsAreThoseOfAsterisk();
};
