#include "confd_test.h"
#include "outcome.h"

#include <sim/confd_api.h>
#include <sim/simulation.h>
#include <support/scripted_http_server.h>
#include <xivo/confd/confd_queue_members.h>
#include <xivo/confd/confd_user_services.h>

#include <QSignalSpy>
#include <QTest>
#include <algorithm>

namespace xivocc::test {

using commands::ForwardKind;
using xivo::ConfdLink;
using xivo::ConfdQueueMembers;
using xivo::ConfdUserServices;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

ScriptedHttpServer::Script always(const HttpReply &reply)
{
    return [reply](const HttpRequest &) { return reply; };
}

config::ConfdSettings settingsFor(const ScriptedHttpServer &server)
{
    config::ConfdSettings settings;
    settings.url = server.url(s("/1.1"));
    return settings;
}

/// A confd, a link to it and what is done over the link.
struct Desk
{
    explicit Desk(ScriptedHttpServer::Script script) : server(std::move(script)), link(settingsFor(server)) {}

    ScriptedHttpServer server;
    ConfdLink link;
    ConfdUserServices services{link};
    ConfdQueueMembers members{link};
};

/// What read() told.
struct Reading
{
    std::optional<tl::expected<UserServiceSettings, commands::Refusal>> told;

    void read(commands::UserServices &services, int userId)
    {
        told.reset();
        services.read(userId, [this](const auto &settings) { told = settings; });
    }
};

} // namespace

void ConfdTest::asksWhatConfdUnderstands_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("do not disturb") << s("dnd")
                                    << QByteArray(R"(PUT /1.1/users/12/services/dnd {"enabled":true})");
    QTest::newRow("call filter") << s("filter")
                                 << QByteArray(
                                        R"(PUT /1.1/users/12/services/incallfilter {"enabled":false})");
    QTest::newRow("forward all")
        << s("always")
        << QByteArray(R"(PUT /1.1/users/12/forwards/unconditional {"destination":"1009","enabled":true})");
    QTest::newRow("forward on no answer")
        << s("noAnswer")
        << QByteArray(R"(PUT /1.1/users/12/forwards/noanswer {"destination":"1009","enabled":false})");
    QTest::newRow("forward on busy, off")
        << s("busyOff") << QByteArray(R"(PUT /1.1/users/12/forwards/busy {"enabled":false})");
    QTest::newRow("penalty") << s("penalty")
                             << QByteArray(R"(PUT /1.1/queues/3/members/agents/7 {"penalty":4})");
    QTest::newRow("remove") << s("remove") << QByteArray("DELETE /1.1/queues/3/members/agents/7 ");
}

void ConfdTest::asksWhatConfdUnderstands()
{
    QFETCH(const QString, action);
    QFETCH(const QByteArray, request);
    Desk desk(always({204, {}}));
    Outcome outcome;
    if (action == s("dnd"))
        desk.services.setDoNotDisturb(12, true, outcome.recorder());
    else if (action == s("filter"))
        desk.services.setCallFilter(12, false, outcome.recorder());
    else if (action == s("always"))
        desk.services.setForward(12, ForwardKind::Always, {true, s("1009")}, outcome.recorder());
    else if (action == s("noAnswer"))
        desk.services.setForward(12, ForwardKind::NoAnswer, {false, s("1009")}, outcome.recorder());
    else if (action == s("busyOff"))
        desk.services.setForward(12, ForwardKind::Busy, {false, {}}, outcome.recorder());
    else if (action == s("penalty"))
        desk.members.set(7, 3, 4, outcome.recorder());
    else
        desk.members.remove(7, 3, outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.accepted(), qPrintable(outcome.reason()));
    QCOMPARE(desk.server.requests().size(), 1U);
    const HttpRequest &sent = desk.server.requests().front();
    QCOMPARE(sent.method + ' ' + sent.target + ' ' + sent.body, request);
}

