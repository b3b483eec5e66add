#include <QCoreApplication>
#include <QTest>

#include <memory>

std::unique_ptr<QObject> makeAgentStateTest();
std::unique_ptr<QObject> makeQueueStatisticsTest();
std::unique_ptr<QObject> makeListeningTest();
std::unique_ptr<QObject> makePhoneEventTest();
std::unique_ptr<QObject> makeRecordedFloorTest();
std::unique_ptr<QObject> makeRoomTest();
std::unique_ptr<QObject> makeSynchronisationTest();

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {makeAgentStateTest, makeQueueStatisticsTest, makeSynchronisationTest,
                            makePhoneEventTest, makeListeningTest, makeRoomTest, makeRecordedFloorTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
