#include "message_test.h"

#include <protocol/codec.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::protocol;

namespace {

const Instant noon{milliseconds(1'714'996'800'000)};

QByteArray framed(const char *name, const char *body)
{
    return QByteArray(R"({"msgType":")") + name + R"(","ctiMessage":)" + body + "}";
}

template <class T> std::optional<T> read(const char *name, const char *body)
{
    const auto message = decodeMessage(framed(name, body), noon);
    if (!message || !std::holds_alternative<T>(*message))
        return std::nullopt;
    return std::get<T>(*message);
}

QJsonValue bodyOf(const ServerMessage &message)
{
    return QJsonDocument::fromJson(encode(message, noon)).object().value(QLatin1String("ctiMessage"));
}

AgentState stateIn(AgentPhase phase)
{
    AgentState state;
    state.agentId = 12;
    state.phase = phase;
    state.since = noon - milliseconds(65'900);
    return state;
}

} // namespace

void MessageTest::readsQueueList()
{
    const auto list = read<QueueList>(
        "QueueList",
        R"([{"id":5,"context":"default","name":"support","displayName":"Help desk","number":"3001"}])");
    QVERIFY(list);
    const Queue expected{5, QStringLiteral("support"), QStringLiteral("Help desk"), QStringLiteral("3001"),
                         QStringLiteral("default")};
    QVERIFY(list->queues == std::vector{expected});
}

void MessageTest::readsAgentGroupWithoutDisplayName()
{
    const auto list = read<AgentGroupList>("AgentGroupList", R"([{"id":1,"name":"default"}])");
    QVERIFY(list);
    QVERIFY(list->groups == (std::vector{AgentGroup{1, QStringLiteral("default"), {}}}));
}

void MessageTest::readsPresences()
{
    const auto statuses = read<UsersStatuses>(
        "UsersStatuses", R"([{"name":"ready","color":"#00AA00","longName":"Ready",)"
                         R"("actions":[{"name":"queueunpause_all","parameters":"true"}]},)"
                         R"({"name":"break","color":"#AA0000","longName":"Break",)"
                         R"("actions":[{"name":"queuepause_all","parameters":"true"}]}])");
    QVERIFY(statuses);
    QCOMPARE(statuses->presences.size(), std::size_t(2));
    QVERIFY(!statuses->presences[0].isPauseReason());
    QVERIFY(statuses->presences[1].isPauseReason());
}

void MessageTest::readsAgentOnCall()
{
    const auto event = read<AgentStateEvent>(
        "AgentStateEvent", R"({"name":"AgentOnCall","agentId":12,"phoneNb":"1203","since":12,"queues":[9,5],)"
                           R"("cause":"available","acd":true,"direction":"Outgoing","callType":"External",)"
                           R"("monitorState":"PAUSED","queueId":9})");
    QVERIFY(event);
    QCOMPARE(event->state.phase, AgentPhase::OnCall);
    QVERIFY(event->state.since == noon - seconds(12));
    QVERIFY(event->state.queues == (std::vector{5, 9}));
    QVERIFY(event->state.call ==
            (AgentCall{true, CallDirection::Outgoing, CallType::External, MonitorState::Paused, 9}));
}

void MessageTest::agentStateCarriesSecondsSpent()
{
    const QJsonObject body = bodyOf(AgentStateEvent{stateIn(AgentPhase::OnPause)}).toObject();
    QCOMPARE(body.value(QLatin1String("since")).toInt(-1), 65);
    QCOMPARE(body.value(QLatin1String("name")).toString(), QStringLiteral("AgentOnPause"));

    AgentState ahead = stateIn(AgentPhase::Ready);
    ahead.since = noon + seconds(3);
    QCOMPARE(bodyOf(AgentStateEvent{ahead}).toObject().value(QLatin1String("since")).toInt(-1), 0);
}

void MessageTest::loginAndLogoutCarryNoDuration_data()
{
    QTest::addColumn<AgentPhase>("phase");
    QTest::newRow("login") << AgentPhase::LoggedIn;
    QTest::newRow("logged out") << AgentPhase::LoggedOut;
}

void MessageTest::loginAndLogoutCarryNoDuration()
{
    QFETCH(AgentPhase, phase);
    QCOMPARE(bodyOf(AgentStateEvent{stateIn(phase)}).toObject().value(QLatin1String("since")).toInt(-1), 0);

    const QByteArray body = R"({"name":")" + QByteArray(phaseName(phase).data()) +
                            R"(","agentId":12,"phoneNb":"","since":1714996000,"queues":[],"cause":""})";
    const auto event = read<AgentStateEvent>("AgentStateEvent", body.constData());
    QVERIFY(event);
    QVERIFY(event->state.since == noon);
}

void MessageTest::callDetailsAppearOnCallOnly()
{
    AgentState state = stateIn(AgentPhase::OnCall);
    state.call = AgentCall{true, CallDirection::Incoming, CallType::External, MonitorState::Active, 5};
    const QJsonObject onCall = bodyOf(AgentStateEvent{state}).toObject();
    state.phase = AgentPhase::OnWrapup;
    const QJsonObject onWrapup = bodyOf(AgentStateEvent{state}).toObject();

    for (const auto &key : {QLatin1String("acd"), QLatin1String("direction"), QLatin1String("callType"),
                            QLatin1String("monitorState"), QLatin1String("queueId")}) {
        QVERIFY2(onCall.contains(key), key.data());
        QVERIFY2(!onWrapup.contains(key), key.data());
    }
}

void MessageTest::textNullMeansNoPhoneNumber()
{
    const auto event = read<AgentStateEvent>(
        "AgentStateEvent", R"({"name":"AgentLoggedOut","agentId":12,"phoneNb":"null","since":0})");
    QVERIFY(event);
    QCOMPARE(event->state.phoneNumber, QString());
}

