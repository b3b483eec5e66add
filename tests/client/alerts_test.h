#pragma once

#include <QObject>

class AlertsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsWhatStands();
    void tellsWhatFiresAndClears();
    void tellsWhatFiredWhileItWasAway();
    void tellsAnotherUserNothingOfTheOneBefore();
    void sendsRulesAndAcknowledgements();
    void hearsTheLastAnswerOfTheHistory();
};
