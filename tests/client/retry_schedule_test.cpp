#include "retry_schedule_test.h"

#include <client/retry_schedule.h>
#include <client/timing.h>

#include <QtTest>
#include <set>

using namespace xivocc;
using namespace xivocc::client;

namespace {

bool isAbout(milliseconds delay, seconds expected)
{
    return delay >= expected * 8 / 10.0 && delay <= expected * 12 / 10.0;
}

} // namespace

void RetryScheduleTest::delaysGrowAndStayAtTheLast()
{
    RetrySchedule schedule{Timing().retryDelays};
    for (const int expected : {1, 2, 4, 8, 15, 30, 30, 30})
        QVERIFY(isAbout(schedule.next(), seconds(expected)));
}

void RetryScheduleTest::restartBeginsAgain()
{
    RetrySchedule schedule{Timing().retryDelays};
    for (int attempt = 0; attempt < 4; ++attempt)
        (void)schedule.next();
    schedule.restart();
    QVERIFY(isAbout(schedule.next(), seconds(1)));
}

void RetryScheduleTest::delaysAreSpread()
{
    std::set<milliseconds> seen;
    for (int client = 0; client < 50; ++client)
        seen.insert(RetrySchedule{{seconds(30)}}.next());
    QVERIFY(seen.size() > 10);
}
