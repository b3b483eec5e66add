#include "call_command_test.h"

#include <commands/call_handling.h>
#include <commands/dial_number.h>
#include <commands/dialling.h>
#include <commands/listening.h>
#include <commands/phone_buttons.h>
#include <realtime/fact_maker.h>
#include <support/scripted_ami.h>
#include <xivo/calls/ami_call_control.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::commands;
using namespace xivocc::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Notes the keys that are pressed, as "1007 Hold".
class NotedKeys final : public PhoneKeys
{
public:
    void press(const Telephone &telephone, PhoneKey key, Done done) override
    {
        const char *name = key == PhoneKey::Answer ? " Answer"
                           : key == PhoneKey::Hold ? " Hold"
                                                   : " Conference";
        pressed += telephone.extension + s(name);
        done(nullptr);
    }
    QStringList pressed;
};

/// Agent 7 is Nora, user 70, on SIP/ph-seven (1007); user 80 has SIP/ph-eight (1008), user 90 no line.
struct Desk
{
    FactMaker maker;
    Configuration configuration = FactMaker::configuration();
    ScriptedAmi ami;
    xivo::AmiCallControl control{ami};
    CallContext context{maker.floor, configuration, control, {}, 6};
    Dialling dialling{context};
    CallHandling handling{context};
    Listening listening{context};
    NotedKeys keys;
    PhoneButtons buttons{context, keys};
    Requester nora{s("nvidal"), 70, 7, {}, 1};
    std::vector<protocol::ServerMessage> replies;

    Desk()
    {
        configuration.users = {
            {70, s("Nora"), s("Vidal"), s("nvidal"), 7, 1, s("1007"), s("default"), s("+33 6 00 00 00 01")},
            {80, s("Paul"), s("Weber"), s("pweber"), 8, 2, s("1008"), s("default"), {}},
            {90, s("Eva"), s("Blanc"), s("eblanc"), 0, 0, {}, {}, {}}};
        ami.script = [](const QString &) { return ScriptedAmi::success(); };
        maker.logIn(7);
    }

    bool send(const protocol::Command &command)
    {
        const Reply reply = [this](const protocol::ServerMessage &message) { replies.push_back(message); };
        return dialling.handle(command, nora, reply) || handling.handle(command, nora, reply) ||
               listening.handle(command, nora, reply) || buttons.handle(command, nora, reply);
    }
    [[nodiscard]] QString onlyError() const
    {
        const auto *error = replies.size() == 1 ? std::get_if<protocol::Error>(&replies.front()) : nullptr;
        return error ? error->error : QString();
    }
};

} // namespace

Q_DECLARE_METATYPE(xivocc::protocol::Command)

void CallCommandTest::cleansNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("dialled");
    const auto row = [](const char *typed, const char *country, const char *dialled) {
        QTest::addRow("%s in %s", typed, country) << s(typed) << s(country) << s(dialled);
    };
    row("+33(0)2 99 00 00 01", "", "0033299000001");
    row("+39 06 1234.567", "", "0039061234567");
    row("02-99-00-00-01", "", "0299000001");
    row("*55", "", "*55");
    row("hello", "", "");
    row("+33(0)2 99 00 00 01", "FR", "0299000001");
    row("+39 06 1234.567", "FR", "0039061234567");
    row("+33 2 99 00 00 01", "US", "01133299000001");
    row("1008", "FR", "1008");
}

void CallCommandTest::cleansNumbers()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, country);
    QTEST(dialNumber(typed, country), "dialled");
}

void CallCommandTest::dials()
{
    Desk desk;
    QVERIFY(desk.send(protocol::Dial{s("+33(0)2 99 00 00 01"), {{s("ticket"), s("a,\"b\"")}}}));
    QCOMPARE(desk.ami.sent,
             QStringList{s("Originate Channel=SIP/ph-seven Timeout=60000 Async=true Context=default "
                           "Exten=0033299000001 Priority=1 CallerID=\"0033299000001\" <0033299000001> "
                           "Variable=XIVO_ORIGAPPLI=\"OrigDial\" Variable=XIVO_ORIG_CID_NAME=\"Nora Vidal\" "
                           "Variable=XIVO_ORIG_CID_NUM=\"1007\" Variable=__USR_ticket=\"a,\\\"b\\\"\"")});
    QVERIFY2(desk.replies.empty(), "success is told by the phone events");
    QVERIFY(desk.send(protocol::DialByUsername{s("pweber"), {}}));
    QVERIFY(desk.ami.sent.back().contains(s("Exten=1008 ")));
}

