#include "rest_test.h"

#include "raw_client.h"
#include "served_floor.h"

#include <api/trusted_networks.h>
#include <commands/command_handler.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;

namespace {

/// Takes all that the dispatcher has no own handler for, and notes it as "37 dnd on".
class NotedCommands final : public commands::CommandHandler
{
public:
    QStringList noted;
    std::optional<protocol::Error> refusal;

    [[nodiscard]] bool handle(const protocol::Command &command, const commands::Requester &requester,
                              const commands::Reply &reply) override
    {
        const QString what = textOf(command);
        if (what.isEmpty())
            return false;
        noted.append(QString::number(requester.userId) + QLatin1Char(' ') + what);
        if (const auto *history = std::get_if<protocol::GetUserCallHistory>(&command); history && !refusal)
            reply(protocol::CallHistory{std::vector<CallHistoryEntry>(history->size.value_or(2))});
        if (refusal)
            reply(*refusal);
        return true;
    }

private:
    static QString switched(const char *what, bool enabled, const QString &destination = {})
    {
        return QStringLiteral("%1 %2 %3")
            .arg(QLatin1String(what), enabled ? QStringLiteral("on") : QStringLiteral("off"), destination)
            .trimmed();
    }
    static QString textOf(const protocol::Command &command)
    {
        using namespace protocol;
        if (const auto *dnd = std::get_if<SetDoNotDisturb>(&command))
            return switched("dnd", dnd->enabled);
        if (const auto *dial = std::get_if<Dial>(&command))
            return QStringLiteral("dial ") + dial->destination;
        if (const auto *dial = std::get_if<DialByUsername>(&command))
            return QStringLiteral("dial user ") + dial->userName;
        if (const auto *always = std::get_if<ForwardAlways>(&command))
            return switched("always", always->enabled, always->destination);
        if (const auto *unanswered = std::get_if<ForwardOnNoAnswer>(&command))
            return switched("no answer", unanswered->enabled, unanswered->destination);
        if (const auto *busy = std::get_if<ForwardOnBusy>(&command))
            return switched("busy", busy->enabled, busy->destination);
        if (std::holds_alternative<GetUserCallHistory>(command))
            return QStringLiteral("history");
        return {};
    }
};

/// A served floor, its link up, that takes REST calls.
struct RestServer
{
    ServedFloor served;
    NotedCommands handler;

    [[nodiscard]] bool start()
    {
        if (!served.start())
            return false;
        served.synchronise();
        served.server->add(handler);
        return true;
    }
    [[nodiscard]] QByteArray call(const QByteArray &path, const QByteArray &body,
                                  const QByteArray &headers = {}) const
    {
        RawClient client(served.port());
        client.send("POST /xuc/api/1.0/" + path +
                    " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: " +
                    QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
        return client.readResponse();
    }
    [[nodiscard]] QByteArray logIn(const QByteArray &login) const
    {
        RawClient client(served.port());
        client.send(post("/xuc/api/2.0/auth/login", R"({"login":")" + login + R"(","password":"secret"})"));
        return fieldOf(client.readResponse(), QStringLiteral("token")).toLatin1();
    }
};

QString errorOf(const QByteArray &response)
{
    return fieldOf(response, QStringLiteral("error"));
}

} // namespace

void RestTest::carriesOutWhatIsAsked_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("noted");
    const auto row = [](const char *name, const char *path, const char *body, const char *noted) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(body) << QString::fromLatin1(noted);
    };
    row("dnd", "dnd/avencall.com/anna/", R"({"state":true})", "37 dnd on");
    row("dnd off", "dnd/avencall.com/anna/", R"({"state":false})", "37 dnd off");
    row("dnd by a form's text", "dnd/avencall.com/anna/", R"({"state":"true"})", "37 dnd on");
    row("no slash at the end", "dnd/any-site/boss", R"({"state":true})", "50 dnd on");
    row("dial", "dial/avencall.com/anna/", R"({"number":"+33(0)2 99"})", "37 dial +33(0)2 99");
    row("dial a JSON number", "dial/avencall.com/anna/", R"({"number":1101})", "37 dial 1101");
    row("dial a user", "dialByUsername/avencall.com/anna/", R"({"username":"boss"})", "37 dial user boss");
    row("always", "uncForward/avencall.com/anna/", R"({"state":true,"destination":"1102"})",
        "37 always on 1102");
    row("no answer", "naForward/avencall.com/anna/", R"({"state":true,"destination":"1102"})",
        "37 no answer on 1102");
    row("busy", "busyForward/avencall.com/anna/", R"({"state":true,"destination":"1102"})",
        "37 busy on 1102");
    row("off without a destination", "busyForward/avencall.com/anna/", R"({"state":false})", "37 busy off");
}

