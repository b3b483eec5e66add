#include "command_walk_test.h"

#include "two_teams.h"

#include <protocol/codec.h>
#include <rights/command_subjects.h>

#include <QSet>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::rights;
using xivocc::test::secondTeam;
using xivocc::test::TwoTeams;

namespace {

constexpr int carlasAgent = 51;

/// What everybody may do for himself and with his own telephone.
const QSet<QString> personal = {
    QStringLiteral("ping"),
    QStringLiteral("userStatusUpdate"),
    QStringLiteral("dnd"),
    QStringLiteral("naFwd"),
    QStringLiteral("uncFwd"),
    QStringLiteral("busyFwd"),
    QStringLiteral("displayNameLookup"),
    QStringLiteral("setUserPreference"),
    QStringLiteral("toggleUniqueAccountDevice"),
    QStringLiteral("unregisterMobileApp"),
    QStringLiteral("pushLogToServer"),
    QStringLiteral("toggleAgentLogin"),
    QStringLiteral("dial"),
    QStringLiteral("originate"),
    QStringLiteral("dialFromMobile"),
    QStringLiteral("dialByUsername"),
    QStringLiteral("hangup"),
    QStringLiteral("answer"),
    QStringLiteral("hold"),
    QStringLiteral("directTransfer"),
    QStringLiteral("attendedTransfer"),
    QStringLiteral("completeTransfer"),
    QStringLiteral("cancelTransfer"),
    QStringLiteral("conference"),
    QStringLiteral("sendDtmf"),
    QStringLiteral("setData"),
    QStringLiteral("getCurrentCallsPhoneEvents"),
    QStringLiteral("toggleMicrophone"),
    QStringLiteral("getConfig"),
    QStringLiteral("getIceConfig"),
    QStringLiteral("directoryLookUp"),
    QStringLiteral("searchDirectory"),
    QStringLiteral("getFavorites"),
    QStringLiteral("addFavorite"),
    QStringLiteral("removeFavorite"),
    QStringLiteral("searchContacts"),
    QStringLiteral("getFavoriteContacts"),
    QStringLiteral("getUserCallHistory"),
    QStringLiteral("getUserCallHistoryByDays"),
    QStringLiteral("getAgentCallHistory"),
    QStringLiteral("inviteConferenceRoom"),
    QStringLiteral("conferenceMuteMe"),
    QStringLiteral("conferenceUnmuteMe"),
    QStringLiteral("conferenceMuteAll"),
    QStringLiteral("conferenceUnmuteAll"),
    QStringLiteral("conferenceMute"),
    QStringLiteral("conferenceUnmute"),
    QStringLiteral("conferenceKick"),
    QStringLiteral("conferenceDeafen"),
    QStringLiteral("conferenceUndeafen"),
    QStringLiteral("conferenceInvite"),
    QStringLiteral("includeToConference"),
    QStringLiteral("conferenceReset"),
    QStringLiteral("conferenceClose"),
    QStringLiteral("subscribeToPhoneHints"),
    QStringLiteral("unsubscribeFromAllPhoneHints"),
    QStringLiteral("flashTextBrowserRequest"),
    QStringLiteral("videoEvent"),
    QStringLiteral("subscribeToVideoStatus"),
    QStringLiteral("unsubscribeFromAllVideoStatus"),
    QStringLiteral("inviteToMeetingRoom"),
    QStringLiteral("meetingRoomInviteAck"),
    QStringLiteral("meetingRoomInviteAccept"),
    QStringLiteral("meetingRoomInviteReject"),
};

/// Their answers are walked through by MessageWalkTest.
const QSet<QString> trimmed = {
    QStringLiteral("getList"),
    QStringLiteral("getAgentStates"),
    QStringLiteral("subscribeToAgentEvents"),
    QStringLiteral("getAgentDirectory"),
    QStringLiteral("subscribeToAgentStats"),
    QStringLiteral("subscribeToQueueStats"),
    QStringLiteral("getCallbackLists"),
    QStringLiteral("findCallbackRequest"),
    QStringLiteral("getCallbackPreferredPeriods"),
    QStringLiteral("getFloorAt"),
    QStringLiteral("getFloorChanges"),
    QStringLiteral("getAlertRules"),
    QStringLiteral("subscribeToAlerts"),
    QStringLiteral("getAlertHistory"),
};

/// Refused by their handlers.
const QSet<QString> checkedInside = {
    QStringLiteral("takeCallback"),
    QStringLiteral("releaseCallback"),
    QStringLiteral("startCallback"),
    QStringLiteral("updateCallbackTicket"),
    QStringLiteral("listenCallbackMessage"),
    QStringLiteral("getQueueCallHistory"),
    QStringLiteral("findCustomerCallHistory"),
    QStringLiteral("removeAlertRule"),
    QStringLiteral("acknowledgeAlert"),
};

std::optional<QString> denied(const QByteArray &frame, const Sight &sight, const TwoTeams &teams)
{
    const auto command = protocol::decodeCommand(frame);
    return command ? notGranted(subjectsOf(*command, teams.floor), sight)
                   : std::optional(QStringLiteral("unreadable"));
}

} // namespace