void CallCommandTest::dialsThroughTheOutgoingQueue()
{
    Desk desk;
    Configuration configuration = FactMaker::configuration();
    configuration.queues[0].name = s("outgoing");
    desk.maker.apply(realtime::ConfigurationRead{configuration});
    realtime::MemberSeen member = FactMaker::member(7, s("outgoing"));
    desk.maker.apply(member);
    QVERIFY(desk.send(protocol::Dial{s("0299000001"), {}}));
    QVERIFY2(desk.ami.sent.back().startsWith(s("Originate Channel=Local/3001@default/n ")),
             qPrintable(desk.ami.sent.back()));
    QVERIFY(desk.ami.sent.back().contains(s("Exten=0299000001 ")));
    QVERIFY(desk.ami.sent.back().contains(s("__XIVOCC_OUTCALL_AGENT=\"agent_7\"")));
    QVERIFY(desk.send(protocol::Dial{s("123456"), {}}));
    QVERIFY2(desk.ami.sent.back().contains(s("Channel=SIP/ph-seven ")), "six digits are not longer than six");
}

void CallCommandTest::dialsFromMobileAndForAQueue()
{
    Desk desk;
    QVERIFY(desk.send(protocol::DialFromMobile{s("1008"), {}}));
    QVERIFY(desk.ami.sent.back().startsWith(s("Originate Channel=Local/0033600000001@default/n ")));
    QVERIFY(desk.send(protocol::DialFromQueue{s("0299000001"), 2, {}, {}, {}}));
    QVERIFY(desk.ami.sent.back().contains(s("XIVO_ORIG_CID_NAME=\"Support\"")));
    QVERIFY(desk.ami.sent.back().contains(s("XIVO_ORIG_CID_NUM=\"3002\"")));
}

void CallCommandTest::saysWhyItCannotDial_data()
{
    QTest::addColumn<protocol::Command>("command");
    QTest::addColumn<int>("user");
    QTest::addColumn<bool>("linkUp");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const protocol::Command &command, int user, bool up,
                        const char *code) { QTest::newRow(name) << command << user << up << s(code); };
    row("no number", protocol::Dial{s("call me"), {}}, 70, true, "BadNumber");
    row("huge number", protocol::Originate{QString(100, QLatin1Char('1'))}, 70, true, "BadNumber");
    row("no line", protocol::Dial{s("1008"), {}}, 90, true, "NoLine");
    row("no user", protocol::Dial{s("1008"), {}}, 0, true, "NoLine");
    row("link down", protocol::Dial{s("1008"), {}}, 70, false, "LinkDown");
    row("no mobile", protocol::DialFromMobile{s("1007"), {}}, 80, true, "NoMobileNumber");
    row("unknown queue", protocol::DialFromQueue{s("1007"), 99, {}, {}, {}}, 70, true, "UnknownQueue");
    row("unknown user", protocol::DialByUsername{s("nobody"), {}}, 70, true, "UnknownUser");
    // Asterisk would take this as two variables, the second of them a function to call.
    const CallVariables hidden{{s("x=\"1\",DB(family/key)"), s("1")}};
    row("data of dial", protocol::Dial{s("1008"), hidden}, 70, true, "BadData");
    row("data of dialFromMobile", protocol::DialFromMobile{s("1008"), hidden}, 70, true, "BadData");
    row("data of dialFromQueue", protocol::DialFromQueue{s("1008"), 2, {}, {}, hidden}, 70, true, "BadData");
    row("data of dialByUsername", protocol::DialByUsername{s("pweber"), hidden}, 70, true, "BadData");
    row("huge data", protocol::Dial{s("1008"), {{s("a"), QString(513, QLatin1Char('x'))}}}, 70, true,
        "BadData");
    CallVariables many;
    for (int i = 0; i < 33; ++i)
        many.insert(QStringLiteral("a%1").arg(i), s("x"));
    row("much data", protocol::Dial{s("1008"), many}, 70, true, "BadData");
    row("user without line", protocol::DialByUsername{s("eblanc"), {}}, 70, true, "NoLine");
}

