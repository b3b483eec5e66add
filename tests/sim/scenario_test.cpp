#include "scenario_test.h"
#include "ami_client.h"
#include "scenario.h"

#include <sim/ami_actions.h>
#include <sim/desk_phone.h>
#include <sim/originated_call.h>
#include <sim/queue_log.h>

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

QByteArray perform(Lab &lab, const QByteArray &text)
{
    AmiActions actions(lab.pbx);
    const AmiAction action(text);
    AmiReply reply(action);
    actions.perform(action, reply);
    return reply.bytes();
}

/// The name of the latest channel of a device; empty: it has none.
QByteArray channelOf(const Lab &lab, const QByteArray &device)
{
    QByteArray name;
    for (const auto &channel : lab.pbx.exchange.channels()) {
        if (channel->device == device)
            name = channel->name;
    }
    return name;
}

void consult(Lab &lab, const QByteArray &device, const QByteArray &exten)
{
    perform(lab, "Action: Atxfer\r\nChannel: " + channelOf(lab, device) +
                     "\r\nContext: default\r\nExten: " + exten);
}

void hangUp(Lab &lab, const QByteArray &device)
{
    perform(lab, "Action: Hangup\r\nChannel: " + channelOf(lab, device));
}

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

void ScenarioTest::eachPauseIsLogged()
{
    RecordingSink managers;
    QueueLog log(managers, QTimeZone::utc());
    EventHeap heap{Instant()};
    ScriptedPeople people;
    Pbx pbx(heap, log, people, 1);
    for (const QByteArray queue : {"q3000", "q3001"}) {
        QueueSettings settings;
        settings.name = queue;
        pbx.queues.addQueue(settings);
        pbx.queues.addMember(
            queue,
            {.interface = "Local/id-1@agentcallback", .name = "Agent/2001", .stateInterface = "SIP/ph1001"});
    }
    const QByteArray interface = "Local/id-1@agentcallback";
    pbx.queues.pause({}, interface, true, "lunch");
    pbx.queues.pause({}, interface, true, "meeting");
    pbx.queues.pause("q3001", interface, true, "alone");
    pbx.queues.pause({}, interface, false, {});
    QStringList rows;
    for (const QVariantList &row : log.takeRows())
        rows +=
            QStringLiteral("%1 %2 %3").arg(row.at(2).toString(), row.at(4).toString(), row.at(5).toString());
    QCOMPARE(rows, (QStringList{QStringLiteral("NONE PAUSEALL lunch"), QStringLiteral("q3000 PAUSE lunch"),
                                QStringLiteral("q3001 PAUSE lunch"), QStringLiteral("NONE PAUSEALL meeting"),
                                QStringLiteral("q3000 PAUSE meeting"), QStringLiteral("q3001 PAUSE meeting"),
                                QStringLiteral("q3001 PAUSE alone"), QStringLiteral("NONE UNPAUSEALL "),
                                QStringLiteral("q3000 UNPAUSE "), QStringLiteral("q3001 UNPAUSE ")}));
}