void ConfdTest::showsATokenWhereAuthenticationIsConfigured()
{
    ScriptedHttpServer server([](const HttpRequest &request) -> std::optional<HttpReply> {
        return request.target == "/0.1/token" ? HttpReply{200, R"({"data":{"token":"t1"}})"}
                                              : HttpReply{204, {}};
    });
    config::ConfdSettings settings = settingsFor(server);
    settings.authUrl = server.url(s("/0.1"));
    settings.user = s("xivocc");
    settings.password = s("secret");
    ConfdLink link(settings);
    Outcome outcome;
    ConfdUserServices(link).setDoNotDisturb(12, true, outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.accepted(), qPrintable(outcome.reason()));
    QCOMPARE(server.requests().size(), 2U);
    QCOMPARE(server.requests()[0].headers.value("authorization"),
             "Basic " + QByteArray("xivocc:secret").toBase64());
    QCOMPARE(server.requests()[1].headers.value("x-auth-token"), "t1");
    QVERIFY(!server.requests()[1].headers.contains("authorization"));
}

void ConfdTest::renewsARefusedTokenOnce()
{
    int tokens = 0;
    bool knowsAny = true;
    ScriptedHttpServer server([&](const HttpRequest &request) -> std::optional<HttpReply> {
        if (request.target == "/0.1/token")
            return HttpReply{200, R"({"data":{"token":"t)" + QByteArray::number(++tokens) + R"("}})"};
        const bool isKnown = knowsAny && request.headers.value("x-auth-token") == "t2";
        return HttpReply{isKnown ? 204 : 401, {}};
    });
    config::ConfdSettings settings = settingsFor(server);
    settings.authUrl = server.url(s("/0.1"));
    ConfdLink link(settings);
    ConfdUserServices services(link);
    Outcome renewed;
    services.setDoNotDisturb(12, true, renewed.recorder());
    QVERIFY(renewed.wait());
    QVERIFY2(renewed.accepted(), qPrintable(renewed.reason()));
    QCOMPARE(tokens, 2);

    knowsAny = false;
    Outcome refused;
    services.setDoNotDisturb(12, true, refused.recorder());
    QVERIFY(refused.wait());
    QCOMPARE(refused.code(), s("NotAuthorised"));
    QCOMPARE(refused.calls(), 1);
    QCOMPARE(tokens, 3);
}

void ConfdTest::answersTheDigestChallengeOnce()
{
    bool accepts = true;
    ScriptedHttpServer server([&accepts](const HttpRequest &request) -> std::optional<HttpReply> {
        if (accepts && request.headers.value("authorization").startsWith("Digest "))
            return HttpReply{204, {}};
        return HttpReply{401, {}, {{"WWW-Authenticate", R"(Digest realm="xivo", nonce="n1", qop="auth")"}}};
    });
    config::ConfdSettings settings = settingsFor(server);
    settings.user = s("xivocc");
    settings.password = s("secret");
    ConfdLink link(settings);
    ConfdUserServices services(link);
    Outcome accepted;
    services.setForward(12, ForwardKind::Busy, {true, s("1009")}, accepted.recorder());
    QVERIFY(accepted.wait());
    QVERIFY2(accepted.accepted(), qPrintable(accepted.reason()));
    const HttpRequest &proven = server.requests().back();
    QVERIFY(proven.headers.value("authorization").contains(R"(username="xivocc")"));
    QVERIFY(!proven.headers.value("authorization").contains("secret"));
    QCOMPARE(proven.body, R"({"destination":"1009","enabled":true})");

    accepts = false;
    Outcome refused;
    services.setDoNotDisturb(12, true, refused.recorder());
    QVERIFY(refused.wait());
    QCOMPARE(refused.code(), s("NotAuthorised"));
    QVERIFY(!refused.reason().contains(s("secret")));
    QVERIFY(!link.health().ok);
    QVERIFY2(server.requests().size() <= 5U, "the wrong password was tried again and again");
}