void CallCommandTest::saysWhyItCannotDial()
{
    QFETCH(const protocol::Command, command);
    QFETCH(const int, user);
    QFETCH(const bool, linkUp);
    Desk desk;
    desk.nora.userId = user;
    if (!linkUp)
        desk.maker.apply(realtime::LinkLost{});
    QVERIFY(desk.send(command));
    QTEST(desk.onlyError(), "code");
    QVERIFY(desk.ami.sent.isEmpty());
}

void CallCommandTest::tellsAFailedCall()
{
    Desk desk;
    desk.ami.script = [](const QString &) {
        return ScriptedAmi::failure(ami::AmiResponse::Outcome::Refused, s("Originate failed"));
    };
    QVERIFY(desk.send(protocol::Dial{s("1008"), {}}));
    QCOMPARE(desk.replies.size(), std::size_t(2));
    const auto *event = std::get_if<protocol::PhoneEventOccurred>(&desk.replies.front());
    QVERIFY(event && event->event.type == PhoneEventType::Failure);
    QCOMPARE(event->event.otherNumber, s("1008"));
    QVERIFY(std::get<protocol::Error>(desk.replies.back()).reason.contains(s("Originate failed")));
}

void CallCommandTest::needsACall_data()
{
    QTest::addColumn<protocol::Command>("command");
    const auto row = [](const char *name, const protocol::Command &command) {
        QTest::newRow(name) << command;
    };
    row("hangup", protocol::HangUp{});
    row("directTransfer", protocol::DirectTransfer{s("1008")});
    row("attendedTransfer", protocol::AttendedTransfer{s("1008"), {}});
    row("completeTransfer", protocol::CompleteTransfer{});
    row("cancelTransfer", protocol::CancelTransfer{});
    row("sendDtmf", protocol::SendDtmf{s("5")});
    row("setData", protocol::SetData{{{s("a"), s("b")}}});
    row("toggleMicrophone", protocol::ToggleMicrophone{s("1.1")});
}

void CallCommandTest::needsACall()
{
    QFETCH(const protocol::Command, command);
    Desk desk;
    QVERIFY(desk.send(command));
    QCOMPARE(desk.onlyError(), s("NoCall"));
    QVERIFY(desk.ami.sent.isEmpty());
}

void CallCommandTest::actsOnTheCurrentCall_data()
{
    QTest::addColumn<protocol::Command>("command");
    QTest::addColumn<QString>("action");
    const auto row = [](const char *name, const protocol::Command &command, const char *action) {
        QTest::newRow(name) << command << s(action);
    };
    row("hangup", protocol::HangUp{}, "Hangup Channel=SIP/ph-seven-c Cause=16");
    row("named call", protocol::HangUp{s("c.phone")}, "Hangup Channel=SIP/ph-seven-c Cause=16");
    row("transfer", protocol::DirectTransfer{s("10 08")},
        "BlindTransfer Channel=SIP/ph-seven-c Context=default Exten=1008");
    row("digit", protocol::SendDtmf{s("a")}, "PlayDTMF Channel=SIP/trunk-c Digit=A");
}

void CallCommandTest::actsOnTheCurrentCall()
{
    QFETCH(const protocol::Command, command);
    QFETCH(const QString, action);
    Desk desk;
    desk.maker.connectQueueCall(7, s("c"));
    QVERIFY(desk.send(command));
    QCOMPARE(desk.ami.sent, QStringList{action});
    QVERIFY(desk.replies.empty());
}

void CallCommandTest::refusesTheCallOfAnother()
{
    Desk desk;
    desk.maker.logIn(8);
    desk.maker.connectQueueCall(8, s("d"));
    QVERIFY(desk.send(protocol::HangUp{s("d.phone")}));
    QCOMPARE(desk.onlyError(), s("NoCall"));
    QVERIFY(desk.ami.sent.isEmpty());
}

