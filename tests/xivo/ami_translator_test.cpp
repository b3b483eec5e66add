#include <xivo/ami/ami_translator.h>
#include <xivo/ami/ami_values.h>

#include <QTest>
#include <memory>

using namespace xivocc;
using namespace xivocc::ami;
using namespace xivocc::realtime;

namespace {

constexpr Instant now(std::chrono::seconds(1795398142));

/// `text` has its headers one a line, as it is read best here.
std::vector<TimedFact> translate(AmiTranslator &translator, std::string_view text)
{
    std::vector<AmiHeader> scratch;
    std::vector<TimedFact> facts;
    translator.translate(AmiFrame(text, scratch), now, facts);
    return facts;
}

std::vector<TimedFact> translate(std::string_view text)
{
    AmiTranslator translator;
    return translate(translator, text);
}

/// The only fact, which must be of this kind.
template <typename Fact> Fact only(std::string_view text)
{
    const std::vector<TimedFact> facts = translate(text);
    if (facts.size() != 1 || !std::holds_alternative<Fact>(facts[0].fact)) {
        QTest::qFail("not the one fact expected", __FILE__, __LINE__);
        return {};
    }
    return std::get<Fact>(facts[0].fact);
}

class AmiTranslatorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMembersOfEveryVersion()
    {
        const auto old =
            only<MemberSeen>("Event: QueueMember\nQueue: q3000\nName: Agent/2007\n"
                             "Location: Local/id-7@agentcallback\nStateInterface: SIP/ph1007\nPenalty: 2\n"
                             "LastCall: 1795398100\nIsInCall: 1\nStatus: 6\nPaused: 1\n");
        QCOMPARE(old.member.agentId, 7);
        QCOMPARE(old.member.queue, QStringLiteral("q3000"));
        QCOMPARE(old.stateInterface, QStringLiteral("SIP/ph1007"));
        QCOMPARE(old.penalty, 2);
        QCOMPARE(old.state, DeviceState::Ringing);
        QVERIFY(old.paused && old.inCall && old.pausedReason.isNull());
        QVERIFY(!old.wrapup && !old.lastPause);
        QVERIFY(old.lastCall == Instant(seconds(1795398100)));

        const auto late =
            only<MemberSeen>("Event: QueueMemberStatus\nQueue: q3000\nMemberName: Agent/2007\n"
                             "Interface: Local/id-7@agentcallback\nStateInterface: SIP/ph1007\nPenalty: 0\n"
                             "LastCall: 0\nLastPause: 1795398110\nLoginTime: 1795398000\nInCall: 0\n"
                             "Status: 1\nPaused: 0\nPausedReason: \nWrapuptime: 10\n");
        QCOMPARE(late.member.agentId, 7);
        QVERIFY(late.wrapup == seconds(10));
        QVERIFY(!late.lastCall);
        QVERIFY(late.loginTime == Instant(seconds(1795398000)));
        QVERIFY(!late.pausedReason.isNull() && late.pausedReason.isEmpty());
    }

    void readsPauseAndPenalty()
    {
        const auto old =
            only<MemberPaused>("Event: QueueMemberPaused\nQueue: q\nLocation: Local/id-2@agentcallback\n"
                               "MemberName: Agent/2002\nPaused: 1\nReason: lunch\n");
        QCOMPARE(old.member.agentId, 2);
        QVERIFY(old.paused);
        QCOMPARE(old.reason, QStringLiteral("lunch"));

        const auto of13 =
            only<MemberSeen>("Event: QueueMemberPause\nQueue: q\nMemberName: Agent/2002\n"
                             "Interface: Local/id-2@agentcallback\nStatus: 1\nPaused: 1\nReason: lunch\n");
        QCOMPARE(of13.pausedReason, QStringLiteral("lunch"));

        const auto penalty = only<MemberPenaltyChanged>(
            "Event: QueueMemberPenalty\nQueue: q\nLocation: Local/id-2@agentcallback\nPenalty: 5\n");
        QCOMPARE(penalty.penalty, 5);
        QCOMPARE(only<MemberSeen>("Event: QueueMemberPenalty\nQueue: q\nInterface: Local/id-2@agentcallback\n"
                                  "Penalty: 5\nStatus: 1\nPaused: 0\n")
                     .penalty,
                 5);
        QCOMPARE(only<MemberRemoved>("Event: QueueMemberRemoved\nQueue: q\nLocation: SIP/x\nMemberName: x\n")
                     .member.agentId,
                 0);
    }

