#pragma once

#include <QObject>

/// What sessions hear of alerts, by the rights of their users.
class AlertSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void supervisorsHearOfTheirQueues();
    void changedRightsShowOtherAlerts();
    void lostRightsTakeAlertsAway();
    void agentsHearNothing();
};
