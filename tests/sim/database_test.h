#pragma once

#include <QObject>

class DatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEarlierSimulationIsReplaced();
    void aForeignDatabaseIsLeftAlone();
    void logsOfEarlierDaysArePurged();
};
