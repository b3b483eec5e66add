#include "video_meeting_test.h"

#include "served_floor.h"
#include "web_client.h"

#include <commands/video_meetings.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;

namespace {

struct Meeting
{
    ServedFloor served;
    std::unique_ptr<commands::VideoMeetings> meetings;
    WebClient anna;
    WebClient boss;

    [[nodiscard]] bool start()
    {
        if (!served.start())
            return false;
        meetings = std::make_unique<commands::VideoMeetings>(served.configuration, served.server->outbox());
        served.server->add(*meetings);
        return anna.logIn(served.port()) && boss.logIn(served.port(), QStringLiteral("boss"));
    }
    ~Meeting() { served.server.reset(); }
};

const QString annaLogin = QStringLiteral("anna");
const QString bossLogin = QStringLiteral("boss");

} // namespace

void VideoMeetingTest::passesAnInvitationAndItsAnswers()
{
    Meeting meeting;
    QVERIFY(meeting.start());
    meeting.boss.send(protocol::InviteToMeetingRoom{31, QStringLiteral("door"), annaLogin});
    QTRY_VERIFY(meeting.anna.last<protocol::MeetingRoomInvite>());
    const auto invitation = *meeting.anna.last<protocol::MeetingRoomInvite>();
    QCOMPARE(invitation.requestId, 31);
    QCOMPARE(invitation.userName, bossLogin);
    QCOMPARE(invitation.token, QStringLiteral("door"));
    QVERIFY(!invitation.displayName.isEmpty());

    meeting.anna.send(protocol::AcknowledgeMeetingRoomInvite{31, bossLogin});
    QTRY_VERIFY(meeting.boss.last<protocol::MeetingRoomInviteAck>());
    QCOMPARE(meeting.boss.last<protocol::MeetingRoomInviteAck>()->userName, annaLogin);
    meeting.anna.send(protocol::RejectMeetingRoomInvite{31, bossLogin});
    QTRY_COMPARE(meeting.boss.count<protocol::MeetingRoomInviteResponse>(), 1);
    QVERIFY(!meeting.boss.last<protocol::MeetingRoomInviteResponse>()->accepted);
    meeting.anna.send(protocol::AcceptMeetingRoomInvite{31, bossLogin});
    QTRY_COMPARE(meeting.boss.count<protocol::MeetingRoomInviteResponse>(), 2);
    QVERIFY(meeting.boss.last<protocol::MeetingRoomInviteResponse>()->accepted);
}

void VideoMeetingTest::saysWhoCannotBeInvited()
{
    Meeting meeting;
    QVERIFY(meeting.start());
    meeting.boss.send(protocol::InviteToMeetingRoom{1, QStringLiteral("door"), QStringLiteral("nobody")});
    QVERIFY(meeting.boss.catchUp());
    QCOMPARE(meeting.boss.last<protocol::Error>()->error, QStringLiteral("UnknownUser"));
    meeting.anna.socket.close();
    QTRY_COMPARE(meeting.served.server->sessionCount(), 1);
    meeting.boss.send(protocol::InviteToMeetingRoom{2, QStringLiteral("door"), annaLogin});
    QVERIFY(meeting.boss.catchUp());
    QCOMPARE(meeting.boss.last<protocol::Error>()->error, QStringLiteral("NotConnected"));
}

void VideoMeetingTest::tellsWatchersWhoIsInAMeeting()
{
    Meeting meeting;
    QVERIFY(meeting.start());
    meeting.boss.send(protocol::SubscribeToVideoStatus{{annaLogin, QStringLiteral("nobody")}});
    QVERIFY(meeting.boss.catchUp());
    QCOMPARE(meeting.boss.last<protocol::VideoStatusEvent>()->status, QStringLiteral("Available"));
    QCOMPARE(meeting.boss.last<protocol::Error>()->error, QStringLiteral("UnknownUser"));

    meeting.anna.send(protocol::VideoEvent{QStringLiteral("Busy")});
    QTRY_COMPARE(meeting.boss.count<protocol::VideoStatusEvent>(), 2);
    QCOMPARE(meeting.boss.last<protocol::VideoStatusEvent>()->fromUser, annaLogin);
    QCOMPARE(meeting.boss.last<protocol::VideoStatusEvent>()->status, QStringLiteral("Busy"));
    QCOMPARE(meeting.anna.count<protocol::VideoStatusEvent>(), 0);

    meeting.boss.send(protocol::UnsubscribeFromAllVideoStatus{});
    QVERIFY(meeting.boss.catchUp());
    meeting.anna.send(protocol::VideoEvent{QStringLiteral("Available")});
    QVERIFY(meeting.anna.catchUp());
    QVERIFY(meeting.boss.catchUp());
    QCOMPARE(meeting.boss.count<protocol::VideoStatusEvent>(), 2);
}

void VideoMeetingTest::finishesTheCommandOfAWatcher()
{
    Meeting meeting;
    QVERIFY(meeting.start());
    meeting.boss.send(protocol::SubscribeToVideoStatus{{annaLogin}}, 5);
    QVERIFY(meeting.boss.catchUp());
    QCOMPARE(meeting.boss.count<protocol::CommandFinished>(), 1);
    QCOMPARE(meeting.boss.last<protocol::CommandFinished>()->ref, 5);
    meeting.anna.send(protocol::VideoEvent{QStringLiteral("Busy")});
    QTRY_COMPARE(meeting.boss.count<protocol::VideoStatusEvent>(), 2);
}

void VideoMeetingTest::whoLeavesIsAvailableAgain()
{
    Meeting meeting;
    QVERIFY(meeting.start());
    meeting.boss.send(protocol::SubscribeToVideoStatus{{annaLogin}});
    QVERIFY(meeting.boss.catchUp());
    meeting.anna.send(protocol::VideoEvent{QStringLiteral("Busy")});
    QTRY_COMPARE(meeting.boss.count<protocol::VideoStatusEvent>(), 2);
    meeting.anna.socket.close();
    QTRY_COMPARE(meeting.boss.count<protocol::VideoStatusEvent>(), 3);
    QCOMPARE(meeting.boss.last<protocol::VideoStatusEvent>()->status, QStringLiteral("Available"));
}