    void readsConferenceRoomsOfEveryVersion()
    {
        AmiTranslator translator;
        const std::vector<TimedFact> facts = translate(
            translator, "Event: MeetmeJoin\nMeetme: 4000\nChannel: SIP/ph1001-1\nCallerIDNum: 1001\n"
                        "CallerIDName: Zoé\nUniqueid: 1.7\nUser: 3\n");
        QCOMPARE(facts.size(), 1U);
        const auto joined = std::get<RoomMemberSeen>(facts[0].fact);
        QCOMPARE(joined.room, QStringLiteral("4000"));
        QCOMPARE(joined.index, 3);
        QCOMPARE(joined.uniqueId, QStringLiteral("1.7"));
        QCOMPARE(joined.name, QString::fromUtf8("Zoé"));
        QVERIFY(!joined.organiser && !joined.muted);
        QVERIFY(translator.takeRoomHint());
        QVERIFY(!translator.takeRoomHint());
        QCOMPARE(only<RoomMemberLeft>("Event: MeetmeLeave\nChannel: SIP/x-1\nUniqueid: 1.7\nMeetme: 4000\n"
                                      "Usernum: 3\nDuration: 12\n")
                     .index,
                 3); // as Asterisk 11 says it

        const auto listed = only<RoomMemberSeen>(
            "Event: MeetmeList\nConference: 4000\nUserNumber: 1\nCallerIDNum: <unknown>\n"
            "CallerIDName: <no name>\nChannel: SIP/ph1001-1\nAdmin: Yes\nMuted: By self\n"
            "Talking: Not monitored\n");
        QVERIFY(listed.organiser == true && listed.muted == true && listed.talking == false);
        QVERIFY(listed.number.isEmpty() && listed.uniqueId.isEmpty());

        QVERIFY(only<RoomMemberMuted>("Event: MeetmeMute\nMeetme: 4000\nUser: 1\nStatus: on\n").muted);
        QVERIFY(
            !only<RoomMemberTalking>("Event: MeetmeTalking\nMeetme: 4000\nUser: 1\nStatus: off\n").talking);
        QCOMPARE(only<RoomEnded>("Event: MeetmeEnd\nMeetme: 4000\n").room, QStringLiteral("4000"));
        QVERIFY(translate("Event: MeetmeJoin\nMeetme: 4000\nUser: 0\nChannel: SIP/x-1\n").empty());
    }

    void readsListenersOfEveryVersion()
    {
        const auto began =
            only<ListeningChanged>("Event: ChanSpyStart\nSpyerChannel: SIP/ph1003-1\nSpyerUniqueid: 1.9\n"
                                   "SpyeeChannel: SIP/ph1001-1\nSpyeeUniqueid: 1.7\n");
        QCOMPARE(began.channel, QStringLiteral("SIP/ph1001-1"));
        QCOMPARE(began.listener, QStringLiteral("1.9"));
        QVERIFY(began.started);
        const auto ended = only<ListeningChanged>( // as Asterisk 13 and 14 say it
            "Event: ChanSpyStop\nSpyerChannel: SIP/ph1003-1\nSpyerUniqueid: 1.9\n");
        QCOMPARE(ended.listener, QStringLiteral("1.9"));
        QVERIFY(ended.channel.isEmpty() && !ended.started);
        // As Asterisk 11 says it.
        QCOMPARE(only<ListeningChanged>("Event: ChanSpyStop\nSpyeeChannel: SIP/ph1001-1\n").channel,
                 QStringLiteral("SIP/ph1001-1"));
        QVERIFY(translate("Event: ChanSpyStart\nSpyerUniqueid: 1.9\n").empty());
    }

