#include "recorded_day_test.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    RecordedDayTest recordedDay;
    return QTest::qExec(&recordedDay, argc, argv);
}
