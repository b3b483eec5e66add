#include "scenario_test.h"
#include "ami_client.h"
#include "scenario.h"

#include <sim/ami_actions.h>
#include <sim/originated_call.h>

#include <QSet>
#include <QTest>

using namespace xivocc;
using namespace xivocc::sim;
using namespace std::chrono_literals;

namespace {

const QList<QByteArray> allQueues{"q3000", "q3001", "q3002", "q3004"};

/// Only the stories of parties that matter to the scenario.
QStringList of(const QStringList &stories, const QStringList &parties)
{
    QStringList kept;
    for (const QString &story : stories) {
        for (const QString &party : parties) {
            if (story.startsWith(party))
                kept += story;
        }
    }
    return kept;
}

const QStringList callParties{QStringLiteral("caller trunk0"), QStringLiteral("near"), QStringLiteral("far"),
                              QStringLiteral("ph1001")};

Party caller()
{
    return {"0612345678", "0612345678"};
}

} // namespace

void ScenarioTest::internalCall()
{
    Lab lab;
    lab.addAgent(1, 0, allQueues);
    lab.sink.frames.clear();
    lab.pbx.dialplan.callFromPhone("SIP/ph1003", "1001");
    lab.run(1min);
    QCOMPARE(storyOf(lab.sink.frames), storyOf(recordedScenario("internal call")));
}

void ScenarioTest::queueCallAnswered()
{
    Lab lab;
    lab.addAgent(1, 0, allQueues);
    lab.sink.frames.clear();
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3000");
    lab.run(1min);
    QCOMPARE(storyOf(lab.sink.frames), storyOf(recordedScenario("queue q3000 answered")));
}

void ScenarioTest::queueCallAbandoned()
{
    Lab lab;
    lab.addAgent(1, 0, allQueues);
    lab.people.waits = 1s;
    lab.sink.frames.clear();
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3000");
    lab.run(1min);
    QCOMPARE(storyOf(lab.sink.frames), storyOf(recordedScenario("queue q3000 abandoned")));
}

void ScenarioTest::ringNoAnswer()
{
    Lab lab;
    lab.addAgent(4, 0, {"q3000"});
    lab.people.answer.reset();
    QueueSettings &queue = lab.pbx.queues.byName("q3000")->settings;
    queue.ringTime = 10s;
    queue.maxWait = 6s; // the recorded caller's time was over while the phone rang
    lab.sink.frames.clear();
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3000");
    lab.run(1min);
    const QStringList parties{QStringLiteral("caller"), QStringLiteral("near"), QStringLiteral("far"),
                              QStringLiteral("ph1004")};
    QCOMPARE(of(storyOf(lab.sink.frames), parties), of(storyOf(recordedScenario("ring no answer")), parties));
    QVERIFY(lab.sink.bytes().contains("RingTime: 6000\r\n"));
    QVERIFY(lab.sink.bytes().contains("Variable: QUEUESTATUS\r\nValue: TIMEOUT\r\n"));
}

void ScenarioTest::pauseAndUnpause()
{
    Lab lab;
    lab.addAgent(1, 0, allQueues);
    lab.addAgent(2, 1, {"q3000", "q3001"});
    lab.sink.frames.clear();
    QVERIFY(lab.pbx.queues.pause({}, "Local/id-1@agentcallback", true, "lunch"));
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3000");
    lab.run(1min);
    QCOMPARE(storyOf(lab.sink.frames), storyOf(recordedScenario("pause agent 1 (lunch)")));
    lab.sink.frames.clear();
    QVERIFY(lab.pbx.queues.pause({}, "Local/id-1@agentcallback", false, {}));
    QCOMPARE(storyOf(lab.sink.frames), storyOf(recordedScenario("unpause agent 1")));
    QVERIFY(!lab.pbx.queues.pause({}, "Local/id-9@agentcallback", true, {}));
}

void ScenarioTest::fullQueue()
{
    Lab lab;
    lab.addAgent(1, 0, allQueues);
    lab.people.queueTalk.length = 20s;
    lab.sink.frames.clear();
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3002");
    lab.run(4s);
    lab.people.waits = 3s;
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk1", "3002");
    lab.run(1s);
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk2", "3002");
    lab.run(1min);
    const QStringList callers{QStringLiteral("caller")};
    QCOMPARE(of(storyOf(lab.sink.frames), callers), of(storyOf(recordedScenario("full queue")), callers));
    QVERIFY(lab.sink.bytes().contains("Variable: QUEUESTATUS\r\nValue: FULL\r\n"));
}

