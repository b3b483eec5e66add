#include "alert_test.h"
#include "bad_input_test.h"
#include "past_floor_test.h"
#include "recorded_day_test.h"
#include "rest_test.h"
#include "simulated_day_test.h"
#include "simulated_xivo_test.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    AlertTest alerts;
    BadInputTest badInput;
    PastFloorTest pastFloor;
    RecordedDayTest recordedDay;
    RestTest rest;
    SimulatedDayTest simulatedDay;
    SimulatedXivoTest simulatedXivo;
    int failures = 0;
    for (QObject *test : std::initializer_list<QObject *>{&recordedDay, &simulatedDay, &simulatedXivo, &rest,
                                                          &pastFloor, &alerts, &badInput})
        failures += QTest::qExec(test, argc, argv);
    return failures;
}
