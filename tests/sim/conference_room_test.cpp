#include "conference_room_test.h"
#include "ami_client.h"
#include "scenario.h"

#include <sim/ami_actions.h>

#include <QTest>

using namespace xivocc::sim;
using namespace std::chrono_literals;

namespace {

/// ph1001 and, later, ph1002 have called the room 4000.
struct OpenRoom
{
    Lab lab;

    OpenRoom()
    {
        lab.pbx.rooms.add("4000");
        lab.people.directTalk.length = 1h;
        call("SIP/ph1001");
        call("SIP/ph1002");
    }
    void call(const QByteArray &device)
    {
        lab.pbx.dialplan.callFromPhone(device, "4000");
        lab.run(1s);
    }
    QByteArray perform(const QByteArray &text)
    {
        AmiActions actions(lab.pbx);
        const AmiAction action(text);
        AmiReply reply(action);
        actions.perform(action, reply);
        return reply.bytes();
    }
    [[nodiscard]] QByteArray channelOf(const QByteArray &device) const
    {
        for (const auto &channel : lab.pbx.exchange.channels()) {
            if (channel->device == device)
                return channel->name;
        }
        return {};
    }
    /// "MeetmeJoin 1 1001", room events and hang-ups only.
    [[nodiscard]] QStringList story() const
    {
        QStringList told;
        for (const QByteArray &frame : lab.sink.frames) {
            const QByteArray name = valueOf(frame, "Event");
            if (name == "MeetmeEnd" || name == "Hangup")
                told += QString::fromLatin1(name);
            else if (name.startsWith("Meetme"))
                told += QString::fromLatin1(name + ' ' + valueOf(frame, "User") + ' ' +
                                            valueOf(frame, "CallerIDNum") + valueOf(frame, "Status"));
        }
        return told;
    }
};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

void ConferenceRoomTest::tellsWhoComesAndGoes()
{
    OpenRoom room;
    room.perform("Action: Hangup\r\nChannel: " + room.channelOf("SIP/ph1001"));
    room.lab.run(1s);
    room.perform("Action: Hangup\r\nChannel: " + room.channelOf("SIP/ph1002"));
    room.lab.run(1s);
    QCOMPARE(room.story(),
             (QStringList{s("MeetmeJoin 1 1001"), s("MeetmeJoin 2 1002"), s("MeetmeLeave 1 1001"),
                          s("Hangup"), s("MeetmeLeave 2 1002"), s("MeetmeEnd"), s("Hangup")}));
}

void ConferenceRoomTest::listsWhoIsInTheRooms()
{
    OpenRoom room;
    const QByteArray list = room.perform("Action: MeetmeList");
    QVERIFY(list.contains("Meetme user list will follow"));
    QVERIFY(list.contains("Channel: " + room.channelOf("SIP/ph1001") + "\r\nAdmin: Yes"));
    QVERIFY(list.contains("Channel: " + room.channelOf("SIP/ph1002") + "\r\nAdmin: No"));
    QVERIFY(list.contains("Event: MeetmeListComplete"));
    QVERIFY(list.contains("ListItems: 2"));
}

void ConferenceRoomTest::mutesAndUnmutes()
{
    OpenRoom room;
    room.lab.sink.frames.clear();
    const QByteArray mute = "Action: MeetmeMute\r\nMeetme: 4000\r\nUsernum: 2";
    QVERIFY(room.perform(mute).contains("User muted"));
    QVERIFY(room.perform(mute).contains("User muted"));
    QVERIFY(room.perform("Action: MeetmeList").contains("Muted: By admin"));
    QVERIFY(room.perform("Action: MeetmeUnmute\r\nMeetme: 4000\r\nUsernum: 2").contains("User unmuted"));
    QCOMPARE(room.story(), (QStringList{s("MeetmeMute 2 1002on"), s("MeetmeMute 2 1002off")}));
}

void ConferenceRoomTest::refusesWhatDoesNotExist()
{
    OpenRoom room;
    const auto mute = [&room](const QByteArray &headers) {
        return room.perform("Action: MeetmeMute\r\n" + headers);
    };
    QVERIFY(mute("Usernum: 1").contains("Meetme conference not specified"));
    QVERIFY(mute("Meetme: 4000").contains("Meetme user number not specified"));
    QVERIFY(mute("Meetme: 4000\r\nUsernum: x").contains("Invalid user number"));
    QVERIFY(mute("Meetme: 4009\r\nUsernum: 1").contains("Meetme conference does not exist"));
    QVERIFY(mute("Meetme: 4000\r\nUsernum: 7").contains("User number not found"));
    Lab quiet;
    quiet.pbx.rooms.add("4000");
    AmiActions actions(quiet.pbx);
    const AmiAction action("Action: MeetmeList");
    AmiReply reply(action);
    actions.perform(action, reply);
    QVERIFY(reply.bytes().contains("No active conferences."));
}

void ConferenceRoomTest::leavesTheRoomByARedirect()
{
    OpenRoom room;
    room.lab.sink.frames.clear();
    room.perform("Action: Redirect\r\nChannel: " + room.channelOf("SIP/ph1002") +
                 "\r\nContext: default\r\nExten: 4000\r\nPriority: 1");
    QCOMPARE(room.story(), (QStringList{s("MeetmeLeave 2 1002"), s("MeetmeJoin 2 1002")}));
}