void CallCommandTest::consultsAndCompletes()
{
    Desk desk;
    desk.maker.connectQueueCall(7, s("c"));
    QVERIFY(desk.send(protocol::CompleteTransfer{}));
    QCOMPARE(desk.onlyError(), s("NoConsultation"));
    QVERIFY(desk.send(protocol::AttendedTransfer{s("1008"), {}}));
    QVERIFY(desk.send(protocol::CompleteTransfer{}));
    QCOMPARE(desk.ami.sent,
             (QStringList{s("Atxfer Channel=SIP/ph-seven-c Context=default Exten=1008 Priority=1"),
                          s("Hangup Channel=SIP/ph-seven-c Cause=16")}));
}

void CallCommandTest::cancelsAConsultation()
{
    Desk desk;
    desk.maker.connectQueueCall(7, s("c"));
    QVERIFY(desk.send(protocol::AttendedTransfer{s("1008"), {}}));
    QVERIFY(desk.send(protocol::CancelTransfer{}));
    QCOMPARE(desk.ami.sent.back(), s("CancelAtxfer Channel=SIP/ph-seven-c"));
    QVERIFY(desk.send(protocol::CancelTransfer{}));
    QCOMPARE(desk.onlyError(), s("NoConsultation"));
}

void CallCommandTest::actsOnBothCallsOfAConsultation()
{
    Desk desk;
    desk.maker.connectQueueCall(7, s("c"));
    QVERIFY(desk.send(protocol::AttendedTransfer{s("1008"), {}}));
    const QString bridge = s("c.bridge");
    desk.maker.apply(realtime::CallHeld{s("c.phone"), true});
    desk.maker.channel(s("n"), s("Local/1008@default-1;1"), realtime::ChannelState::Up, s("c"));
    desk.maker.apply(realtime::BridgeEntered{s("second"), s("n")});
    desk.maker.apply(realtime::BridgeLeft{bridge, s("c.phone")});
    desk.maker.apply(realtime::BridgeEntered{s("second"), s("c.phone")});
    desk.ami.sent.clear();

    QVERIFY(desk.send(protocol::AttendedTransfer{s("1003"), {}}));
    QVERIFY(desk.send(protocol::DirectTransfer{s("1003")}));
    QCOMPARE(desk.replies.size(), 2U);
    for (const auto &reply : desk.replies)
        QCOMPARE(std::get<protocol::Error>(reply).error, s("Consulting"));
    QVERIFY(desk.send(protocol::HangUp{{}}));
    QVERIFY(desk.send(protocol::HangUp{s("c.phone")}));
    QVERIFY(desk.send(protocol::CancelTransfer{}));
    QVERIFY(desk.send(protocol::CompleteTransfer{}));
    QCOMPARE(desk.ami.sent, (QStringList{s("Hangup Channel=Local/1008@default-1;1 Cause=16"),
                                         s("Hangup Channel=SIP/trunk-c Cause=16"),
                                         s("Hangup Channel=Local/1008@default-1;1 Cause=16"),
                                         s("Hangup Channel=SIP/ph-seven-c Cause=16")}));
}

void CallCommandTest::pressesKeysOfTheTelephone()
{
    Desk desk;
    const auto refusalOf = [&desk](const protocol::Command &command) {
        desk.replies.clear();
        return desk.send(command) ? desk.onlyError() : s("not handled");
    };
    QCOMPARE(refusalOf(protocol::Answer{{}}), s("NoCall"));
    QCOMPARE(refusalOf(protocol::Hold{{}}), s("NoCall"));
    desk.maker.channel(s("in"), s("SIP/trunk-9"), realtime::ChannelState::Up);
    desk.maker.channel(s("p"), s("SIP/ph-seven-9"), realtime::ChannelState::Down, s("in"));
    desk.maker.apply(realtime::DialBegun{s("in"), s("p")});
    desk.maker.state(s("p"), realtime::ChannelState::Ringing);
    QCOMPARE(refusalOf(protocol::Hold{s("p")}), s("NotTalking"));
    QCOMPARE(refusalOf(protocol::Answer{s("in")}), s("NoCall"));
    QCOMPARE(refusalOf(protocol::Answer{s("p")}), QString());
    desk.maker.state(s("p"), realtime::ChannelState::Up);
    desk.maker.bridge(s("b"), s("p"), s("in"));
    QCOMPARE(refusalOf(protocol::Answer{{}}), s("NotRinging"));
    QCOMPARE(refusalOf(protocol::Hold{{}}), QString());
    QCOMPARE(refusalOf(protocol::ThreeWayConference{}), s("NoSecondCall"));
    desk.maker.channel(s("q"), s("SIP/ph-seven-10"), realtime::ChannelState::Up);
    QCOMPARE(refusalOf(protocol::ThreeWayConference{}), QString());
    QCOMPARE(desk.keys.pressed, (QStringList{s("1007 Answer"), s("1007 Hold"), s("1007 Conference")}));
}