void ConfdTest::showsNothingWithoutAnAccount()
{
    Desk desk(always({204, {}}));
    Outcome outcome;
    desk.services.setDoNotDisturb(12, false, outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY(outcome.accepted());
    QVERIFY(!desk.server.requests()[0].headers.contains("authorization"));
    QVERIFY(!desk.server.requests()[0].headers.contains("x-auth-token"));
}

void ConfdTest::refusesInItsOwnWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("healthy");
    QTest::newRow("user") << 404 << QByteArray(R"x(["Resource Not Found - User was not found ('id': 12)"])x")
                          << s("UnknownUser") << s("id 12") << true;
    QTest::newRow("wrong value")
        << 400 << QByteArray(R"(["Input Error - field 'enabled': wrong type. Should be a boolean"])")
        << s("InvalidValue") << s("Should be a boolean") << true;
    QTest::newRow("no destination")
        << 400 << QByteArray(R"(["Input Error - Forward must be disabled to remove destination"])")
        << s("InvalidValue") << s("must be disabled") << true;
    QTest::newRow("conflict") << 400
                              << QByteArray(
                                     R"x(["Resource Error - User is associated with a Line ('id': 1)"])x")
                              << s("Conflict") << s("associated with a Line") << true;
    QTest::newRow("before 16.04") << 404 << QByteArray("<html>") << s("NotSupported") << s("16.04") << true;
    QTest::newRow("account") << 401 << QByteArray() << s("NotAuthorised") << s("section [confd]") << false;
    QTest::newRow("away") << 503 << QByteArray() << s("LinkDown") << s("confd is not able") << false;
    QTest::newRow("server error") << 500 << QByteArray(R"(["Unexpected error: boom"])") << s("Rejected")
                                  << s("boom") << false;
    QTest::newRow("not JSON") << 500 << QByteArray("<html>") << s("Rejected") << s("HTTP status 500")
                              << false;
}

void ConfdTest::refusesInItsOwnWords()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    QFETCH(const QString, part);
    QFETCH(const bool, healthy);
    Desk desk(always({status, body}));
    Outcome outcome;
    desk.services.setDoNotDisturb(12, true, outcome.recorder());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.code(), code);
    QVERIFY2(outcome.reason().contains(part), qPrintable(outcome.reason()));
    QVERIFY2(!outcome.reason().contains(s("('id'")), qPrintable(outcome.reason()));
    QCOMPARE(desk.link.health().ok, healthy);
}

