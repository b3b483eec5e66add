#include "message_walk_test.h"

#include "two_teams.h"

#include <protocol/codec.h>
#include <rights/message_view.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::rights;
using Extent = View::Extent;
using xivocc::test::secondTeam;
using xivocc::test::TwoTeams;

namespace {

constexpr int carlasAgent = 51;
const Instant noon{milliseconds(1'714'996'800'000)};

/// Told to the user whom they concern, or to everybody in a company.
const QSet<QString> forTheAddressee = {
    QStringLiteral("ping"),
    QStringLiteral("LoggedOn"),
    QStringLiteral("LoggedOnError"),
    QStringLiteral("Error"),
    QStringLiteral("CommandFinished"),
    QStringLiteral("PbxLinkStatus"),
    QStringLiteral("RightProfile"),
    QStringLiteral("AuthenticationToken"),
    QStringLiteral("UsersStatuses"),
    QStringLiteral("CtiStatuses"),
    QStringLiteral("UserStatusUpdate"),
    QStringLiteral("UserConfigUpdate"),
    QStringLiteral("UserPreference"),
    QStringLiteral("UserDisplayName"),
    QStringLiteral("VoiceMailStatusUpdate"),
    QStringLiteral("Sheet"),
    QStringLiteral("PhoneStatusUpdate"),
    QStringLiteral("PhoneHintStatusEvent"),
    QStringLiteral("PhoneEvent"),
    QStringLiteral("CurrentCallsPhoneEvents"),
    QStringLiteral("LineConfig"),
    QStringLiteral("IceConfig"),
    QStringLiteral("WebRTCCmd"),
    QStringLiteral("AgentError"),
    QStringLiteral("DirectoryResult"),
    QStringLiteral("Favorites"),
    QStringLiteral("FavoriteUpdated"),
    QStringLiteral("ContactSheet"),
    QStringLiteral("FavoriteContactSheet"),
    QStringLiteral("CallHistory"),
    QStringLiteral("CallHistoryByDays"),
    QStringLiteral("RichCallHistory"),
    QStringLiteral("CustomerCallHistoryResponseWithId"),
    QStringLiteral("ConferenceList"),
    QStringLiteral("ConferenceEvent"),
    QStringLiteral("ConferenceParticipantEvent"),
    QStringLiteral("ConferenceCommandError"),
    QStringLiteral("CallbackStarted"),
    QStringLiteral("PreferredCallbackPeriodList"),
    QStringLiteral("FlashTextEvent"),
    QStringLiteral("VideoStatusEvent"),
    QStringLiteral("MeetingRoomInvite"),
    QStringLiteral("MeetingRoomInviteAck"),
    QStringLiteral("MeetingRoomInviteResponse"),
};

/// What is left of the lists.
const QHash<QString, QByteArray> emptied = {
    {QStringLiteral("QueueList"), "[]"},
    {QStringLiteral("QueueMemberList"), "[]"},
    {QStringLiteral("AgentList"), "[]"},
    {QStringLiteral("AgentGroupList"), "[]"},
    {QStringLiteral("AgentDirectory"), R"({"directory":[]})"},
    {QStringLiteral("UsersQueueDefaultMembership"), R"({"memberships":[]})"},
    {QStringLiteral("CallbackLists"), "[]"},
    {QStringLiteral("AlertRules"), "[]"},
    {QStringLiteral("AlertsStanding"), "[]"},
};

QJsonValue bodyOf(const protocol::ServerMessage &message)
{
    return QJsonDocument::fromJson(protocol::encode(message, noon))
        .object()
        .value(QStringLiteral("ctiMessage"));
}

} // namespace

void MessageWalkTest::everyMessageIsHiddenOrIsNamedHere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("frame");
    for (const protocol::TableRow &row : protocol::messageRows())
        QTest::newRow(qPrintable(row.name)) << row.name << row.sample;
}