void MessageTest::readsQueueTimeOfAnyOffset_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("utc") << QByteArray("2024-05-06T12:00:00.000Z");
    QTest::newRow("east") << QByteArray("2024-05-06T14:00:00.000+02:00");
    QTest::newRow("west") << QByteArray("2024-05-06T06:30:00.000-05:30");
}

void MessageTest::readsQueueTimeOfAnyOffset()
{
    QFETCH(QByteArray, time);
    const QByteArray body =
        R"({"queueId":9,"calls":[{"position":1,"name":"","number":"","queueTime":")" + time + R"("}]})";
    const auto calls = read<QueueCalls>("QueueCalls", body.constData());
    QVERIFY(calls);
    QCOMPARE(calls->calls.size(), std::size_t(1));
    QVERIFY(calls->calls[0].queueTime == noon);
}

void MessageTest::emptyLoggedOnIsEnough()
{
    QVERIFY(read<LoggedOn>("LoggedOn", "{}") == LoggedOn{});
}

void MessageTest::errorOfOldServerHasCodeOnly()
{
    const auto error = read<Error>("Error", R"({"Error":"NotFound"})");
    QVERIFY(error);
    QCOMPARE(error->error, QStringLiteral("NotFound"));
    QVERIFY(!error->agentId);
}

void MessageTest::idsAreNumbers()
{
    const QJsonObject agent = bodyOf(AgentList{{Agent{12, {}, {}, QStringLiteral("8012"), {}, 3, 44}}})
                                  .toArray()
                                  .first()
                                  .toObject();
    for (const auto &key : {QLatin1String("id"), QLatin1String("groupId"), QLatin1String("userId")})
        QVERIFY2(agent.value(key).isDouble(), key.data());
    QVERIFY(agent.value(QLatin1String("number")).isString());
}

void MessageTest::measuresThePastByItsOwnMoment()
{
    const Instant then = noon - std::chrono::hours(5);
    AgentState state = stateIn(AgentPhase::OnPause);
    state.since = then - seconds(90);
    const PastFloor floor{3, then, then - seconds(9), noon, {AgentStateEvent{state}}};
    const QJsonObject told = bodyOf(floor).toObject();
    const QJsonObject inside = told.value(QLatin1String("messages")).toArray().first().toObject();
    QCOMPARE(inside.value(QLatin1String("ctiMessage")).toObject().value(QLatin1String("since")).toInt(), 90);
    const auto read = decodeMessage(encode(floor, noon), noon + seconds(7));
    QVERIFY(read);
    QVERIFY(std::get<PastFloor>(*read) == floor);

    const PastFloorChanges changes{4, then, noon, {{then + seconds(10), AgentStateEvent{state}}}, false};
    const QJsonObject event =
        bodyOf(changes).toObject().value(QLatin1String("events")).toArray()[0].toObject();
    QCOMPARE(event.value(QLatin1String("message"))
                 .toObject()
                 .value(QLatin1String("ctiMessage"))
                 .toObject()
                 .value(QLatin1String("since"))
                 .toInt(),
             100);
    const auto readChanges = decodeMessage(encode(changes, noon), noon + seconds(7));
    QVERIFY(readChanges);
    QVERIFY(std::get<PastFloorChanges>(*readChanges) == changes);
}

void MessageTest::refusesMessagesInsideMessagesInside()
{
    const PastFloor inner{3, noon, noon, noon, {}};
    const auto read = decodeMessage(encode(PastFloor{4, noon, noon, noon, {inner}}, noon), noon);
    QVERIFY(!read);
    QVERIFY(read.error().field.startsWith(QLatin1String("messages")));
}

void MessageTest::brokenMessageNamesTheField_data()
{
    using Kind = DecodeError::Kind;
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<DecodeError::Kind>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("not JSON") << QByteArray("{\"msgType\":") << Kind::Malformed << QString();
    QTest::newRow("array") << QByteArray("[]") << Kind::Malformed << QString();
    QTest::newRow("no type") << QByteArray("{}") << Kind::MissingField << QStringLiteral("msgType");
    QTest::newRow("unknown") << framed("Weather", "{}") << Kind::UnknownName << QString();
    QTest::newRow("body missing") << QByteArray(R"({"msgType":"QueueList"})") << Kind::BadField << QString();
    QTest::newRow("body of the wrong kind") << framed("QueueCalls", "7") << Kind::BadField << QString();
    QTest::newRow("inside an array") << framed("QueueList", R"([{"id":1,"name":"a"},{"name":"b"}])")
                                     << Kind::MissingField << QStringLiteral("[1].id");
    QTest::newRow("deep") << framed("QueueStatistics",
                                    R"({"queueId":1,"counters":[{"statName":"EWT","value":"x"}]})")
                          << Kind::BadField << QStringLiteral("counters[0].value");
    QTest::newRow("unknown phase") << framed("AgentStateEvent", R"({"name":"AgentAsleep","agentId":1})")
                                   << Kind::BadField << QStringLiteral("name");
    QTest::newRow("time without offset")
        << framed("PbxLinkStatus", R"({"up":true,"since":"2024-05-06T12:00:00.000"})") << Kind::BadField
        << QStringLiteral("since");
}

void MessageTest::brokenMessageNamesTheField()
{
    QFETCH(QByteArray, frame);
    const auto message = decodeMessage(frame, noon);
    QVERIFY(!message);
    QTEST(message.error().kind, "kind");
    QTEST(message.error().field, "field");
    QVERIFY(message.error().reason.endsWith(QLatin1Char('.')));
}
