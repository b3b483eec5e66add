#include "recorded_day_test.h"
#include "simulated_xivo_test.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    RecordedDayTest recordedDay;
    SimulatedXivoTest simulatedXivo;
    return QTest::qExec(&recordedDay, argc, argv) + QTest::qExec(&simulatedXivo, argc, argv);
}
