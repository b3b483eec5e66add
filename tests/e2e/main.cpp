#include "recorded_day_test.h"
#include "simulated_day_test.h"
#include "simulated_xivo_test.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    RecordedDayTest recordedDay;
    SimulatedDayTest simulatedDay;
    SimulatedXivoTest simulatedXivo;
    int failures = 0;
    for (QObject *test : {static_cast<QObject *>(&recordedDay), static_cast<QObject *>(&simulatedDay),
                          static_cast<QObject *>(&simulatedXivo)})
        failures += QTest::qExec(test, argc, argv);
    return failures;
}
