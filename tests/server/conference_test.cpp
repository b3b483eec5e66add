#include "conference_test.h"

#include "served_floor.h"
#include "web_client.h"

#include <commands/conferences.h>
#include <realtime/fact_maker.h>
#include <support/scripted_ami.h>
#include <xivo/calls/ami_call_control.h>
#include <xivo/calls/ami_conference_control.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::commands;
using namespace xivocc::test;
using ami::AmiResponse;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Configuration withRooms(Configuration configuration)
{
    configuration.conferenceRooms = {{1, s("4000"), s("Team"), s("default"), false},
                                     {2, s("4001"), s("Weekly"), s("rooms"), true}};
    return configuration;
}

/// Nora, user 70 on SIP/ph-seven, is in room 4000 as 1; Paul, user 80 on SIP/ph-eight, as 2; a stranger as 3.
struct Conference
{
    FactMaker maker;
    Configuration configuration = withRooms(FactMaker::configuration());
    ScriptedAmi ami;
    xivo::AmiCallControl calls{ami};
    xivo::AmiConferenceControl rooms{ami};
    CallContext context{maker.floor, configuration, calls, {}, 6};
    Conferences conferences{context, rooms};
    Requester nora{s("nvidal"), 70, 7, {}, 1};
    Requester paul{s("pweber"), 80, 8, {}, 2};
    Requester eva{s("eblanc"), 90, 0, {}, 3};
    std::vector<protocol::ServerMessage> replies;

    Conference()
    {
        configuration.users = {{70, s("Nora"), s("Vidal"), s("nvidal"), 7, 1, s("1007"), s("default"), {}},
                               {80, s("Paul"), s("Weber"), s("pweber"), 8, 2, s("1008"), s("default"), {}},
                               {90, s("Eva"), s("Blanc"), s("eblanc"), 0, 0, {}, {}, {}}};
        ami.script = [](const QString &) { return ScriptedAmi::success(); };
        maker.apply(realtime::ConfigurationRead{configuration});
        enter(1, "SIP/ph-seven-01", "c7");
        enter(2, "SIP/ph-eight-02", "c8");
        enter(3, "SIP/trunk-03", "x");
        realtime::RoomMemberSeen organiser = memberOf(1, "SIP/ph-seven-01", "");
        organiser.organiser = true;
        maker.apply(organiser);
    }

    static realtime::RoomMemberSeen memberOf(int index, const char *channel, const char *uniqueId)
    {
        return {s("4000"), index, s(channel), s(uniqueId), {}, {}, {}, {}, {}};
    }
    void enter(int index, const char *channel, const char *uniqueId)
    {
        maker.channel(s(uniqueId), s(channel), realtime::ChannelState::Up);
        maker.apply(memberOf(index, channel, uniqueId));
    }
    bool send(const protocol::Command &command, const Requester &requester)
    {
        const Reply reply = [this](const protocol::ServerMessage &message) { replies.push_back(message); };
        return conferences.handle(command, requester, reply);
    }
    /// The code that XuC's error and ours agree on; empty: there was no refusal.
    [[nodiscard]] QString refusal() const
    {
        if (replies.size() != 2)
            return replies.empty() ? QString() : s("not two messages");
        const auto *ofXuc = std::get_if<protocol::ConferenceCommandError>(&replies.front());
        const auto *ours = std::get_if<protocol::Error>(&replies.back());
        return ofXuc && ours && ofXuc->error == ours->error && !ours->reason.isEmpty() ? ours->error
                                                                                       : s("not agreed");
    }
};

protocol::ConferenceInvite invitation(ConferenceRole role = ConferenceRole::User)
{
    protocol::ConferenceInvite invite;
    invite.conferenceNumber = s("4000");
    invite.extension = s("01 55 50 00 00");
    invite.role = role;
    return invite;
}

/// A served floor with the rooms 4000 and 4001; user "anna" has the telephone SIP/ph4022.
struct ServedRooms
{
    ServedFloor served;
    WebClient anna;
    WebClient boss;