void RestTest::carriesOutWhatIsAsked()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    RestServer rest;
    QVERIFY(rest.start());
    const QByteArray response = rest.call(path, body);
    QCOMPARE(statusOf(response), 200);
    QVERIFY(response.endsWith("{}"));
    QTEST(rest.handler.noted.join(QLatin1Char(',')), "noted");
}

void RestTest::tellsTheHistoryOfAUser()
{
    RestServer rest;
    QVERIFY(rest.start());
    const auto ask = [&rest](const QByteArray &target) {
        RawClient client(rest.served.port());
        client.send(get("/xuc/api/1.0/historyByUsername/avencall.com/" + target));
        return client.readResponse();
    };
    const auto callsIn = [](const QByteArray &response) {
        return QJsonDocument::fromJson(response.sliced(response.indexOf("\r\n\r\n") + 4)).array().size();
    };
    QCOMPARE(callsIn(ask("anna?size=5")), 5);
    QCOMPARE(callsIn(ask("anna/")), 2);
    QCOMPARE(rest.handler.noted.last(), QStringLiteral("37 history"));
    QCOMPARE(statusOf(ask("anna?size=many")), 400);
    QCOMPARE(statusOf(ask("anna?size=-1")), 400);
    QCOMPARE(statusOf(ask("nobody")), 404);
    rest.handler.refusal = protocol::Error{
        QStringLiteral("LinkDown"), {}, QStringLiteral("XiVO's database is away."), std::nullopt};
    QCOMPARE(statusOf(ask("anna")), 503);
}

void RestTest::logsOutAndPausesTheAgentOfATelephone()
{
    RestServer rest;
    QVERIFY(rest.start());
    rest.served.logIn(7, QStringLiteral("4022"));
    rest.served.logIn(8, QStringLiteral("4023"));
    const QByteArray phone = R"({"phoneNumber":"4023"})";
    QCOMPARE(statusOf(rest.call("togglePause/", phone)), 200);
    rest.served.setPaused(8, true);
    QCOMPARE(statusOf(rest.call("togglePause/", phone)), 200);
    QCOMPARE(statusOf(rest.call("agentLogout/", phone)), 200);
    QCOMPARE(rest.served.control.asked, QStringList({QStringLiteral("pause 8 "), QStringLiteral("unpause 8"),
                                                     QStringLiteral("logOut 8")}));
}

void RestTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *path, const char *body, int status, const char *error) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(body) << status << QString::fromLatin1(error);
    };
    row("no JSON", "dial/x/anna/", "number=1101", 400, "InvalidJson");
    row("no body", "dial/x/anna/", "", 400, "InvalidJson");
    row("an array", "dial/x/anna/", "[]", 400, "InvalidJson");
    row("missing field", "dial/x/anna/", "{}", 400, "BadField");
    row("null", "dial/x/anna/", R"({"number":null})", 400, "BadField");
    row("zero character", "dial/x/anna/", R"({"number":"1\u00001"})", 400, "BadField");
    row("zero character in the address", "dial/x/an%00na/", R"({"number":"1101"})", 400, "BadRequest");
    row("wrong type", "dial/x/anna/", R"({"number":{}})", 400, "BadField");
    row("negative", "dial/x/anna/", R"({"number":-5})", 400, "BadField");
    row("state is no flag", "dnd/x/anna/", R"({"state":"perhaps"})", 400, "BadField");
    row("state is missing", "uncForward/x/anna/", R"({"destination":"1102"})", 400, "BadField");
    row("destination of a wrong type", "naForward/x/anna/", R"({"state":true,"destination":[]})", 400,
        "BadField");
    row("unknown user", "dnd/x/nobody/", R"({"state":true})", 404, "UnknownUser");
    row("unknown call", "fly/x/anna/", "{}", 404, "NotFound");
    row("no user in the address", "dnd/x/", R"({"state":true})", 404, "NotFound");
    row("empty user", "dnd/x//", R"({"state":true})", 404, "NotFound");
    row("telephone without an agent", "togglePause/", R"({"phoneNumber":"4022"})", 404, "NoAgentOnPhone");
    row("no telephone", "agentLogout/", "{}", 400, "BadField");
}