void MessageWalkTest::everyMessageIsHiddenOrIsNamedHere()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, frame);
    const TwoTeams teams;
    const auto message = protocol::decodeMessage(frame, noon);
    QVERIFY(message);
    const View view = viewOf(*message, sightOf(secondTeam(), carlasAgent, teams.floor));

    if (forTheAddressee.contains(name)) {
        QCOMPARE(view.extent, Extent::Whole);
    } else if (name == QLatin1String("FindCallbackResponseWithId")) {
        QCOMPARE(view.extent, Extent::Part);
        QVERIFY(std::get<protocol::FindCallbackResponse>(view.part).response.list.empty());
    } else if (const auto *floor = std::get_if<protocol::PastFloor>(&*message)) {
        QCOMPARE(view.extent, Extent::Part);
        // The state of the PBX link is left, the agent's is not.
        QCOMPARE(floor->messages.size(), std::size_t{2});
        QCOMPARE(std::get<protocol::PastFloor>(view.part).messages.size(), std::size_t{1});
    } else if (name == QLatin1String("PastFloorChanges")) {
        QCOMPARE(view.extent, Extent::Part);
        QVERIFY(std::get<protocol::PastFloorChanges>(view.part).events.empty());
    } else if (name == QLatin1String("AlertHistory")) {
        QCOMPARE(view.extent, Extent::Part);
        QVERIFY(std::get<protocol::AlertHistory>(view.part).alerts.empty());
    } else if (emptied.contains(name)) {
        QCOMPARE(view.extent, Extent::Part);
        const QJsonDocument left = QJsonDocument::fromJson(emptied.value(name));
        const QJsonValue expected = left.isArray() ? QJsonValue(left.array()) : QJsonValue(left.object());
        const QJsonValue body = bodyOf(view.part);
        QVERIFY2(body == expected, protocol::encode(view.part, noon).constData());
    } else {
        QCOMPARE(view.extent, Extent::Nothing);
    }
}

void MessageWalkTest::grantedMessagesAreWhole_data()
{
    everyMessageIsHiddenOrIsNamedHere_data();
}

void MessageWalkTest::grantedMessagesAreWhole()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, frame);
    const TwoTeams teams;
    const auto message = protocol::decodeMessage(frame, noon);
    QVERIFY(message);
    Sight all = Sight::ofEverything();
    const bool isForAdministrators = name.startsWith(QLatin1String("UserRights"));
    QCOMPARE(viewOf(*message, all).extent, isForAdministrators ? Extent::Nothing : Extent::Whole);
    all.letEditRights();
    QCOMPARE(viewOf(*message, all).extent, Extent::Whole);
}

void MessageWalkTest::callbacksFollowTheirQueue()
{
    const TwoTeams teams;
    const Sight sight = sightOf(secondTeam(), carlasAgent, teams.floor);
    CallbackRequest mine;
    mine.queueId = 6;
    CallbackRequest foreign;
    foreign.queueId = 9;
    QCOMPARE(viewOf(protocol::CallbackTaken{{}, 70, 6}, sight).extent, Extent::Whole);
    QCOMPARE(viewOf(protocol::CallbackTaken{{}, 70, 9}, sight).extent, Extent::Nothing);
    QCOMPARE(viewOf(protocol::CallbackReleased{{}, 6}, sight).extent, Extent::Whole);
    QCOMPARE(viewOf(protocol::CallbackReleased{{}, 9}, sight).extent, Extent::Nothing);
    QCOMPARE(viewOf(protocol::CallbackClotured{{}, 6}, sight).extent, Extent::Whole);
    QCOMPARE(viewOf(protocol::CallbackClotured{{}, 9}, sight).extent, Extent::Nothing);
    QCOMPARE(viewOf(protocol::CallbackRequestUpdated{mine}, sight).extent, Extent::Whole);
    QCOMPARE(viewOf(protocol::CallbackRequestUpdated{foreign}, sight).extent, Extent::Nothing);

    const View found = viewOf(protocol::FindCallbackResponse{3, {2, {mine, foreign}}}, sight);
    QCOMPARE(found.extent, Extent::Part);
    QVERIFY(found.part == protocol::ServerMessage(protocol::FindCallbackResponse{3, {1, {mine}}}));
}