void ScenarioTest::joinEmpty()
{
    Lab lab;
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3003");
    lab.run(1min);
    QCOMPARE(storyOf(lab.sink.frames), storyOf(recordedScenario("joinempty")));
    QVERIFY(lab.sink.bytes().contains("Variable: QUEUESTATUS\r\nValue: JOINEMPTY\r\n"));
}

void ScenarioTest::clickToCall()
{
    Lab lab;
    lab.addAgent(2, 1, {"q3000", "q3001"});
    lab.sink.frames.clear();
    AmiActions actions(lab.pbx);
    const AmiAction action("Action: Originate\r\nActionID: x\r\nChannel: SIP/ph1002\r\nContext: default\r\n"
                           "Exten: 1003\r\nPriority: 1\r\nAsync: true");
    AmiReply reply(action);
    actions.perform(action, reply);
    QVERIFY(reply.bytes().contains("Originate successfully queued"));
    lab.run(1min);
    QCOMPARE(storyOf(lab.sink.frames), storyOf(recordedScenario("originate click to call")));
}

void ScenarioTest::blindTransfer()
{
    Lab lab;
    lab.addAgent(1, 0, {"q3000", "q3001", "q3002"});
    lab.people.queueTalk.transferTo = "1003";
    lab.sink.frames.clear();
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3001");
    lab.run(1min);
    const QStringList recorded = storyOf(recordedScenario("queue call then blind transfer"));
    QStringList parties = callParties;
    parties += QStringLiteral("ph1003");
    QCOMPARE(of(storyOf(lab.sink.frames), parties), of(recorded, parties));
}

void ScenarioTest::penaltyAndLogOut()
{
    Lab lab;
    lab.addAgent(1, 0, {"q3000", "q3001", "q3002"});
    lab.addAgent(2, 1, {"q3000", "q3001"});
    lab.addAgent(4, 0, {"q3000"});
    Queues &queues = lab.pbx.queues;
    const QByteArray first = "Local/id-1@agentcallback", second = "Local/id-2@agentcallback";
    queues.pause({}, first, true, {});
    queues.pause({}, second, true, {});
    lab.sink.frames.clear();
    QVERIFY(queues.setPenalty("q3000", second, 5));
    QVERIFY(queues.pause({}, first, false, {}));
    for (const QByteArray queue : {"q3000", "q3001", "q3002"})
        QCOMPARE(queues.removeMember(queue, first), Queues::Outcome::Done);
    QCOMPARE(queues.removeMember("q3004", first), Queues::Outcome::NotThere);
    QCOMPARE(queues.removeMember("q3000", second), Queues::Outcome::Done);
    QCOMPARE(queues.removeMember("q3001", second), Queues::Outcome::Done);
    QCOMPARE(queues.removeMember("q3000", "Local/id-4@agentcallback"), Queues::Outcome::Done);
    QCOMPARE(storyOf(lab.sink.frames), storyOf(recordedScenario("penalty change and logout")));
}

void ScenarioTest::fieldsAreThoseOfAsterisk()
{
    const auto fieldsOf = [](const QByteArray &frame) {
        QByteArrayList names;
        for (const QByteArray &line : frame.split('\n')) {
            if (line.contains(':'))
                names += line.first(line.indexOf(':'));
        }
        return names.join(' ');
    };
    QMap<QByteArray, QByteArrayList> recorded;
    for (const char *step :
         {"queue q3000 answered", "queue q3000 abandoned", "pause agent 1", "ring no answer",
          "queue call then blind transfer", "originate", "penalty change", "login agents"}) {
        for (const QByteArray &frame : recordedScenario(step))
            recorded[valueOf(frame, "Event")] += fieldsOf(frame);
    }
    Lab lab;
    lab.addAgent(1, 0, allQueues);
    lab.people.queueTalk.transferTo = "1003";
    lab.pbx.queues.pause({}, "Local/id-1@agentcallback", true, "lunch");
    lab.pbx.queues.pause({}, "Local/id-1@agentcallback", false, {});
    lab.pbx.queues.setPenalty({}, "Local/id-1@agentcallback", 2);
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3001");
    lab.run(1min);
    lab.people.answer.reset();
    lab.people.waits = 8s;
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3001");
    lab.run(1min);
    lab.pbx.queues.removeMember("q3001", "Local/id-1@agentcallback");
    QSet<QByteArray> compared;
    for (const QByteArray &frame : lab.sink.frames) {
        const QByteArray event = valueOf(frame, "Event");
        QVERIFY2(recorded.contains(event), event.constData());
        QVERIFY2(recorded[event].contains(fieldsOf(frame)), frame.constData());
        compared += event;
    }
    QVERIFY(compared.size() > 25);
}