void CallCommandTest::asksATelephoneInThePageToPickUpAndHold()
{
    Desk desk;
    desk.configuration.webRtcAccounts = {{1, s("ph-seven"), s("secret")}};
    desk.maker.channel(s("in"), s("SIP/trunk-9"), realtime::ChannelState::Up);
    desk.maker.channel(s("p"), s("SIP/ph-seven-9"), realtime::ChannelState::Down, s("in"));
    desk.maker.apply(realtime::CallVariableSet{s("p"), s("in"), s("SIPCALLID"), s("5f1c0a7e")});
    desk.maker.apply(realtime::DialBegun{s("in"), s("p")});
    desk.maker.state(s("p"), realtime::ChannelState::Ringing);
    const auto askedBy = [&desk](const protocol::Command &command) {
        desk.replies.clear();
        if (!desk.send(command) || desk.replies.size() != 1)
            return s("no answer");
        const auto *asked = std::get_if<protocol::WebRtcCommand>(&desk.replies.front());
        return asked ? asked->command + QLatin1Char(' ') + asked->sipCallId : s("something else");
    };
    QCOMPARE(askedBy(protocol::Answer{{}}), s("Answer 5f1c0a7e"));
    desk.maker.state(s("p"), realtime::ChannelState::Up);
    desk.maker.bridge(s("b"), s("p"), s("in"));
    QCOMPARE(askedBy(protocol::Hold{s("p")}), s("Hold 5f1c0a7e"));
    QVERIFY(desk.keys.pressed.isEmpty());

    desk.configuration.lines.front().device = s("a Snom on the desk");
    QCOMPARE(askedBy(protocol::Hold{s("p")}), s("no answer"));
    QCOMPARE(desk.keys.pressed, QStringList(s("1007 Hold")));
}

void CallCommandTest::attachesData()
{
    Desk desk;
    desk.maker.connectQueueCall(7, s("c"));
    QVERIFY(desk.send(protocol::SetData{{{s("USR_a"), s("1")}, {s("b"), s("2")}}}));
    QCOMPARE(desk.ami.sent, (QStringList{s("Setvar Channel=SIP/ph-seven-c Variable=__USR_a Value=1"),
                                         s("Setvar Channel=SIP/ph-seven-c Variable=__USR_b Value=2")}));
    for (const CallVariables &bad :
         {CallVariables{{s("a b"), s("1")}}, CallVariables{{s("FUNC(x)"), s("1")}},
          CallVariables{{s("a"), QString(1000, QLatin1Char('x'))}}, CallVariables{}}) {
        desk.replies.clear();
        QVERIFY(desk.send(protocol::SetData{bad}));
        QCOMPARE(desk.onlyError(), s("BadData"));
    }
    QCOMPARE(desk.ami.sent.size(), 2);
}

void CallCommandTest::sendsNoExpressionToAsterisk()
{
    Desk desk;
    const CallVariables data{{s("x=\"1\",DB(family/key)"), s("1")}, {s("ticket"), s("59")}};
    desk.control.dial({s("SIP/ph-seven"), s("1007"), s("default"), s("Nora Vidal"), {}},
                      {s("1008"), data, {}, {}}, [](const Refusal *) {});
    QVERIFY(desk.ami.sent.back().endsWith(s("Variable=__USR_ticket=\"59\"")));
    QVERIFY(!desk.ami.sent.back().contains(s("DB(")));

    QString code;
    desk.control.attachData(s("SIP/ph-seven-1"), data,
                            [&code](const Refusal *refusal) { code = refusal ? refusal->code : QString(); });
    QCOMPARE(desk.ami.sent.size(), 2);
    QCOMPARE(code, s("BadData"));
}

