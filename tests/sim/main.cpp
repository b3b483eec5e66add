#include "conference_room_test.h"
#include "database_test.h"
#include "day_test.h"
#include "manager_test.h"
#include "replay_test.h"
#include "scenario_test.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    int failures = 0;
    const auto run = [&failures, argc, argv](QObject &&test) { failures += QTest::qExec(&test, argc, argv); };
    run(DatabaseTest());
    run(ReplayTest());
    run(ScenarioTest());
    run(ConferenceRoomTest());
    run(DayTest());
    run(ManagerTest());
    return failures;
}