void CommandWalkTest::everyCommandNeedsARightOrIsNamedHere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("frame");
    for (const protocol::TableRow &row : protocol::commandRows())
        QTest::newRow(qPrintable(row.name)) << row.name << row.sample;
}

void CommandWalkTest::everyCommandNeedsARightOrIsNamedHere()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, frame);
    const TwoTeams teams;
    const auto missing = denied(frame, sightOf(secondTeam(), carlasAgent, teams.floor), teams);
    const bool isFree = personal.contains(name) || trimmed.contains(name) || checkedInside.contains(name);
    QCOMPARE(missing.has_value(), !isFree);
    QVERIFY(!denied(frame, Sight::ofEverything(), teams) || name.endsWith(QLatin1String("UserRights")));
}

void CommandWalkTest::grantedCommandsPass_data()
{
    everyCommandNeedsARightOrIsNamedHere_data();
}

void CommandWalkTest::grantedCommandsPass()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, frame);
    const TwoTeams teams;
    UserRights rights = secondTeam();
    rights.queueIds = {5, 9, 14};
    rights.groupIds = {2, 3};
    rights.mayRecord = true;
    const auto missing = denied(frame, sightOf(rights, carlasAgent, teams.floor), teams);
    // Those of administrators no supervisor ever may.
    QCOMPARE(missing.value_or(QString()),
             name.endsWith(QLatin1String("UserRights")) ? QStringLiteral("rights of users") : QString());
}

void CommandWalkTest::eachSubjectCounts_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("missing");
    // Granted are queue 6, group 1, and so agent 70 of user 71.
    QTest::newRow("a foreign queue for an agent")
        << QByteArray(R"({"claz":"web","command":"setAgentQueue","agentId":70,"queueId":9,"penalty":0})")
        << "queue 9";
    QTest::newRow("a foreign agent for a queue")
        << QByteArray(R"({"claz":"web","command":"setAgentQueue","agentId":7,"queueId":6,"penalty":0})")
        << "agent 7";
    QTest::newRow("both granted")
        << QByteArray(R"({"claz":"web","command":"setAgentQueue","agentId":70,"queueId":6,"penalty":0})")
        << "";
    QTest::newRow("from a foreign queue")
        << QByteArray(R"({"claz":"web","command":"moveAgentsInGroup","groupId":1,"fromQueueId":9,)"
                      R"("fromPenalty":0,"toQueueId":6,"toPenalty":0})")
        << "queue 9";
    QTest::newRow("to a foreign queue")
        << QByteArray(R"({"claz":"web","command":"addAgentsInGroup","groupId":1,"fromQueueId":6,)"
                      R"("fromPenalty":0,"toQueueId":14,"toPenalty":0})")
        << "queue 14";
    QTest::newRow("a foreign group")
        << QByteArray(R"({"claz":"web","command":"moveAgentsInGroup","groupId":3,"fromQueueId":6,)"
                      R"("fromPenalty":0,"toQueueId":6,"toPenalty":1})")
        << "group 3";
    QTest::newRow("an agent to a foreign group")
        << QByteArray(R"({"claz":"web","command":"setAgentGroup","agentId":70,"groupId":3})") << "group 3";
    QTest::newRow("one foreign user of two")
        << QByteArray(R"({"claz":"web","command":"applyUsersDefaultMembership","userIds":[71,45]})")
        << "user 45";
    QTest::newRow("a default in a foreign queue")
        << QByteArray(R"({"claz":"web","command":"setUserDefaultMembership","userId":71,)"
                      R"("membership":[{"queueId":6,"penalty":0},{"queueId":9,"penalty":0}]})")
        << "queue 9";
    QTest::newRow("the recording of a granted agent")
        << QByteArray(R"({"claz":"web","command":"monitorPause","agentid":70})") << "recording of agent 70";
    QTest::newRow("his own recording")
        << QByteArray(R"({"claz":"web","command":"monitorPause","agentid":51})") << "";
    QTest::newRow("himself, unnamed") << QByteArray(R"({"claz":"web","command":"agentLogout"})") << "";
    QTest::newRow("nobody") << QByteArray(R"({"claz":"web","command":"agentLogout","agentid":9999})")
                            << "agent 9999";
}

void CommandWalkTest::eachSubjectCounts()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, missing);
    const TwoTeams teams;
    QCOMPARE(denied(frame, sightOf(secondTeam(), carlasAgent, teams.floor), teams).value_or(QString()),
             missing);
}

void CommandWalkTest::defaultsAreAppliedBySupervisors()
{
    const TwoTeams teams;
    const QByteArray frame(R"({"claz":"web","command":"applyUsersDefaultMembership","userIds":[50]})");
    QVERIFY(!denied(frame, sightOf(secondTeam(), carlasAgent, teams.floor), teams));
    UserRights ownDesk;
    ownDesk.userId = 50;
    ownDesk.profile = RightProfile::None;
    QCOMPARE(denied(frame, sightOf(ownDesk, carlasAgent, teams.floor), teams).value_or(QString()),
             QStringLiteral("applying default memberships"));
}