void CallCommandTest::togglesTheMicrophone()
{
    Desk desk;
    desk.maker.connectQueueCall(7, s("c"));
    QVERIFY(desk.send(protocol::ToggleMicrophone{s("c.phone")}));
    QVERIFY(desk.send(protocol::ToggleMicrophone{s("c.phone")}));
    QCOMPARE(desk.ami.sent, (QStringList{s("MuteAudio Channel=SIP/ph-seven-c Direction=in State=on"),
                                         s("MuteAudio Channel=SIP/ph-seven-c Direction=in State=off")}));
}

void CallCommandTest::listensToAnAgent()
{
    Desk desk;
    QVERIFY(desk.send(protocol::ListenAgent{99}));
    QCOMPARE(desk.onlyError(), s("UnknownAgent"));
    desk.replies.clear();
    QVERIFY(desk.send(protocol::ListenAgent{8}));
    QCOMPARE(desk.onlyError(), s("NotLoggedIn"));
    desk.replies.clear();
    QVERIFY(desk.send(protocol::ListenAgent{7}));
    QCOMPARE(desk.onlyError(), s("OwnTelephone"));
    desk.maker.logIn(8);
    QVERIFY(desk.send(protocol::ListenAgent{8}));
    QCOMPARE(desk.ami.sent,
             QStringList{s("Originate Channel=SIP/ph-seven Timeout=60000 Async=true Application=ChanSpy "
                           "Data=SIP/ph-eight,bds CallerID=\"Listen\" <1007>")});
    desk.ami.sent.clear();
    QVERIFY(desk.send(protocol::ListenAgent{8, ListenMode::Whisper}));
    QVERIFY(desk.send(protocol::ListenAgent{8, ListenMode::Barge}));
    QCOMPARE(desk.ami.sent.size(), 2);
    QVERIFY(desk.ami.sent.first().contains(s("SIP/ph-eight,bdw ")));
    QVERIFY(desk.ami.sent.last().contains(s("SIP/ph-eight,bdB ")));
}

void CallCommandTest::pausesARecording()
{
    Desk desk;
    desk.maker.connectQueueCall(7, s("c"));
    QVERIFY(desk.send(protocol::MonitorPause{7}));
    QCOMPARE(desk.onlyError(), s("NotRecorded"));
    desk.maker.apply(realtime::RecordingChanged{s("c"), realtime::Recording::Active});
    QVERIFY(desk.send(protocol::MonitorPause{7}));
    desk.maker.apply(realtime::RecordingChanged{s("c"), realtime::Recording::Paused});
    QVERIFY(desk.send(protocol::MonitorUnpause{7}));
    QCOMPARE(desk.ami.sent, (QStringList{s("MixMonitorMute Channel=SIP/trunk-c Direction=both State=1"),
                                         s("MixMonitorMute Channel=SIP/trunk-c Direction=both State=0")}));
}

void CallCommandTest::fetchesAWaitingCaller()
{
    Desk desk;
    desk.maker.channel(s("w"), s("SIP/trunk-w"), realtime::ChannelState::Up);
    realtime::CallerJoined joined;
    joined.queue = s("sales");
    joined.uniqueId = joined.linkedId = s("w");
    joined.channel = s("SIP/trunk-w");
    desk.maker.apply(joined);
    WaitingCall call;
    call.uniqueId = s("w");
    call.channel = s("SIP/other"); // what a client says of channels is not believed
    QVERIFY(desk.send(protocol::RetrieveQueueCall{call}));
    QCOMPARE(desk.ami.sent,
             QStringList{s("Redirect Channel=SIP/trunk-w Context=default Exten=1007 Priority=1")});
    call.uniqueId = s("gone");
    QVERIFY(desk.send(protocol::RetrieveQueueCall{call}));
    QCOMPARE(desk.onlyError(), s("NoSuchCall"));
}

void CallCommandTest::listsTheCalls()
{
    Desk desk;
    desk.maker.connectQueueCall(7, s("c"));
    QVERIFY(desk.send(protocol::GetCurrentCallsPhoneEvents{}));
    const auto *calls = std::get_if<protocol::CurrentCallsPhoneEvents>(&desk.replies.front());
    QVERIFY(calls && calls->events.size() == 1);
    QCOMPARE(calls->events.front().uniqueId, s("c.phone"));
}
