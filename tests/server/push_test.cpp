#include "push_test.h"

#include <push/phone_event_push.h>
#include <realtime/fact_maker.h>
#include <support/scripted_http_server.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::push;
using namespace xivocc::test;

namespace {

constexpr EventPoster::Timing quick{.answerTime = milliseconds{300},
                                    .firstPause = milliseconds{10},
                                    .longestPause = milliseconds{40},
                                    .longestWait = milliseconds{60'000}};

std::optional<HttpReply> accept(const HttpRequest & /*request*/)
{
    return HttpReply{200, "{}"};
}

config::EventSettings settingsFor(const ScriptedHttpServer &server)
{
    config::EventSettings settings;
    settings.url = server.url(QStringLiteral("/xivo/1.0/event/avencall.com/dropbox/"));
    return settings;
}

QByteArrayList bodiesOf(const ScriptedHttpServer &server)
{
    QByteArrayList bodies;
    for (const HttpRequest &request : server.requests())
        bodies.append(request.body);
    return bodies;
}

QJsonObject lastBodyOf(const ScriptedHttpServer &server)
{
    return QJsonDocument::fromJson(server.requests().back().body).object();
}

/// User 70 is nvidal, agent 7 on 1007; user 80, on 1008, has no login.
struct PushedFloor
{
    ScriptedHttpServer receiver{accept};
    FactMaker maker;
    EventPoster poster{settingsFor(receiver), quick};
    PhoneEventPush push{maker.floor, poster};

    PushedFloor()
    {
        Configuration configuration = FactMaker::configuration();
        configuration.users = {{70,
                                QStringLiteral("Nora"),
                                QStringLiteral("Vidal"),
                                QStringLiteral("nvidal"),
                                7,
                                1,
                                QStringLiteral("1007"),
                                QStringLiteral("default"),
                                {}},
                               {80,
                                QStringLiteral("Paul"),
                                QStringLiteral("Weber"),
                                {},
                                8,
                                2,
                                QStringLiteral("1008"),
                                QStringLiteral("default"),
                                {}}};
        push.configure(configuration);
    }
    static PhoneEvent ringing(int userId)
    {
        PhoneEvent event;
        event.type = PhoneEventType::Ringing;
        event.userId = userId;
        event.number = QStringLiteral("1007");
        event.otherNumber = QStringLiteral("0299000001");
        event.linkedId = QStringLiteral("1447670380.34");
        event.uniqueId = QStringLiteral("1447670381.35");
        event.data = {{QStringLiteral("XIVO_USERID"), QStringLiteral("9")}};
        return event;
    }
};

} // namespace

void PushTest::postsPhoneEventsOfUsersWithALogin()
{
    PushedFloor pushed;
    realtime::Changes changes;
    changes.phoneEvents = {PushedFloor::ringing(80), PushedFloor::ringing(70), PushedFloor::ringing(99)};
    pushed.push.publish(changes);
    QTRY_COMPARE(pushed.receiver.requests().size(), std::size_t(1));
    const HttpRequest &request = pushed.receiver.requests().front();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/xivo/1.0/event/avencall.com/dropbox/"));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    const QJsonObject body = lastBodyOf(pushed.receiver);
    QCOMPARE(body.value(QLatin1String("username")).toString(), QStringLiteral("nvidal"));
    const QJsonObject message = body.value(QLatin1String("message")).toObject();
    QCOMPARE(message.value(QLatin1String("msgType")).toString(), QStringLiteral("PhoneEvent"));
    const QJsonObject event = message.value(QLatin1String("ctiMessage")).toObject();
    QCOMPARE(event.value(QLatin1String("eventType")).toString(), QStringLiteral("EventRinging"));
    QCOMPARE(event.value(QLatin1String("DN")).toString(), QStringLiteral("1007"));
    QCOMPARE(event.value(QLatin1String("otherDN")).toString(), QStringLiteral("0299000001"));
    QCOMPARE(event.value(QLatin1String("linkedId")).toString(), QStringLiteral("1447670380.34"));
    QCOMPARE(event.value(QLatin1String("uniqueId")).toString(), QStringLiteral("1447670381.35"));
    QCOMPARE(event.value(QLatin1String("userData")).toObject().value(QLatin1String("XIVO_USERID")).toString(),
             QStringLiteral("9"));
}

void PushTest::postsTheStateOfATelephone()
{
    PushedFloor pushed;
    for (const char *number : {"1008", "1007", "4711"})
        pushed.push.publish(pushed.maker.apply(realtime::LineStateChanged{
            QString::fromLatin1(number), QStringLiteral("default"), {}, PhoneStatus::Ringing}));
    QTRY_COMPARE(bodiesOf(pushed.receiver), QByteArrayList{R"({"status":8,"username":"nvidal"})"});
}

void PushTest::repostsEverythingOnAHandshake()
{
    PushedFloor pushed;
    pushed.maker.apply(
        realtime::LineStateChanged{QStringLiteral("1007"), QStringLiteral("default"), {}, PhoneStatus::Busy});
    pushed.push.repost();
    QTRY_COMPARE(bodiesOf(pushed.receiver), QByteArrayList{R"({"status":2,"username":"nvidal"})"});
}

void PushTest::sendsOneAfterTheOther()
{
    ScriptedHttpServer receiver([](const HttpRequest &) { return std::nullopt; });
    EventPoster poster(settingsFor(receiver), {.answerTime = milliseconds{60'000}});
    poster.post("1");
    poster.post("2");
    poster.post("3");
    QTRY_COMPARE(receiver.requests().size(), std::size_t(1));
    QCOMPARE(poster.waiting(), std::size_t(3));

    ScriptedHttpServer quickReceiver(accept);
    EventPoster another(settingsFor(quickReceiver), quick);
    for (int i = 0; i < 20; ++i)
        another.post(QByteArray::number(i));
    QTRY_COMPARE(another.waiting(), std::size_t(0));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bodiesOf(quickReceiver).at(i), QByteArray::number(i));
}

void PushTest::triesAgainUntilTheReceiverIsBack()
{
    auto receiver = std::make_unique<ScriptedHttpServer>(accept);
    config::EventSettings settings = settingsFor(*receiver);
    settings.url.setUserInfo(QStringLiteral("me:topsecret"));
    settings.url.setQuery(QStringLiteral("key=topsecret"));
    EventPoster poster(settings, quick);
    QVERIFY(poster.health().isUp);
    receiver->close();
    poster.post("late");
    QTRY_VERIFY(!poster.health().isUp);
    QVERIFY(poster.health().reason.contains(settings.url.host()));
    QVERIFY2(!poster.health().reason.contains(QStringLiteral("topsecret")), "an address may hold a secret");
    QCOMPARE(poster.waiting(), std::size_t(1));

    QVERIFY(receiver->listenAgain());
    QTRY_COMPARE(poster.waiting(), std::size_t(0));
    QVERIFY(poster.health().isUp);
    QCOMPARE(bodiesOf(*receiver), QByteArrayList{"late"});
    QCOMPARE(poster.dropped(), quint64(0));
}

void PushTest::triesAgainAfterAServersError()
{
    int failures = 3;
    ScriptedHttpServer receiver([&failures](const HttpRequest &) {
        return failures-- > 0 ? HttpReply{503, {}} : HttpReply{200, {}};
    });
    EventPoster poster(settingsFor(receiver), quick);
    poster.post("again");
    poster.post("then");
    QTRY_COMPARE(poster.waiting(), std::size_t(0));
    QCOMPARE(bodiesOf(receiver), QByteArrayList({"again", "again", "again", "again", "then"}));
    QCOMPARE(poster.dropped(), quint64(0));
}

void PushTest::sendsARefusedEventOnlyOnce()
{
    ScriptedHttpServer receiver([](const HttpRequest &request) {
        return HttpReply{request.body == "bad" ? 400 : 200, {}};
    });
    EventPoster poster(settingsFor(receiver), quick);
    poster.post("bad");
    poster.post("good");
    QTRY_COMPARE(poster.waiting(), std::size_t(0));
    QCOMPARE(bodiesOf(receiver), QByteArrayList({"bad", "good"}));
    QCOMPARE(poster.dropped(), quint64(1));
    QVERIFY(poster.health().isUp);
}

void PushTest::givesUpOnASilentReceiver()
{
    bool isSilent = true;
    ScriptedHttpServer receiver([&isSilent](const HttpRequest &) -> std::optional<HttpReply> {
        if (std::exchange(isSilent, false))
            return std::nullopt;
        return HttpReply{200, {}};
    });
    EventPoster::Timing leisurely = quick;
    leisurely.firstPause = milliseconds{500}; // in which the test sees the failure
    EventPoster poster(settingsFor(receiver), leisurely);
    poster.post("patience");
    QTRY_VERIFY(!poster.health().isUp);
    QVERIFY(poster.health().reason.contains(QStringLiteral("does not answer")));
    QTRY_COMPARE(poster.waiting(), std::size_t(0));
    QCOMPARE(bodiesOf(receiver), QByteArrayList({"patience", "patience"}));
}

void PushTest::dropsWhatIsTooOld()
{
    ScriptedHttpServer receiver([](const HttpRequest &) { return HttpReply{503, {}}; });
    EventPoster::Timing impatient = quick;
    impatient.longestWait = milliseconds{100};
    EventPoster poster(settingsFor(receiver), impatient);
    poster.post("old");
    QTRY_COMPARE(poster.waiting(), std::size_t(0));
    QCOMPARE(poster.dropped(), quint64(1));
    receiver.setScript(accept);
    poster.post("new");
    QTRY_COMPARE(poster.waiting(), std::size_t(0));
    QCOMPARE(bodiesOf(receiver).last(), QByteArray("new"));
    QCOMPARE(poster.dropped(), quint64(1));
}

void PushTest::dropsTheOldestWhenTooManyWait()
{
    ScriptedHttpServer receiver([](const HttpRequest &) { return std::nullopt; });
    EventPoster poster(settingsFor(receiver), {.answerTime = milliseconds{60'000}});
    for (std::size_t i = 0; i < EventPoster::maxWaiting + 5; ++i)
        poster.post(QByteArray::number(qulonglong(i)));
    QCOMPARE(poster.waiting(), EventPoster::maxWaiting);
    QCOMPARE(poster.dropped(), quint64(5));
    QTRY_COMPARE(bodiesOf(receiver), QByteArrayList{"0"});
}
