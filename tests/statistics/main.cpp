#include "statistics_tests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {makeDayClockTest, makeEventLedgerTest, makeQueueStatisticsBookTest,
                            makeAgentStatisticsTest, makeQueueLogRowTest, makeRecordedStatisticsTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