void RestTest::saysWhatIsWrong()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    RestServer rest;
    QVERIFY(rest.start());
    const QByteArray response = rest.call(path, body);
    QTEST(statusOf(response), "status");
    QTEST(errorOf(response), "error");
    QVERIFY(!fieldOf(response, QStringLiteral("message")).isEmpty());
    QVERIFY(rest.handler.noted.isEmpty());
    QVERIFY(rest.served.control.asked.isEmpty());

    RawClient client(rest.served.port());
    client.send(get("/xuc/api/1.0/dnd/x/anna/"));
    const QByteArray wrongMethod = client.readResponse();
    QCOMPARE(statusOf(wrongMethod), 405);
    QCOMPARE(fieldOf(wrongMethod, QStringLiteral("message")),
             QStringLiteral("This address does not answer to GET. Send a POST instead."));
}

void RestTest::answersWhenXivoHas()
{
    RestServer rest;
    QVERIFY(rest.start());
    rest.served.logIn(7, QStringLiteral("4022"));
    rest.served.control.manner = ScriptedControl::Manner::Wait;
    RawClient client(rest.served.port());
    client.send(post("/xuc/api/1.0/agentLogout/", R"({"phoneNumber":"4022"})"));
    QTRY_COMPARE(rest.served.control.asked.size(), 1);
    QVERIFY(client.socket.bytesAvailable() == 0);
    const commands::Refusal refusal{QStringLiteral("LinkDown"), QStringLiteral("agentd is away.")};
    rest.served.control.answer(refusal);
    const QByteArray response = client.readResponse();
    QCOMPARE(statusOf(response), 503);
    QCOMPARE(fieldOf(response, QStringLiteral("message")), refusal.reason);
}

void RestTest::passesXivosRefusalOn()
{
    RestServer rest;
    QVERIFY(rest.start());
    rest.handler.refusal = protocol::Error{QStringLiteral("NoLine"), QStringLiteral("dial"),
                                           QStringLiteral("Anna has no line."), std::nullopt};
    const QByteArray response = rest.call("dial/x/anna/", R"({"number":"1101"})");
    QCOMPARE(statusOf(response), 409);
    QCOMPARE(errorOf(response), QStringLiteral("NoLine"));
    QCOMPARE(fieldOf(response, QStringLiteral("message")), QStringLiteral("Anna has no line."));
}

void RestTest::repostsEventsOnAHandshake()
{
    RestServer rest;
    QVERIFY(rest.start());
    const QByteArray unconfigured = rest.call("handshake/avencall.com/", "");
    QCOMPARE(statusOf(unconfigured), 503);
    QCOMPARE(errorOf(unconfigured), QStringLiteral("NotConfigured"));

    RestServer pushing;
    int reposts = 0;
    pushing.served.repostEvents = [&reposts] { ++reposts; };
    QVERIFY(pushing.start());
    QCOMPARE(statusOf(pushing.call("handshake/avencall.com/", "")), 200);
    QCOMPARE(reposts, 1);
    QCOMPARE(statusOf(pushing.call("handshake/avencall.com/", "", "Origin: https://a.example\r\n")), 401);
    QCOMPARE(reposts, 1);
}