void MessageWalkTest::listsKeepWhatIsGranted()
{
    const TwoTeams teams;
    const Sight sight = sightOf(secondTeam(), carlasAgent, teams.floor);
    const auto partOf = [&sight](const protocol::ServerMessage &message) {
        return viewOf(message, sight).part;
    };
    const auto &queues = teams.configuration.queues;
    QVERIFY(partOf(protocol::QueueList{queues}) ==
            protocol::ServerMessage(protocol::QueueList{{queues.front()}}));
    const auto &agents = teams.configuration.agents;
    QVERIFY(partOf(protocol::AgentList{agents}) ==
            protocol::ServerMessage(protocol::AgentList{{agents[2], agents[3]}}));
    // A member is shown when both his queue and he are seen.
    QVERIFY(partOf(protocol::QueueMemberList{{{70, 6, 0}, {70, 9, 0}, {7, 6, 0}}}) ==
            protocol::ServerMessage(protocol::QueueMemberList{{{70, 6, 0}}}));
    QVERIFY(partOf(protocol::UsersQueueDefaultMembership{{{71, {{6, 0}, {9, 1}}}, {45, {{6, 0}}}}}) ==
            protocol::ServerMessage(protocol::UsersQueueDefaultMembership{{{71, {{6, 0}}}}}));
    QCOMPARE(viewOf(protocol::QueueList{{queues.front()}}, sight).extent, Extent::Whole);
}

void MessageWalkTest::statesLoseForeignQueues()
{
    const TwoTeams teams;
    const Sight sight = sightOf(secondTeam(), carlasAgent, teams.floor);
    AgentState state;
    state.agentId = 70;
    state.queues = {6};
    QCOMPARE(viewOf(protocol::AgentStateEvent{state}, sight).extent, Extent::Whole);
    state.queues = {6, 9};
    const View view = viewOf(protocol::AgentStateEvent{state}, sight);
    QCOMPARE(view.extent, Extent::Part);
    QCOMPARE(std::get<protocol::AgentStateEvent>(view.part).state.queues, std::vector<int>{6});

    state.queues = {6};
    state.phase = AgentPhase::OnCall;
    state.call = AgentCall{};
    state.call->queueId = 6;
    QCOMPARE(viewOf(protocol::AgentStateEvent{state}, sight).extent, Extent::Whole);
    state.call->queueId = 9;
    const View elsewhere = viewOf(protocol::AgentStateEvent{state}, sight);
    QCOMPARE(elsewhere.extent, Extent::Part);
    QCOMPARE(std::get<protocol::AgentStateEvent>(elsewhere.part).state.call->queueId, 0);
}

void MessageWalkTest::alertsFollowTheirSubject()
{
    const TwoTeams teams;
    const Sight sight = sightOf(secondTeam(), carlasAgent, teams.floor);
    const auto ofQueue = [](int id) {
        Alert alert;
        alert.queueId = id;
        return alert;
    };
    const auto ofAgent = [](int id) {
        Alert alert;
        alert.agentId = id;
        return alert;
    };
    QCOMPARE(viewOf(protocol::AlertChanged{ofQueue(6)}, sight).extent, Extent::Whole);
    QCOMPARE(viewOf(protocol::AlertChanged{ofQueue(9)}, sight).extent, Extent::Nothing);
    QCOMPARE(viewOf(protocol::AlertChanged{ofAgent(70)}, sight).extent, Extent::Whole);
    QCOMPARE(viewOf(protocol::AlertChanged{ofAgent(7)}, sight).extent, Extent::Nothing);
    const View standing =
        viewOf(protocol::AlertsStanding{{ofQueue(6), ofQueue(9), ofAgent(7), ofAgent(70)}}, sight);
    QVERIFY(standing.part == protocol::ServerMessage(protocol::AlertsStanding{{ofQueue(6), ofAgent(70)}}));

    // Whoever works at his own desk is in queue 6, but alerts are not for him.
    UserRights none = secondTeam();
    none.profile = xivocc::RightProfile::None;
    const Sight ownDesk = sightOf(none, carlasAgent, teams.floor);
    QVERIFY(ownDesk.seesQueue(6));
    QCOMPARE(viewOf(protocol::AlertChanged{ofQueue(6)}, ownDesk).extent, Extent::Nothing);
}

void MessageWalkTest::rulesAreWholeOrHidden()
{
    const TwoTeams teams;
    const auto rule = [](int id, std::vector<int> queues, std::vector<int> groups) {
        AlertRule made;
        made.id = id;
        made.queueIds = std::move(queues);
        made.groupIds = std::move(groups);
        return made;
    };
    const protocol::AlertRules all{
        {rule(1, {}, {}), rule(2, {6}, {}), rule(3, {6, 9}, {}), rule(4, {}, {1}), rule(5, {}, {3})}};
    const View view = viewOf(all, sightOf(secondTeam(), carlasAgent, teams.floor));
    QVERIFY(view.part == protocol::ServerMessage(
                             protocol::AlertRules{{rule(1, {}, {}), rule(2, {6}, {}), rule(4, {}, {1})}}));
}
