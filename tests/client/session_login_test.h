#pragma once

#include <QObject>

/// From open() to Live or Refused.
class SessionLoginTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesLive();
    void subscribesAfterTheGreeting();
    void refusal_data();
    void refusal();
    void unreachableServerIsNamed();
    void aFirstAttemptIsRepeatedWhenAsked();
    void silentLoginTimesOut();
    void endlessAnswerIsCutOff();
    void refusedUpgrade();
    void upgradeWithoutGreeting();
    void loggedOnError();
    void closeStopsALateAnswer();
    void openAgainReplacesTheSession();
};
