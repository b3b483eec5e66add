#include <QCoreApplication>
#include <QTest>

#include <memory>

std::unique_ptr<QObject> makeRecordedFloorTest();

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {makeRecordedFloorTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