void ConfdTest::endsWithinItsTime()
{
    ScriptedHttpServer server([](const HttpRequest &) { return std::nullopt; });
    config::ConfdSettings settings = settingsFor(server);
    settings.timeout = seconds(1);
    ConfdLink link(settings);
    Reading reading;
    ConfdUserServices services(link);
    reading.read(services, 12);
    QTRY_VERIFY_WITH_TIMEOUT(reading.told, 15'000);
    QVERIFY(!*reading.told);
    QCOMPARE(reading.told->error().code, s("LinkDown"));
    QVERIFY2(reading.told->error().reason.contains(s("confd cannot be reached (no answer within")),
             qPrintable(reading.told->error().reason));
}

void ConfdTest::boundsWhatWaits()
{
    Desk desk([](const HttpRequest &) { return std::nullopt; });
    std::vector<Outcome> outcomes(ConfdLink::maxRequests + 1);
    for (const Outcome &outcome : outcomes)
        desk.services.setDoNotDisturb(12, true, outcome.recorder());
    QCOMPARE(outcomes.back().code(), s("Busy"));
    QCOMPARE(outcomes.front().calls(), 0);
}

void ConfdTest::sendsFewRequestsAtOnce()
{
    Desk desk([](const HttpRequest &) { return std::nullopt; });
    const Outcome outcome;
    for (int agent = 1; agent <= 20; ++agent)
        desk.members.set(agent, 3, 4, outcome.recorder());
    QTRY_COMPARE(desk.server.requests().size(), ConfdLink::maxUnderWay);
    QTest::qWait(200);
    QCOMPARE(desk.server.requests().size(), ConfdLink::maxUnderWay);
}

void ConfdTest::finishesTheChangesOfALargeGroup()
{
    constexpr int agents = 600;
    ScriptedHttpServer server([](const HttpRequest &) {
        QTest::qSleep(5);
        return HttpReply{204, {}};
    });
    config::ConfdSettings settings = settingsFor(server);
    settings.timeout = seconds(2); // less than all of them take
    ConfdLink link(settings);
    ConfdQueueMembers members(link);
    std::vector<Outcome> outcomes(agents);
    for (int agent = 0; agent < agents; ++agent)
        members.set(agent, 3, 4, outcomes[static_cast<std::size_t>(agent)].recorder());
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.back().calls(), 1, 60'000);
    QTRY_VERIFY(std::ranges::all_of(outcomes, &Outcome::accepted));
}

void ConfdTest::letsAUserGoBeforeAGroup()
{
    Desk desk(always({204, {}}));
    Outcome group;
    Outcome user;
    for (int agent = 1; agent <= 20; ++agent)
        desk.members.set(agent, 3, 4, group.recorder());
    desk.services.setDoNotDisturb(12, true, user.recorder());
    QTRY_COMPARE(group.calls(), 20);
    const auto &requests = desk.server.requests();
    const auto sent =
        std::ranges::find(requests, QByteArray("/1.1/users/12/services/dnd"), &HttpRequest::target);
    QVERIFY(sent - requests.begin() <= static_cast<std::ptrdiff_t>(ConfdLink::maxUnderWay));
}

void ConfdTest::refusesWhatWaitsWhenConfdIsAway()
{
    ScriptedHttpServer server([](const HttpRequest &) { return std::nullopt; });
    config::ConfdSettings settings = settingsFor(server);
    settings.timeout = seconds(1);
    ConfdLink link(settings);
    ConfdQueueMembers members(link);
    std::vector<Outcome> outcomes(100);
    for (const Outcome &outcome : outcomes)
        members.set(7, 3, 4, outcome.recorder());
    QVERIFY(outcomes.back().wait(10'000)); // each batch alone would take 25 s
    QCOMPARE(outcomes.back().code(), s("LinkDown"));
    QCOMPARE(outcomes.back().calls(), 1);
    QVERIFY(server.requests().size() <= ConfdLink::maxUnderWay);
}

void ConfdTest::isWellWhileOthersAreAnswered()
{
    ScriptedHttpServer server([](const HttpRequest &request) -> std::optional<HttpReply> {
        if (request.target.contains("/queues/3/"))
            return std::nullopt;
        return HttpReply{204, {}};
    });
    config::ConfdSettings settings = settingsFor(server);
    settings.timeout = seconds(1);
    ConfdLink link(settings);
    ConfdQueueMembers members(link);
    Outcome slow;
    members.set(7, 3, 4, slow.recorder());
    Outcome quick;
    members.set(7, 5, 4, quick.recorder());
    QVERIFY(slow.wait());
    QCOMPARE(slow.code(), s("LinkDown"));
    QVERIFY(quick.accepted());
    QVERIFY(link.health().ok);

    Outcome slowAlone;
    members.set(7, 3, 4, slowAlone.recorder());
    QVERIFY(slowAlone.wait());
    QVERIFY(!link.health().ok);
}

void ConfdTest::readsServices()
{
    Desk desk([](const HttpRequest &request) -> std::optional<HttpReply> {
        if (request.target == "/1.1/users/12/services/dnd")
            return HttpReply{200, R"({"enabled":true})"};
        return HttpReply{200, R"({"busy":{"enabled":false,"destination":null},
                                  "noanswer":{"enabled":true,"destination":"1002"},
                                  "unconditional":{"enabled":false,"destination":"1009"}})"};
    });
    Reading reading;
    reading.read(desk.services, 12);
    QTRY_VERIFY(reading.told);
    QVERIFY(*reading.told);
    QVERIFY((**reading.told ==
             UserServiceSettings{12, true, {true, s("1002")}, {false, s("1009")}, {false, {}}}));
}

void ConfdTest::addsAMemberThatIsNone()
{
    Desk desk([](const HttpRequest &request) -> std::optional<HttpReply> {
        if (request.method == "PUT")
            return HttpReply{404, R"(["Resource Not Found - QueueMember was not found"])"};
        return HttpReply{201, R"({"queue_id":3,"agent_id":7,"penalty":4})"};
    });
    Outcome outcome;
    desk.members.set(7, 3, 4, outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.accepted(), qPrintable(outcome.reason()));
    QCOMPARE(desk.server.requests().back().method, "POST");
    QCOMPARE(desk.server.requests().back().target, "/1.1/queues/3/members/agents");
    QCOMPARE(desk.server.requests().back().body, R"({"agent_id":7,"penalty":4})");
}

void ConfdTest::tellsItsHealth()
{
    Desk desk(always({200, R"({"uuid":"u"})"}));
    QVERIFY(!desk.link.health().ok);
    QSignalSpy changed(&desk.link, &ConfdLink::healthChanged);
    desk.link.start();
    QVERIFY(changed.wait());
    QVERIFY(desk.link.health().ok);
    QCOMPARE(desk.server.requests().back().target, "/1.1/infos");

    desk.server.close();
    Outcome outcome;
    desk.services.setDoNotDisturb(12, true, outcome.recorder());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.code(), s("LinkDown"));
    QVERIFY(!desk.link.health().ok);
    QCOMPARE(desk.link.health().reason, outcome.reason());
}

void ConfdTest::changesTheSimulatedXivo()
{
    struct : sim::AmiSink
    {
        void publish(const sim::AmiEvent &) override {}
    } nobody;
    sim::Simulation simulation(
        {.agents = 4, .queues = 2, .callsPerHour = 0, .start = {}, .peopleLive = false}, nobody);
    sim::UserService users(simulation.plan());
    sim::ConfdApi api(simulation.agents(), users);
    sim::HttpServer server([&api](const sim::HttpRequest &request) { return api.answer(request); });
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    config::ConfdSettings settings;
    settings.url = QUrl(s("http://127.0.0.1:%1/1.1").arg(server.port()));
    ConfdLink link(settings);
    ConfdUserServices services(link);
    ConfdQueueMembers members(link);

    Outcome dnd;
    services.setDoNotDisturb(2, true, dnd.recorder());
    QVERIFY(dnd.wait());
    Outcome forward;
    services.setForward(2, ForwardKind::Always, {true, s("1003")}, forward.recorder());
    QVERIFY(forward.wait());
    Reading reading;
    reading.read(services, 2);
    QTRY_VERIFY(reading.told);
    QVERIFY(*reading.told);
    QVERIFY((**reading.told == UserServiceSettings{2, true, {}, {true, s("1003")}, {}}));

    Outcome withoutDestination;
    services.setForward(2, ForwardKind::Busy, {true, {}}, withoutDestination.recorder());
    QVERIFY(withoutDestination.wait());
    QCOMPARE(withoutDestination.code(), s("InvalidValue"));
    Outcome nobodyThere;
    services.setDoNotDisturb(999, true, nobodyThere.recorder());
    QVERIFY(nobodyThere.wait());
    QCOMPARE(nobodyThere.code(), s("UnknownUser"));

    const auto penaltyOf = [&simulation](int queueId) {
        for (const sim::PlannedMembership &membership : simulation.agents().byId(1)->memberships) {
            if (membership.queueId == queueId)
                return membership.penalty;
        }
        return -1;
    };
    for (const int penalty : {5, 2}) { // as a member, and as one who must be added first
        Outcome set;
        members.set(1, 1, penalty, set.recorder());
        QVERIFY(set.wait());
        QVERIFY2(set.accepted(), qPrintable(set.reason()));
        QCOMPARE(penaltyOf(1), penalty);
        Outcome removed;
        members.remove(1, 1, removed.recorder());
        QVERIFY(removed.wait());
        QCOMPARE(penaltyOf(1), -1);
    }
}

} // namespace xivocc::test