void ScenarioTest::callsAreLogged()
{
    Lab lab;
    lab.addAgent(1, 0, {"q3001"});
    lab.callLog.now = [&lab] { return lab.heap.now(); };
    const auto logged = [&lab] {
        QStringList rows;
        for (const QVariantList &row : lab.callLog.takeRows()) {
            QStringList columns;
            for (const QVariant &column : row.mid(1))
                columns += column.isNull() ? QStringLiteral("-") : column.toString();
            rows += columns.join(QLatin1Char(' '));
        }
        return rows;
    };
    lab.pbx.dialplan.callFromPhone("SIP/ph1003", "1004");
    lab.run(1min);
    QCOMPARE(logged(), QStringList{QStringLiteral("1003 sip/ph1003 1004 sip/ph1004 4 true")});
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3001");
    lab.run(1min);
    QCOMPARE(logged(),
             QStringList{QString::fromLatin1(caller().number) + QStringLiteral(" - 3001 sip/ph1001 6 true")});
    lab.people.answer.reset();
    lab.pbx.dialplan.callFromPhone("SIP/ph1003", "1004");
    lab.run(10s);
    hangUp(lab, "SIP/ph1003");
    lab.run(1s);
    QCOMPARE(logged(), QStringList{QStringLiteral("1003 sip/ph1003 1004 sip/ph1004 0 false")});
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

void ScenarioTest::attendedTransferIsCompleted()
{
    Lab lab;
    lab.people.directTalk.length = 1h;
    lab.pbx.dialplan.callFromPhone("SIP/ph1003", "1001");
    lab.run(5s);
    lab.sink.frames.clear();
    consult(lab, "SIP/ph1001", "1004");
    lab.run(5s);
    QCOMPARE(
        of(storyOf(lab.sink.frames), {QStringLiteral("ph1001"), QStringLiteral("ph1004")}),
        (QStringList{QStringLiteral("ph1001: DTMFEnd, DTMFEnd, Hold, DTMFEnd, DTMFEnd, DTMFEnd, DTMFEnd, "
                                    "BridgeLeave, BridgeEnter, NewConnectedLine"),
                     QStringLiteral("ph1004: Newchannel, NewCallerid, NewConnectedLine, Newstate "
                                    "Ringing, Newstate Up, BridgeEnter")}));
    lab.sink.frames.clear();
    hangUp(lab, "SIP/ph1001");
    lab.run(1s);
    QCOMPARE(storyOf(lab.sink.frames),
             (QStringList{QStringLiteral("far: BridgeLeave, Hangup Cause=16"),
                          QStringLiteral("near: BridgeLeave, BridgeEnter, LocalOptimizationBegin, "
                                         "BridgeLeave, LocalOptimizationEnd, Hangup Cause=16"),
                          QStringLiteral("ph1001: BridgeLeave, Hangup Cause=16"),
                          QStringLiteral("ph1004: BridgeLeave, BridgeEnter")}));
    QVERIFY(lab.sink.bytes().contains("Event: AttendedTransfer"));
    const auto &channels = lab.pbx.exchange.channels();
    QCOMPARE(channels.size(), 2U);
    QVERIFY(channels[0]->bridge && channels[0]->bridge == channels[1]->bridge);
    hangUp(lab, "SIP/ph1004");
    lab.run(1s);
    QVERIFY(channels.empty());
}

void ScenarioTest::attendedTransferIsCancelled()
{
    Lab lab;
    lab.people.directTalk.length = 1h;
    lab.pbx.dialplan.callFromPhone("SIP/ph1003", "1001");
    lab.run(5s);
    for (const milliseconds later : {milliseconds(500), milliseconds(5000)}) { // ringing, talking
        consult(lab, "SIP/ph1001", "1004");
        lab.run(later);
        lab.sink.frames.clear();
        const QByteArray phone = channelOf(lab, "SIP/ph1001");
        QVERIFY(perform(lab, "Action: CancelAtxfer\r\nChannel: " + phone).contains("Response: Success"));
        lab.run(1s);
        QCOMPARE(of(storyOf(lab.sink.frames), {QStringLiteral("ph1001")}),
                 QStringList{QStringLiteral("ph1001: DTMFEnd, DTMFEnd, BridgeLeave, BridgeEnter")});
        QVERIFY(lab.sink.bytes().contains("Event: Unhold"));
        QCOMPARE(lab.pbx.exchange.channels().size(), 2U);
    }
    consult(lab, "SIP/ph1001", "1004");
    lab.run(5s);
    hangUp(lab, "SIP/ph1004"); // the one who is consulted leaves
    lab.run(1s);
    const auto &channels = lab.pbx.exchange.channels();
    QCOMPARE(channels.size(), 2U);
    QVERIFY(channels[0]->bridge && channels[0]->bridge == channels[1]->bridge);
    consult(lab, "SIP/ph1001", "1004");
    lab.run(5s);
    hangUp(lab, "SIP/ph1003"); // the one who waits leaves; the consultation goes on
    lab.run(1s);
    QCOMPARE(channels.size(), 2U);
    QVERIFY(channelOf(lab, "SIP/ph1004").startsWith("SIP/ph1004-"));
    hangUp(lab, "SIP/ph1001");
    lab.run(1s);
    QVERIFY(channels.empty());
}

void ScenarioTest::queueCallIsTransferredAttended()
{
    Lab lab;
    lab.addAgent(1, 0, {"q3001"});
    lab.people.queueTalk.length = 1h;
    lab.people.directTalk.length = 1h;
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3001");
    lab.run(5s);
    consult(lab, "SIP/ph1001", "1003");
    lab.run(300ms); // handed over while it rings
    lab.sink.frames.clear();
    hangUp(lab, "SIP/ph1001");
    lab.run(10s);
    QVERIFY(lab.sink.bytes().contains("TransfereeChannel: SIP/trunk0-"));
    QVERIFY(lab.sink.bytes().contains("Reason: transfer"));
    const auto &channels = lab.pbx.exchange.channels();
    QCOMPARE(channels.size(), 2U);
    QVERIFY(channels[0]->bridge && channels[0]->bridge == channels[1]->bridge);
    hangUp(lab, "SIP/trunk0");
    lab.run(1s);
    QVERIFY(channels.empty());
}

void ScenarioTest::twoCallsAreBridged()
{
    Lab lab;
    lab.people.directTalk.length = 1h;
    lab.pbx.dialplan.callFromPhone("SIP/ph1002", "1001");
    lab.pbx.dialplan.callFromPhone("SIP/ph1001", "1004");
    lab.run(5s);
    lab.sink.frames.clear();
    const QByteArray answer = perform(lab, "Action: Bridge\r\nChannel1: " + channelOf(lab, "SIP/ph1002") +
                                               "\r\nChannel2: " + channelOf(lab, "SIP/ph1004"));
    QVERIFY2(answer.contains("Channels have been bridged"), answer.constData());
    lab.run(1s);
    const QStringList story = storyOf(lab.sink.frames);
    QCOMPARE(of(story, {QStringLiteral("ph1002"), QStringLiteral("ph1004")}),
             (QStringList{QStringLiteral("ph1002: BridgeLeave, BridgeEnter"),
                          QStringLiteral("ph1004: BridgeLeave, BridgeEnter")}));
    QCOMPARE(lab.pbx.exchange.channels().size(), 2U);
    hangUp(lab, "SIP/ph1002");
    QVERIFY(lab.pbx.exchange.channels().empty());
    QVERIFY(perform(lab, "Action: Bridge\r\nChannel1: SIP/none\r\nChannel2: SIP/none")
                .contains("Channel1 does not exist: SIP/none"));
}

void ScenarioTest::mobileIsRungFirst()
{
    Lab lab;
    lab.people.directTalk.length = 1h;
    QVERIFY(perform(lab, "Action: Originate\r\nChannel: Local/0612345678@default/n\r\nContext: default\r\n"
                         "Exten: 1003\r\nPriority: 1\r\nAsync: true")
                .contains("Originate successfully queued"));
    lab.run(1s);
    QVERIFY(channelOf(lab, "SIP/trunk-out").startsWith("SIP/trunk-out-"));
    QVERIFY(channelOf(lab, "SIP/ph1003").isEmpty());
    lab.run(1s);
    QVERIFY(lab.sink.bytes().contains("Event: OriginateResponse"));
    lab.run(3s);
    QVERIFY(channelOf(lab, "SIP/ph1003").startsWith("SIP/ph1003-"));
    QCOMPARE(lab.pbx.exchange.channels().size(), 4U);
    hangUp(lab, "SIP/trunk-out");
    lab.run(1s);
    QVERIFY(lab.pbx.exchange.channels().empty());
}

void ScenarioTest::keysArePressedFromAfar()
{
    Lab lab;
    lab.people.directTalk.length = 1h;
    lab.people.answer.reset();
    const auto press = [&lab](const QByteArray &key) {
        return perform(lab, "Action: SIPnotify\r\nChannel: SIP/ph1001\r\nVariable: Event=\"Yealink-xml\"\r\n"
                            "Variable: Content=\"<YealinkIPPhoneExecute Beep=\\\"no\\\"><ExecuteItem "
                            "URI=\\\"Key:" +
                                key + "\\\"/></YealinkIPPhoneExecute>\"");
    };
    lab.pbx.dialplan.callFromPhone("SIP/ph1003", "1001");
    lab.run(1s);
    lab.sink.frames.clear();
    QVERIFY(press("LINE1").contains("Message: Notify Sent"));
    QVERIFY(lab.sink.bytes().contains("DialStatus: ANSWER"));
    for (const char *event : {"Hold", "Unhold"}) {
        lab.sink.frames.clear();
        press("HOLD");
        QCOMPARE(lab.sink.frames.size(), 1);
        QCOMPARE(valueOf(lab.sink.frames.front(), "Event"), QByteArray(event));
        QCOMPARE(valueOf(lab.sink.frames.front(), "Channel"), channelOf(lab, "SIP/ph1001"));
    }
    lab.run(1min);
    QCOMPARE(lab.pbx.exchange.channels().size(), 2U);
    QVERIFY(perform(lab, "Action: SIPnotify\r\nChannel: SIP/none").contains("Could not create address"));
}

void ScenarioTest::snomMixesItsCalls()
{
    Lab lab;
    lab.people.directTalk.length = 1h;
    sim::DeskPhone snom(lab.pbx, "SIP/ph1001");
    lab.pbx.dialplan.callFromPhone("SIP/ph1001", "1003");
    lab.run(10s);
    const auto press = [&snom](const QByteArray &key) {
        return snom.answerAsSnom({"GET", "/command.htm", "key=" + key, {}, {}}).status;
    };
    const auto events = [&lab] {
        QByteArrayList names;
        for (const QByteArray &frame : lab.sink.frames)
            names += valueOf(frame, "Event");
        lab.sink.frames.clear();
        return names;
    };
    lab.sink.frames.clear();
    QCOMPARE(press("F_HOLD"), 200);
    QCOMPARE(events(), QByteArrayList{"Hold"});
    lab.pbx.dialplan.callFromPhone("SIP/ph1001", "1004");
    lab.run(10s);
    QCOMPARE(lab.pbx.exchange.channels().size(), 4U);
    events();
    QCOMPARE(press("CONFERENCE"), 200);
    QCOMPARE(events(), QByteArrayList{"Unhold"});
    QCOMPARE(press("NO_SUCH_KEY"), 200);
    QVERIFY(events().isEmpty());
    QCOMPARE(snom.answerAsSnom({"GET", "/", {}, {}, {}}).status, 404);
}

void ScenarioTest::recordingIsMuted()
{
    Lab lab;
    lab.addAgent(1, 0, {"q3001"});
    lab.people.queueTalk.length = 1h;
    lab.pbx.dialplan.callFromOutside(caller(), "SIP/trunk0", "3001");
    lab.run(5s);
    lab.sink.frames.clear();
    const auto mute = [&lab](const QByteArray &channel, const QByteArray &state) {
        return perform(lab, "Action: MixMonitorMute\r\nChannel: " + channel +
                                "\r\nDirection: both\r\nState: " + state);
    };
    const QByteArray recorded = channelOf(lab, "SIP/trunk0");
    QVERIFY(mute(recorded, "1").contains("Response: Success"));
    QVERIFY(mute(recorded, "0").contains("Response: Success"));
    QVERIFY(mute(channelOf(lab, "SIP/ph1001"), "1").contains("Cannot set mute flag"));
    QVERIFY(mute("SIP/none", "1").contains("No such channel"));
    const auto fields = [](const QList<QByteArray> &frames) {
        QStringList told;
        for (const QByteArray &frame : frames) {
            if (valueOf(frame, "Event") == "MixMonitorMute")
                told += QString::fromLatin1(valueOf(frame, "Direction") + ' ' + valueOf(frame, "State"));
        }
        return told;
    };
    QCOMPARE(fields(lab.sink.frames), fields(recordedScenario("listen")));
    QCOMPARE(fields(lab.sink.frames).size(), 2);
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