    void readsCallersOfEveryVersion()
    {
        const auto old =
            only<CallerJoined>("Event: Join\nChannel: SIP/trunk-1\nCallerIDNum: unknown\nCallerIDName: Zoé\n"
                               "Queue: q\nPosition: 2\nCount: 2\nUniqueid: 1.7\n");
        QCOMPARE(old.name, QString::fromUtf8("Zoé"));
        QVERIFY(old.number.isEmpty() && !old.fromSync);
        QCOMPARE(old.position, 2);
        const auto entry =
            only<CallerJoined>("Event: QueueEntry\nQueue: q\nPosition: 1\nChannel: SIP/trunk-1\n"
                               "Uniqueid: 1.7\nCallerIDNum: 0612\nCallerIDName: <unknown>\nWait: 42\n");
        QVERIFY(entry.fromSync);
        QCOMPARE(entry.waited, seconds(42));
        QCOMPARE(only<CallerLeft>("Event: Leave\nQueue: q\nCount: 0\nUniqueid: 1.7\n").uniqueId,
                 QStringLiteral("1.7"));
        QCOMPARE(only<CallerLeft>("Event: QueueCallerLeave\nQueue: q\nUniqueid: 1.7\n").queue,
                 QStringLiteral("q"));
        QCOMPARE(
            only<CallerGaveUp>("Event: QueueCallerAbandon\nQueue: q\nUniqueid: 1.7\nHoldTime: 9\n").waited,
            seconds(9));
        QCOMPARE(only<QueueParams>("Event: QueueParams\nQueue: q\nHoldtime: 12\n").holdTime, seconds(12));
    }

    void readsAgentsOfEveryVersion()
    {
        const auto called =
            only<AgentCalled>("Event: AgentCalled\nQueue: q\nAgentCalled: Local/id-3@agentcallback\n"
                              "AgentName: Agent/2003\nUniqueid: 1.7\n");
        QCOMPARE(called.member.agentId, 3);
        const auto of11 =
            only<AgentConnected>("Event: AgentConnect\nQueue: q\nUniqueid: 1.7\nChannel: Local/id-3@a;1\n"
                                 "Member: Local/id-3@agentcallback\nHoldTime: 4\nBridgedChannel: 1.8\n");
        QCOMPARE(of11.destinationChannel, QStringLiteral("Local/id-3@a;1"));
        QCOMPARE(of11.member.agentId, 3);
        const auto of20 =
            only<AgentConnected>("Event: AgentConnect\nChannel: SIP/trunk-1\nUniqueid: 1.7\n"
                                 "DestChannel: Local/id-3@agentcallback-0;1\nQueue: q\n"
                                 "Interface: Local/id-3@agentcallback\nHoldTime: 4\nRingTime: 1\n");
        QCOMPARE(of20.destinationChannel, QStringLiteral("Local/id-3@agentcallback-0;1"));
        QCOMPARE(of20.holdTime, seconds(4));
        const auto completed =
            only<AgentCompleted>("Event: AgentComplete\nUniqueid: 1.7\nQueue: q\n"
                                 "Interface: Local/id-3@agentcallback\nHoldTime: 4\nTalkTime: 60\n"
                                 "Reason: agent\nWrapupTime: 15\n");
        QCOMPARE(completed.talkTime, seconds(60));
        QVERIFY(completed.wrapup == seconds(15));
        QCOMPARE(only<AgentRingNoAnswer>("Event: AgentRingNoAnswer\nQueue: q\nUniqueid: 1.7\n"
                                         "Member: SIP/x\nRingTime: 6000\n")
                     .caller,
                 QStringLiteral("1.7"));
    }