void RestTest::checksAPassword()
{
    RestServer rest;
    QVERIFY(rest.start());
    QCOMPARE(statusOf(rest.call("connect/avencall.com/anna/", R"({"password":"secret"})")), 200);
    QCOMPARE(statusOf(rest.call("connect/avencall.com/anna/", R"({"password":"wrong"})")), 401);
    QCOMPARE(statusOf(rest.call("connect/avencall.com/nobody/", R"({"password":"secret"})")), 401);
    QCOMPARE(statusOf(rest.call("connect/avencall.com/anna/", "{}")), 400);
}

void RestTest::asksStrangersForAToken()
{
    RestServer rest;
    rest.served.settings.trustedNetworks = {QStringLiteral("192.0.2.0/24")};
    QVERIFY(rest.start());
    rest.served.logIn(7, QStringLiteral("4022"));
    for (const QByteArray path : {"dnd/x/anna/", "agentLogout/", "togglePause/"}) {
        const QByteArray body = R"({"state":true,"phoneNumber":"4022"})";
        QCOMPARE(statusOf(rest.call(path, body)), 401);
        QCOMPARE(statusOf(rest.call(path, body, "X-Auth-Token: made-up\r\n")), 401);
        QCOMPARE(statusOf(rest.call(path, body, "X-Auth-Token: " + rest.logIn("anna") + "\r\n")), 200);
    }
    QCOMPARE(rest.handler.noted, QStringList(QStringLiteral("37 dnd on")));
    QCOMPARE(rest.served.control.asked,
             QStringList({QStringLiteral("logOut 7"), QStringLiteral("pause 7 ")}));
}

void RestTest::asksPagesAndProxiesForAToken_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("page") << QByteArray("Origin: https://elsewhere.example\r\n");
    QTest::newRow("proxy") << QByteArray("X-Forwarded-For: 192.0.2.7\r\n");
    QTest::newRow("newer proxy") << QByteArray("Forwarded: for=192.0.2.7\r\n");
}

void RestTest::asksPagesAndProxiesForAToken()
{
    QFETCH(const QByteArray, header);
    RestServer rest;
    QVERIFY(rest.start());
    const QByteArray body = R"({"state":true})";
    QCOMPARE(statusOf(rest.call("dnd/x/anna/", body, header)), 401);
    QVERIFY(rest.handler.noted.isEmpty());
    const QByteArray token = "Authorization: Bearer " + rest.logIn("anna") + "\r\n";
    QCOMPARE(statusOf(rest.call("dnd/x/anna/", body, header + token)), 200);
}

void RestTest::actsForNobodyButTheTokensUser()
{
    RestServer rest;
    QVERIFY(rest.start());
    const QByteArray token = "X-Auth-Token: " + rest.logIn("anna") + "\r\n";
    const QByteArray response = rest.call("dnd/x/boss/", R"({"state":true})", token);
    QCOMPARE(statusOf(response), 403);
    QCOMPARE(errorOf(response), QStringLiteral("ForeignUser"));
    QVERIFY(rest.handler.noted.isEmpty());
}

void RestTest::knowsItsNetworks_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<bool>("isInside");
    const auto row = [](const char *network, const char *peer, bool isInside) {
        QTest::addRow("%s in %s", peer, network)
            << QString::fromLatin1(network) << QString::fromLatin1(peer) << isInside;
    };
    row("127.0.0.0/8", "127.0.0.1", true);
    row("127.0.0.0/8", "::ffff:127.0.0.1", true);
    row("127.0.0.0/8", "::1", false);
    row("::1", "::1", true);
    row("::1", "::2", false);
    row("192.168.1.0/24", "192.168.1.77", true);
    row("192.168.1.0/24", "192.168.2.77", false);
    row("10.0.0.5", "10.0.0.5", true);
    row("10.0.0.5", "10.0.0.6", false);
    row("fd00::/8", "fd12::1", true);
    row("0.0.0.0/0", "203.0.113.9", true);
}

void RestTest::knowsItsNetworks()
{
    QFETCH(const QString, network);
    QFETCH(const QString, peer);
    const api::TrustedNetworks networks({network, QStringLiteral("nonsense")});
    QTEST(networks.contains(QHostAddress(peer)), "isInside");
    QVERIFY(!api::TrustedNetworks({}).contains(QHostAddress(peer)));
}
