#include "day_test.h"
#include "ami_client.h"
#include "scenario.h"

#include <sim/simulation.h>

#include <QHash>
#include <QTest>

using namespace xivocc;
using namespace xivocc::sim;
using namespace std::chrono_literals;

namespace {

Simulation::Settings settingsOf(quint64 seed)
{
    return {.agents = 20,
            .queues = 6,
            .callsPerHour = 450,
            .seed = seed,
            .start = Instant(std::chrono::seconds(1'795'398'142)),
            .timeOfDayAtStart = 10h};
}

QList<QByteArray> hourOf(quint64 seed)
{
    RecordingSink sink;
    Simulation simulation(settingsOf(seed), sink);
    simulation.heap().runUntil(simulation.heap().now() + 1h);
    return sink.frames;
}

} // namespace

void DayTest::sameSeedGivesTheSameDay()
{
    const QList<QByteArray> day = hourOf(7);
    QVERIFY(day.size() > 10000);
    QVERIFY(day == hourOf(7));
    QVERIFY(day != hourOf(8));
}

void DayTest::everyCallerIsAccountedFor()
{
    QHash<QByteArray, int> counts;
    QHash<QByteArray, int> open; // channels by name
    for (const QByteArray &frame : hourOf(7)) {
        const QByteArray event = valueOf(frame, "Event");
        ++counts[event];
        if (event == "Newchannel")
            ++open[valueOf(frame, "Channel")];
        if (event == "Hangup")
            QCOMPARE(--open[valueOf(frame, "Channel")], 0);
    }
    const int joined = counts["QueueCallerJoin"];
    QVERIFY(joined > 350 && joined < 550);
    QVERIFY(joined - counts["QueueCallerLeave"] >= 0);
    QVERIFY(joined - counts["QueueCallerLeave"] < 25);
    QCOMPARE(counts["QueueCallerLeave"], counts["AgentConnect"] + counts["QueueCallerAbandon"]);
    QVERIFY(counts["AgentConnect"] - counts["AgentComplete"] < 20);
    QCOMPARE(counts["LocalOptimizationBegin"], counts["LocalOptimizationEnd"]);
    for (const char *event : {"QueueMemberPause", "QueueMemberRemoved", "QueueMemberAdded",
                              "AgentRingNoAnswer", "QueueCallerAbandon", "BlindTransfer", "UserEvent"})
        QVERIFY2(counts[event] > 0, event);
}

void DayTest::busynessHasTwoHumps()
{
    QVERIFY(busyness(10h + 30min) > busyness(13h));
    QVERIFY(busyness(15h + 30min) > busyness(13h));
    QVERIFY(busyness(13h) > busyness(3h));
    QVERIFY(busyness(3h) >= 0.6);
}