    void readsChannelsOfEveryVersion()
    {
        const auto of11 =
            only<ChannelSeen>("Event: CoreShowChannel\nChannel: SIP/a-1\nUniqueID: 1.9\nContext: default\n"
                              "Extension: 1002\nChannelState: 6\nCallerIDnum: 1001\nCallerIDname: Alice\n"
                              "Duration: 00:01:05\nBridgedChannel: SIP/b-1\nBridgedUniqueID: 1.10\n");
        QCOMPARE(of11.uniqueId, QStringLiteral("1.9"));
        QCOMPARE(of11.number, QStringLiteral("1001"));
        QCOMPARE(of11.exten, QStringLiteral("1002"));
        QCOMPARE(of11.state, realtime::ChannelState::Up);
        QVERIFY(of11.age == seconds(65));
        QCOMPARE(of11.bridge, QStringLiteral("1.10"));
        const auto of20 =
            only<ChannelSeen>("Event: CoreShowChannel\nChannel: SIP/a-1\nChannelState: 5\nUniqueid: 1.9\n"
                              "Linkedid: 1.8\nDuration: 100:00:00\nBridgeId: \nExten: s\n");
        QVERIFY(of20.age == std::chrono::hours(100));
        QVERIFY(of20.bridge.isEmpty());
        QCOMPARE(of20.linkedId, QStringLiteral("1.8"));

        const auto state = only<ChannelStateChanged>("Event: Newstate\nUniqueid: 1.9\nChannelState: 4\n"
                                                     "ConnectedLineNum: <unknown>\nConnectedLineName: Bob\n");
        QCOMPARE(state.state, realtime::ChannelState::Ring);
        QVERIFY(state.connectedNumber.isEmpty());
        QCOMPARE(state.connectedName, QStringLiteral("Bob"));
        QCOMPARE(only<ChannelRenamed>("Event: Rename\nChannel: a\nNewname: b\nUniqueid: 1.9\n").channel,
                 QStringLiteral("b"));
        QCOMPARE(only<ChannelEnded>("Event: Hangup\nChannel: a\nUniqueid: 1.9\nCause: 16\n").cause, 16);
    }

    void readsDialsBridgesAndHolds()
    {
        QCOMPARE(only<DialBegun>("Event: Dial\nSubEvent: Begin\nUniqueID: 1\nDestUniqueID: 2\n").destination,
                 QStringLiteral("2"));
        QCOMPARE(only<DialEnded>("Event: Dial\nSubEvent: End\nUniqueID: 1\nDialStatus: BUSY\n").status,
                 QStringLiteral("BUSY"));
        QVERIFY(only<DialBegun>("Event: DialBegin\nDestUniqueid: 2\n").source.isEmpty());
        QCOMPARE(
            only<DialEnded>("Event: DialEnd\nUniqueid: 1\nDestUniqueid: 2\nDialStatus: ANSWER\n").destination,
            QStringLiteral("2"));
        QCOMPARE(only<BridgeEntered>("Event: BridgeEnter\nBridgeUniqueid: b\nUniqueid: 1\n").bridge,
                 QStringLiteral("b"));
        QCOMPARE(only<BridgeLeft>("Event: BridgeLeave\nBridgeUniqueid: b\nUniqueid: 1\n").uniqueId,
                 QStringLiteral("1"));

        const auto linked = translate("Event: Bridge\nBridgestate: Link\nUniqueid1: 1.2\nUniqueid2: 1.1\n");
        QCOMPARE(linked.size(), std::size_t(2));
        QCOMPARE(std::get<BridgeEntered>(linked[0].fact).bridge,
                 std::get<BridgeEntered>(linked[1].fact).bridge);
        const auto unlinked =
            translate("Event: Bridge\nBridgestate: Unlink\nUniqueid1: 1.2\nUniqueid2: 1.1\n");
        QCOMPARE(std::get<BridgeLeft>(unlinked[1].fact).bridge,
                 std::get<BridgeEntered>(linked[0].fact).bridge);

        QVERIFY(only<CallHeld>("Event: Hold\nUniqueid: 1\nMusicClass: default\n").held);
        QVERIFY(!only<CallHeld>("Event: Unhold\nUniqueid: 1\n").held);
        QVERIFY(only<CallHeld>("Event: Hold\nStatus: On\nUniqueid: 1\n").held);
        QVERIFY(!only<CallHeld>("Event: Hold\nStatus: Off\nUniqueid: 1\n").held);
        QCOMPARE(only<LocalPaired>("Event: LocalBridge\nUniqueid1: 1\nUniqueid2: 2\n").two,
                 QStringLiteral("2"));
        QCOMPARE(only<LocalPaired>("Event: LocalBridge\nLocalOneUniqueid: 1\nLocalTwoUniqueid: 2\n").one,
                 QStringLiteral("1"));
    }