    ServedRooms()
    {
        served.configuration = withRooms(served.configuration);
        served.apply(realtime::ConfigurationRead{served.configuration});
        served.synchronise();
    }
    [[nodiscard]] bool start()
    {
        return served.start() && anna.logIn(served.port()) && boss.logIn(served.port(), s("boss"));
    }
    void enter(int index, const char *channel, const char *uniqueId)
    {
        realtime::RoomMemberSeen member = Conference::memberOf(index, channel, uniqueId);
        member.name = s(uniqueId);
        served.apply(member);
    }
};

enum class Who { Nora, Paul, Eva };

} // namespace

Q_DECLARE_METATYPE(xivocc::protocol::Command)

void ConferenceTest::asksAsterisk_data()
{
    QTest::addColumn<protocol::Command>("command");
    QTest::addColumn<Who>("who");
    QTest::addColumn<QStringList>("sent");
    const auto row = [](const char *name, protocol::Command command, Who who, const QStringList &sent) {
        QTest::newRow(name) << std::move(command) << who << sent;
    };
    const auto mute = [](const char *index) { return s("MeetmeMute Meetme=4000 Usernum=") + s(index); };
    const auto unmute = [](const char *index) { return s("MeetmeUnmute Meetme=4000 Usernum=") + s(index); };
    const auto hangUp = [](const char *channel) {
        return QStringLiteral("Hangup Channel=%1 Cause=16").arg(s(channel));
    };
    const auto deafen = [](const char *channel, const char *state) {
        return QStringLiteral("MuteAudio Channel=%1 Direction=out State=%2").arg(s(channel), s(state));
    };
    const QString room = s("4000");
    row("mute oneself", protocol::ConferenceMuteMe{room}, Who::Paul, {mute("2")});
    row("unmute oneself", protocol::ConferenceUnmuteMe{room}, Who::Paul, {unmute("2")});
    row("mute the others", protocol::ConferenceMuteAll{room}, Who::Nora, {mute("2"), mute("3")});
    row("mute one", protocol::ConferenceMute{room, 3}, Who::Nora, {mute("3")});
    row("unmute one", protocol::ConferenceUnmute{room, 3}, Who::Nora, {unmute("3")});
    row("mute oneself by index", protocol::ConferenceMute{room, 2}, Who::Paul, {mute("2")});
    row("kick", protocol::ConferenceKick{room, 3}, Who::Nora, {hangUp("SIP/trunk-03")});
    row("deafen", protocol::ConferenceDeafen{room, 2}, Who::Nora, {deafen("SIP/ph-eight-02", "on")});
    row("undeafen oneself", protocol::ConferenceUndeafen{room, 2}, Who::Paul,
        {deafen("SIP/ph-eight-02", "off")});
    row("close", protocol::ConferenceClose{room}, Who::Nora,
        {hangUp("SIP/ph-seven-01"), hangUp("SIP/ph-eight-02"), hangUp("SIP/trunk-03")});
    row("reset", protocol::ConferenceReset{room}, Who::Nora,
        {unmute("1"), deafen("SIP/ph-seven-01", "off"), unmute("2"), deafen("SIP/ph-eight-02", "off"),
         unmute("3"), deafen("SIP/trunk-03", "off")});
    row("invite a user", protocol::InviteConferenceRoom{80}, Who::Nora,
        {s("Originate Channel=SIP/ph-eight Timeout=60000 Async=true CallerID=\"4000\" <4000> "
           "Context=default Exten=4000 Priority=1")});
    row("invite a number", invitation(), Who::Paul,
        {s("Originate Channel=Local/0155500000@default/n Timeout=60000 Async=true CallerID=\"4000\" <4000> "
           "Context=default Exten=4000 Priority=1")});
    protocol::ConferenceInvite marked = invitation(ConferenceRole::Organizer);
    marked.marked = marked.leaveWhenLastMarkedLeave = true;
    marked.callerId = s("Weekly \"talk\"");
    marked.variables = {{s("ticket"), s("59")}};
    row("invite an organiser", marked, Who::Nora,
        {s("Originate Channel=Local/0155500000@default/n Timeout=60000 Async=true "
           "CallerID=\"Weekly talk\" <4000> Application=MeetMe Data=4000,aAx "
           "Variable=__USR_ticket=\"59\"")});
}

