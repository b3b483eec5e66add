#pragma once

#include <QObject>

/// The simulated day as a whole.
class DayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedGivesTheSameDay();
    void everyCallerIsAccountedFor();
    void busynessHasTwoHumps();
};