    void readsRecordings()
    {
        QCOMPARE(only<RecordingChanged>("Event: MixMonitorStart\nUniqueid: 1\n").state, Recording::Active);
        QCOMPARE(
            only<RecordingChanged>("Event: MixMonitorMute\nUniqueid: 1\nDirection: both\nState: 1\n").state,
            Recording::Paused);
        QCOMPARE(
            only<RecordingChanged>("Event: MixMonitorMute\nUniqueid: 1\nDirection: both\nState: 0\n").state,
            Recording::Active);
        QCOMPARE(only<RecordingChanged>("Event: MonitorStop\nUniqueid: 1\n").state, Recording::Stopped);
        QCOMPARE(only<RecordingChanged>(
                     "Event: VarSet\nUniqueid: 1\nVariable: MIXMONITOR_FILENAME\nValue: /a.wav\n")
                     .state,
                 Recording::Active);
    }

    void readsQueueExits_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("reason");
        QTest::newRow("time-out") << QByteArray("TIMEOUT") << int(QueueExit::TimedOut);
        QTest::newRow("full") << QByteArray("FULL") << int(QueueExit::Full);
        QTest::newRow("join empty") << QByteArray("JOINEMPTY") << int(QueueExit::JoinEmpty);
        QTest::newRow("join unavailable") << QByteArray("JOINUNAVAIL") << int(QueueExit::JoinEmpty);
        QTest::newRow("leave empty") << QByteArray("LEAVEEMPTY") << int(QueueExit::LeaveEmpty);
        QTest::newRow("continue") << QByteArray("CONTINUE") << int(QueueExit::Other);
    }

    void readsQueueExits()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, reason);
        const QByteArray text =
            "Event: VarSet\nChannel: SIP/t\nExten: 3002\nUniqueid: 1.7\nVariable: QUEUESTATUS\nValue: " +
            value + "\n";
        const auto exited = only<CallerExited>({text.constData(), std::size_t(text.size())});
        QCOMPARE(int(exited.reason), reason);
        QCOMPARE(exited.uniqueId, QStringLiteral("1.7"));
        QCOMPARE(exited.exten, QStringLiteral("3002"));
    }

    void readsTheDataOfACall()
    {
        const auto set = only<CallVariableSet>("Event: VarSet\nUniqueid: 1.7\nLinkedid: 1.2\n"
                                               "Variable: __USR_ticket\nValue: 55 \xc3\xa9\n");
        QCOMPARE(set.name, QStringLiteral("USR_ticket"));
        QCOMPARE(set.value, QStringLiteral("55 \u00e9"));
        QCOMPARE(set.linkedId, QStringLiteral("1.2"));
        QCOMPARE(set.uniqueId, QStringLiteral("1.7"));
    }

    void tellsAPauseEventFromAStatus()
    {
        const QByteArray member = "Queue: q\nInterface: Local/id-7@agentcallback\nStatus: 1\nPaused: 0\n";
        const QByteArray pause = "Event: QueueMemberPause\n" + member;
        const QByteArray status = "Event: QueueMemberStatus\n" + member;
        QVERIFY(only<MemberSeen>({pause.constData(), std::size_t(pause.size())}).pauseReported);
        QVERIFY(!only<MemberSeen>({status.constData(), std::size_t(status.size())}).pauseReported);
    }

    void readsTheQueueACallerIsSentTo()
    {
        const auto sent = only<CallerSentToQueue>(
            "Event: UserEvent\nUserEvent: Queue\nUniqueid: 1.7\nCHANNEL: SIP/t\nXIVO_DSTID: 5\n");
        QCOMPARE(sent.uniqueId, QStringLiteral("1.7"));
        QCOMPARE(sent.queueId, 5);
    }

    void readsLinesAndUserEvents()
    {
        const auto line = only<LineStateChanged>(
            "Event: ExtensionStatus\nExten: 1001\nContext: default\nHint: SIP/ph1001\nStatus: 9\n");
        QCOMPARE(line.status, PhoneStatus::BusyAndRinging);
        QCOMPARE(line.hint, QStringLiteral("SIP/ph1001"));
        QCOMPARE(only<LineStateChanged>("Event: ExtensionStatus\nExten: 1\nStatus: -2\n").status,
                 PhoneStatus::Nonexistent);
        QCOMPARE(only<LineStateChanged>("Event: ExtensionStatus\nExten: 1\nStatus: 17\n").status,
                 PhoneStatus::OnHold);
        QCOMPARE(only<LineStateChanged>("Event: ExtensionStatus\nExten: 1\nStatus: 4000000000\n").status,
                 PhoneStatus::Error);

        const auto login =
            only<AgentLoggedIn>("Event: UserEvent\nUserEvent: AgentLogin\nAgentID: 7\nAgentNumber: 2007\n"
                                "Extension: 1007\nContext: default\n");
        QCOMPARE(login.agentId, 7);
        QCOMPARE(login.extension, QStringLiteral("1007"));
        QCOMPARE(only<AgentLoggedOut>("Event: UserEvent\nUserEvent: AgentLogoff\nAgentID: 7\n").agentId, 7);
    }

    void asksForTheConfigurationWhenItMayHaveChanged()
    {
        AmiTranslator translator;
        QVERIFY(translate(translator, "Event: UserEvent\nUserEvent: Did\nCHANNEL: SIP/x\n").empty());
        QVERIFY(!translator.takeConfigurationHint());
        QVERIFY(
            translate(translator, "Event: UserEvent\nUserEvent: AgentAddedToQueue\nAgentID: 7\n").empty());
        QVERIFY(translator.takeConfigurationHint());
        QVERIFY(!translator.takeConfigurationHint());
    }

    void countsWhatItCannotRead()
    {
        AmiTranslator translator;
        QVERIFY(translate(translator, "Event: Hangup\nChannel: SIP/a\n").empty());
        QVERIFY(translate(translator, "Event: QueueMember\nQueue: q\n").empty());
        QVERIFY(translate(translator, "Event: MadeUpYesterday\nA: b\n").empty());
        QVERIFY(translate(translator, "Event: RTCPSent\nA: b\n").empty());
        QVERIFY(translate(translator, "Response: Success\nUniqueid: 1\n").empty());
        QCOMPARE(translator.tally().unreadable, std::uint64_t(2));
        QCOMPARE(translator.tally().unknown, std::uint64_t(1));
        QCOMPARE(translator.tally().ignored, std::uint64_t(1));
    }

    void readsAgentInterfaces_data()
    {
        QTest::addColumn<QByteArray>("interface");
        QTest::addColumn<int>("agent");
        QTest::newRow("an agent") << QByteArray("Local/id-12@agentcallback") << 12;
        QTest::newRow("with option") << QByteArray("Local/id-12@agentcallback/n") << 12;
        QTest::newRow("its channel") << QByteArray("Local/id-12@agentcallback-0000001a;1") << 12;
        QTest::newRow("another context") << QByteArray("Local/id-12@agentcallbackx") << 0;
        QTest::newRow("no number") << QByteArray("Local/id-x@agentcallback") << 0;
        QTest::newRow("negative") << QByteArray("Local/id--3@agentcallback") << 0;
        QTest::newRow("too large") << QByteArray("Local/id-99999999999@agentcallback") << 0;
        QTest::newRow("a phone") << QByteArray("SIP/ph1001") << 0;
        QTest::newRow("nothing") << QByteArray("") << 0;
    }

    void readsAgentInterfaces()
    {
        QFETCH(QByteArray, interface);
        QFETCH(int, agent);
        QCOMPARE(agentIdOf({interface.constData(), std::size_t(interface.size())}), agent);
    }
};

} // namespace

std::unique_ptr<QObject> makeAmiTranslatorTest()
{
    return std::make_unique<AmiTranslatorTest>();
}

#include "ami_translator_test.moc"