void ConferenceTest::asksAsterisk()
{
    QFETCH(const protocol::Command, command);
    QFETCH(const Who, who);
    Conference conference;
    QVERIFY(conference.send(command, who == Who::Nora ? conference.nora : conference.paul));
    QTEST(conference.ami.sent, "sent");
    QVERIFY2(conference.replies.empty(), "success is told by the events of the room");
}

void ConferenceTest::refuses_data()
{
    QTest::addColumn<protocol::Command>("command");
    QTest::addColumn<Who>("who");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, protocol::Command command, Who who, const char *code) {
        QTest::newRow(name) << std::move(command) << who << s(code);
    };
    const QString room = s("4000");
    const QString weekly = s("4001");
    const QString nowhere = s("4999");
    row("muteMe, unknown room", protocol::ConferenceMuteMe{nowhere}, Who::Nora, "UnknownRoom");
    row("muteMe, another room", protocol::ConferenceMuteMe{weekly}, Who::Nora, "NotInRoom");
    row("unmuteMe, outside", protocol::ConferenceUnmuteMe{room}, Who::Eva, "NotInRoom");
    row("muteAll, outside", protocol::ConferenceMuteAll{room}, Who::Eva, "NotInRoom");
    row("muteAll, participant", protocol::ConferenceMuteAll{room}, Who::Paul, "NotOrganizer");
    row("unmuteAll, participant", protocol::ConferenceUnmuteAll{room}, Who::Paul, "NotOrganizer");
    row("mute another, participant", protocol::ConferenceMute{room, 1}, Who::Paul, "NotOrganizer");
    row("mute, nobody", protocol::ConferenceMute{room, 9}, Who::Nora, "UnknownParticipant");
    row("unmute, participant", protocol::ConferenceUnmute{room, 3}, Who::Paul, "NotOrganizer");
    row("unmute, nobody", protocol::ConferenceUnmute{room, -1}, Who::Nora, "UnknownParticipant");
    row("kick, participant", protocol::ConferenceKick{room, 2}, Who::Paul, "NotOrganizer");
    row("kick, nobody", protocol::ConferenceKick{room, 9}, Who::Nora, "UnknownParticipant");
    row("deafen, participant", protocol::ConferenceDeafen{room, 1}, Who::Paul, "NotOrganizer");
    row("undeafen, outside", protocol::ConferenceUndeafen{room, 1}, Who::Eva, "NotInRoom");
    row("reset, participant", protocol::ConferenceReset{room}, Who::Paul, "NotOrganizer");
    row("close, participant", protocol::ConferenceClose{room}, Who::Paul, "NotOrganizer");
    row("close, unknown room", protocol::ConferenceClose{nowhere}, Who::Nora, "UnknownRoom");
    row("invite user, outside", protocol::InviteConferenceRoom{80}, Who::Eva, "NotInRoom");
    row("invite user, without a telephone", protocol::InviteConferenceRoom{90}, Who::Nora, "UnknownUser");
    row("invite user, unknown", protocol::InviteConferenceRoom{12345}, Who::Nora, "UnknownUser");
    row("invite, outside", invitation(), Who::Eva, "NotInRoom");
    row("invite an organiser, participant", invitation(ConferenceRole::Organizer), Who::Paul, "NotOrganizer");
    protocol::ConferenceInvite letters = invitation();
    letters.extension = s("hello");
    row("invite, no number", letters, Who::Nora, "BadNumber");
    protocol::ConferenceInvite expression = invitation();
    expression.variables = {{s("x=\"1\",DB(family/key)"), s("1")}};
    row("invite, an expression as data", expression, Who::Nora, "BadData");
    row("include, outside", protocol::IncludeToConference{}, Who::Eva, "NotInRoom");
}

