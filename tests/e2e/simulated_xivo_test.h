#pragma once

#include <QObject>

/// xivo-sim and xivocc-server as programs, with XiVO's database on a real PostgreSQL.
class SimulatedXivoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesADayFromPostgresql();
};
