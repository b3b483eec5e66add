#pragma once

#include <QObject>

/// The simulated PBX lives through hours; after each second the floor shows every agent as he really is.
class SimulatedDayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAgentIsShownAsHeIs_data();
    void everyAgentIsShownAsHeIs();
    void anAgentLoggedOutInMidCallStaysLoggedOut();
};