void ConferenceTest::refuses()
{
    QFETCH(const protocol::Command, command);
    QFETCH(const Who, who);
    Conference conference;
    const Requester *const requesters[] = {&conference.nora, &conference.paul, &conference.eva};
    QVERIFY(conference.send(command, *requesters[static_cast<int>(who)]));
    QTEST(conference.refusal(), "code");
    QVERIFY(conference.ami.sent.isEmpty());

    conference.replies.clear();
    conference.maker.apply(realtime::LinkLost{});
    QVERIFY(conference.send(command, *requesters[static_cast<int>(who)]));
    QCOMPARE(conference.refusal(), s("LinkDown"));
}

void ConferenceTest::saysWhyItRefuses()
{
    Conference conference;
    QVERIFY(conference.send(protocol::ConferenceKick{s("4000"), 1}, conference.paul));
    const auto *error = std::get_if<protocol::Error>(&conference.replies.back());
    QVERIFY(error);
    QCOMPARE(error->command, s("conferenceKick"));
    QVERIFY(error->reason.startsWith(s("Only the organiser")));
}

void ConferenceTest::tellsWhatAsteriskRefused()
{
    Conference conference;
    conference.ami.script = [](const QString &) {
        return ScriptedAmi::failure(AmiResponse::Outcome::Refused, s("User number not found"));
    };
    QVERIFY(conference.send(protocol::ConferenceMuteMe{s("4000")}, conference.nora));
    QCOMPARE(conference.refusal(), s("Rejected"));
}

void ConferenceTest::tellsOneRefusalOfSeveralActions()
{
    Conference conference;
    conference.ami.script = [](const QString &action) {
        return action.startsWith(s("Hangup Channel=SIP/ph"))
                   ? ScriptedAmi::failure(AmiResponse::Outcome::Refused, s("No such channel"))
                   : ScriptedAmi::success();
    };
    QVERIFY(conference.send(protocol::ConferenceClose{s("4000")}, conference.nora));
    QCOMPARE(conference.ami.sent.size(), 3);
    QCOMPARE(conference.refusal(), s("NoSuchCall"));
}

void ConferenceTest::mutesOnlyWhoIsHeard()
{
    Conference conference;
    conference.maker.apply(realtime::RoomMemberMuted{s("4000"), 2, true});
    QVERIFY(conference.send(protocol::ConferenceMuteAll{s("4000")}, conference.nora));
    QCOMPARE(conference.ami.sent, QStringList{s("MeetmeMute Meetme=4000 Usernum=3")});
    QVERIFY(conference.send(protocol::ConferenceUnmuteAll{s("4000")}, conference.nora));
    QCOMPARE(conference.ami.sent.back(), s("MeetmeUnmute Meetme=4000 Usernum=2"));
}

void ConferenceTest::asksNothingWhenEverybodyIsMuted()
{
    Conference conference;
    QVERIFY(conference.send(protocol::ConferenceUnmuteAll{s("4000")}, conference.nora));
    QVERIFY(conference.ami.sent.isEmpty());
    QVERIFY(conference.replies.empty());
}

void ConferenceTest::includesTheOtherCall()
{
    Conference conference;
    conference.maker.channel(s("a"), s("SIP/ph-seven-11"), realtime::ChannelState::Up);
    conference.maker.channel(s("b"), s("SIP/trunk-12"), realtime::ChannelState::Up, s("a"));
    conference.maker.bridge(s("talk"), s("a"), s("b"));
    QVERIFY(conference.send(protocol::IncludeToConference{}, conference.nora));
    QCOMPARE(conference.ami.sent,
             QStringList{s("Redirect Channel=SIP/trunk-12 Context=default Exten=4000 Priority=1")});
}

void ConferenceTest::includesNobodyWithoutASecondCall()
{
    Conference conference;
    QVERIFY(conference.send(protocol::IncludeToConference{}, conference.nora));
    QCOMPARE(conference.refusal(), s("NoCall"));
}

void ConferenceTest::listsRoomsAndTheirChanges()
{
    ServedRooms rooms;
    QVERIFY(rooms.start());
    rooms.boss.send(protocol::GetList{protocol::ListType::MeetMe});
    QVERIFY(rooms.boss.catchUp());
    const auto list = rooms.boss.last<protocol::ConferenceList>();
    QVERIFY(list.has_value());
    QCOMPARE(list->rooms.size(), 2U);
    QCOMPARE(list->rooms[1].name, s("Weekly"));
    QVERIFY(list->rooms[1].pinRequired);
    QVERIFY(!list->rooms[0].startTime);

    rooms.enter(1, "SIP/ph4022-01", "one");
    QTRY_COMPARE(rooms.boss.last<protocol::ConferenceList>()->rooms[0].members.size(), 1U);
    const ConferenceRoom room = rooms.boss.last<protocol::ConferenceList>()->rooms[0];
    QVERIFY(room.startTime.has_value());
    QCOMPARE(room.members[0].userName, s("anna"));
    QCOMPARE(rooms.anna.count<protocol::ConferenceList>(), 0); // she did not ask
}

void ConferenceTest::tellsUsersOfTheirConference()
{
    using protocol::ConferenceEventType;
    ServedRooms rooms;
    QVERIFY(rooms.start());
    rooms.enter(1, "SIP/trunk-01", "stranger");
    rooms.enter(2, "SIP/ph4022-02", "anna's");
    QTRY_VERIFY(rooms.anna.last<protocol::ConferenceEvent>().has_value());
    const auto joined = rooms.anna.last<protocol::ConferenceEvent>();
    QCOMPARE(joined->type, ConferenceEventType::Join);
    QCOMPARE(joined->uniqueId, s("anna's"));
    QCOMPARE(joined->phoneNumber, s("4022"));
    QCOMPARE(joined->conferenceNumber, s("4000"));
    QCOMPARE(joined->conferenceName, s("Team"));
    QCOMPARE(joined->participants.size(), 2U);
    QVERIFY(!joined->participants[0].isMe);
    QVERIFY(joined->participants[1].isMe);
    QCOMPARE(rooms.anna.count<protocol::ConferenceParticipantEvent>(), 0);

    realtime::RoomMemberSeen organiser = Conference::memberOf(2, "SIP/ph4022-02", "");
    organiser.organiser = true;
    rooms.served.apply(organiser);
    QTRY_VERIFY(rooms.anna.last<protocol::ConferenceParticipantEvent>().has_value());
    const auto self = rooms.anna.last<protocol::ConferenceParticipantEvent>();
    QCOMPARE(self->type, ConferenceEventType::Update);
    QVERIFY(self->participant.isMe);
    QCOMPARE(self->participant.role, ConferenceRole::Organizer);

    rooms.served.apply(realtime::RoomMemberMuted{s("4000"), 1, true});
    rooms.served.apply(realtime::RoomMemberLeft{s("4000"), 1});
    QTRY_COMPARE(rooms.anna.count<protocol::ConferenceParticipantEvent>(), 3);
    const auto gone = rooms.anna.last<protocol::ConferenceParticipantEvent>();
    QCOMPARE(gone->type, ConferenceEventType::Leave);
    QCOMPARE(gone->uniqueId, s("anna's"));
    QCOMPARE(gone->participant.index, 1);
    QVERIFY(gone->participant.isMuted);

    rooms.served.apply(realtime::RoomMemberLeft{s("4000"), 2});
    QTRY_COMPARE(rooms.anna.last<protocol::ConferenceEvent>()->type, ConferenceEventType::Leave);
    QCOMPARE(rooms.boss.count<protocol::ConferenceEvent>(), 0);
    QCOMPARE(rooms.boss.count<protocol::ConferenceParticipantEvent>(), 0);
}

void ConferenceTest::tellsANewSessionOfItsConference()
{
    ServedRooms rooms;
    rooms.enter(1, "SIP/ph4022-01", "one");
    QVERIFY(rooms.start());
    QVERIFY(rooms.anna.catchUp());
    QCOMPARE(rooms.anna.count<protocol::ConferenceEvent>(), 1);
    QCOMPARE(rooms.boss.count<protocol::ConferenceEvent>(), 0);
}
