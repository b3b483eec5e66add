#include "manager_test.h"
#include "ami_client.h"

#include <sim/agentd_api.h>
#include <sim/ami_server.h>
#include <sim/confd_api.h>
#include <sim/simulation.h>
#include <sim/xivo_database.h>

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace xivocc;
using namespace xivocc::sim;
using namespace std::chrono_literals;

namespace {

/// A XiVO where nothing happens by itself.
struct QuietXivo
{
    QuietXivo()
        : simulation({.agents = 4,
                      .queues = 2,
                      .callsPerHour = 0,
                      .start = Instant(std::chrono::seconds(1'795'398'142)),
                      .peopleLive = false},
                     ami)
    {
        ami.serve(simulation.pbx());
        if (!ami.listen(QHostAddress::LocalHost, 0))
            qFatal("no port for the manager interface");
    }
    [[nodiscard]] bool logIn(AmiClient &client)
    {
        if (!client.connectTo(ami.port()))
            return false;
        client.send({"Action: Login", "Username: xuc", "Secret: secret", "ActionID: login"});
        return client.waitFor("Event: FullyBooted");
    }
    void run(milliseconds span) { simulation.heap().runUntil(simulation.heap().now() + span); }

    AmiServer ami{{"xuc", "secret"}};
    Simulation simulation;
};

/// Sends one action and returns the answer's Message.
QByteArray ask(AmiClient &client, QList<QByteArray> lines)
{
    static int number = 0;
    const QByteArray id = "a" + QByteArray::number(++number);
    lines.insert(1, "ActionID: " + id);
    client.send(lines);
    QByteArray message = "no answer";
    const auto isAnswered = [&client, &id, &message] {
        client.read();
        for (const QByteArray &frame : client.frames("Response")) {
            if (valueOf(frame, "ActionID") != id)
                continue;
            message = valueOf(frame, "Message");
            return true;
        }
        return false;
    };
    const bool answered = QTest::qWaitFor(isAnswered, AmiClient::patienceMs);
    return answered ? message : QByteArray("no answer");
}

struct Answer
{
    int status = 0;
    QByteArray body;
    bool operator==(const Answer &) const = default;
};

Answer http(quint16 port, const QByteArray &method, const QString &path, const QByteArray &body = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("X-Auth-Token", "any");
    QNetworkReply *reply = network.sendCustomRequest(request, method, body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(AmiClient::patienceMs))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace

void ManagerTest::refusesAWrongPassword()
{
    QuietXivo xivo;
    AmiClient client;
    QVERIFY(client.connectTo(xivo.ami.port()));
    client.send({"Action: QueueStatus"});
    QVERIFY(client.waitFor("Message: Permission denied"));
    client.send({"Action: Login", "Username: xuc", "Secret: guess"});
    QVERIFY(client.waitForEnd());
    QVERIFY(client.received().contains("Message: Authentication failed"));
}

void ManagerTest::obeysQueueActions()
{
    QuietXivo xivo;
    AmiClient client;
    QVERIFY(xivo.logIn(client));
    const QByteArray interface = "Interface: Local/id-1@agentcallback";
    const QList<QByteArray> add{
        "Action: QueueAdd",           "Queue: support", interface, "MemberName: Agent/2001",
        "StateInterface: SIP/ph1001", "Penalty: 2"};
    QCOMPARE(ask(client, add), QByteArray("Added interface to queue"));
    QCOMPARE(ask(client, add), QByteArray("Unable to add interface: Already there"));
    QCOMPARE(ask(client, {"Action: QueueAdd", "Queue: none", interface}),
             QByteArray("Unable to add interface to queue: No such queue"));
    QCOMPARE(ask(client, {"Action: QueuePause", interface, "Paused: true", "Reason: lunch"}),
             QByteArray("Interface paused successfully"));
    QVERIFY(client.waitFor("PausedReason: lunch"));
    QCOMPARE(ask(client, {"Action: QueuePause", "Interface: SIP/none", "Paused: true"}),
             QByteArray("Interface not found"));
    QCOMPARE(ask(client, {"Action: QueuePenalty", interface, "Penalty: 5", "Queue: support"}),
             QByteArray("Interface penalty set successfully"));
    client.forget();
    QCOMPARE(ask(client, {"Action: QueueStatus", "Queue: support"}), QByteArray("Queue status will follow"));
    QVERIFY(client.waitFor("Event: QueueStatusComplete"));
    const QList<QByteArray> members = client.frames("Event: QueueMember\r\n");
    QCOMPARE(members.size(), 1);
    QCOMPARE(valueOf(members.constFirst(), "Penalty"), QByteArray("5"));
    QCOMPARE(valueOf(members.constFirst(), "Paused"), QByteArray("1"));
    QCOMPARE(valueOf(members.constFirst(), "PausedReason"), QByteArray("lunch"));
    QCOMPARE(ask(client, {"Action: QueueRemove", "Queue: support", interface}),
             QByteArray("Removed interface from queue"));
    QCOMPARE(ask(client, {"Action: QueueRemove", "Queue: support", interface}),
             QByteArray("Unable to remove interface: Not there"));
}

void ManagerTest::obeysCallActions()
{
    QuietXivo xivo;
    AmiClient client;
    QVERIFY(xivo.logIn(client));
    xivo.simulation.pbx().dialplan.callFromOutside({"0612345678", {}}, "SIP/trunk0", "3001");
    QVERIFY(client.waitFor("Event: QueueCallerJoin"));
    client.forget();
    QCOMPARE(ask(client, {"Action: CoreShowChannels"}), QByteArray("Channels will follow"));
    QVERIFY(client.waitFor("Event: CoreShowChannelsComplete"));
    const QList<QByteArray> channels = client.frames("Event: CoreShowChannel\r\n");
    QCOMPARE(channels.size(), 1);
    const QByteArray channel = "Channel: " + valueOf(channels.constFirst(), "Channel");

    QCOMPARE(ask(client, {"Action: Redirect", channel, "Context: default", "Exten: 1002", "Priority: 1"}),
             QByteArray("Redirect successful"));
    QVERIFY(client.waitFor("DestChannel: SIP/ph1002-"));
    QVERIFY(client.received().contains("Event: QueueCallerLeave"));
    QCOMPARE(ask(client, {"Action: Hangup", channel}), QByteArray("Channel Hungup"));
    QCOMPARE(ask(client, {"Action: Hangup", channel}), QByteArray("No such channel"));
    QCOMPARE(ask(client, {"Action: BlindTransfer", channel, "Exten: 1001"}),
             QByteArray("Channel specified does not exist"));
    QCOMPARE(ask(client, {"Action: Redirect", channel, "Exten: 1"}),
             QByteArray("Channel does not exist: " + channel.mid(9)));
    QCOMPARE(ask(client, {"Action: Originate", "Channel: SIP/ph1001", "Exten: 12", "Context: default"}),
             QByteArray("Extension does not exist."));
    QVERIFY(ask(client, {"Action: Fly"}).startsWith("Invalid/unknown command: Fly"));
    QVERIFY(xivo.simulation.pbx().exchange.channels().empty());
}

void ManagerTest::carriesVariablesOfAnOriginatedCall()
{
    QuietXivo xivo;
    AmiClient client;
    QVERIFY(xivo.logIn(client));
    QCOMPARE(
        ask(client, {"Action: Originate", "Channel: SIP/ph1001", "Exten: 1002", "Context: default",
                     "Variable: __USR_note=\"one, \\\"two\\\"\",__USR_plain=3", "Variable: __USR_more=4"}),
        QByteArray("Originate successfully queued"));
    QVERIFY(client.waitFor("Variable: __USR_more\r\nValue: 4\r\n"));
    QVERIFY(client.received().contains("Variable: __USR_note\r\nValue: one, \"two\"\r\n"));
    QVERIFY(client.received().contains("Variable: __USR_plain\r\nValue: 3\r\n"));
}

void ManagerTest::listensToATelephoneThatTalks()
{
    QuietXivo xivo;
    AmiClient client;
    QVERIFY(xivo.logIn(client));
    xivo.simulation.pbx().dialplan.callFromPhone("SIP/ph1001", "1002");
    QCOMPARE(ask(client, {"Action: Originate", "Channel: SIP/ph1003", "Application: ChanSpy",
                          "Data: SIP/ph1002,bds", "CallerID: \"Listen\" <1003>"}),
             QByteArray("Originate successfully queued"));
    xivo.run(seconds(3));
    QVERIFY(client.waitFor("Event: ChanSpyStart"));
    QVERIFY(client.waitFor("SpyeeChannel: SIP/ph1002-"));
    for (const QByteArray &frame : client.frames("Event: ChanSpyStart")) {
        const QByteArray talking = "Channel: " + valueOf(frame, "SpyeeChannel");
        QCOMPARE(ask(client, {"Action: PlayDTMF", talking, "Digit: 5"}),
                 QByteArray("DTMF successfully queued"));
        QCOMPARE(ask(client, {"Action: Hangup", talking}), QByteArray("Channel Hungup"));
    }
    xivo.run(seconds(1));
    QVERIFY(client.waitFor("Event: ChanSpyStop"));
}

void ManagerTest::respectsFilters()
{
    QuietXivo xivo;
    AmiClient client;
    QVERIFY(xivo.logIn(client));
    QCOMPARE(ask(client, {"Action: Filter", "Operation: Add", "Filter: !Event: VarSet"}),
             QByteArray("Filter Added"));
    QCOMPARE(ask(client, {"Action: Filter", "Operation: Add", "Filter: !Event: DeviceStateChange"}),
             QByteArray("Filter Added"));
    xivo.simulation.pbx().dialplan.callFromOutside({"0612345678", {}}, "SIP/trunk0", "3001");
    QVERIFY(client.waitFor("Event: QueueCallerJoin"));
    QVERIFY(client.received().contains("Event: Newchannel"));
    QVERIFY(!client.received().contains("Event: VarSet"));
    QVERIFY(!client.received().contains("Event: DeviceStateChange"));
}

void ManagerTest::answersAsAgentd()
{
    QuietXivo xivo;
    AgentdApi api(xivo.simulation.agents());
    HttpServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const auto post = [&server](const QString &path, const QByteArray &body = {}) {
        return http(server.port(), "POST", QStringLiteral("/1.0/agents/") + path, body);
    };
    const QByteArray phone = R"({"extension":"1001","context":"default"})";
    QCOMPARE(post(QStringLiteral("by-id/99/login"), phone), (Answer{404, R"({"error":"no such agent"})"}));
    QCOMPARE(post(QStringLiteral("by-id/1/login"), R"({"extension":"9","context":"default"})"),
             (Answer{404, R"({"error":"no such extension and context"})"}));
    QCOMPARE(post(QStringLiteral("by-id/1/login"), R"({"extension":1001})").status, 400);
    QCOMPARE(post(QStringLiteral("by-number/2001/pause")), (Answer{409, R"({"error":"not logged in"})"}));
    QCOMPARE(post(QStringLiteral("by-id/1/login"), phone), (Answer{204, {}}));
    QCOMPARE(post(QStringLiteral("by-id/1/login"), phone), (Answer{409, R"({"error":"already logged"})"}));
    QCOMPARE(post(QStringLiteral("by-number/2002/login"), phone),
             (Answer{409, R"({"error":"extension and context already in use"})"}));
    QCOMPARE(post(QStringLiteral("by-number/2001/pause")), (Answer{204, {}}));
    QVERIFY(xivo.simulation.pbx().queues.byName("support")->member("Local/id-1@agentcallback")->isPaused);
    QCOMPARE(post(QStringLiteral("by-number/2001/unpause")), (Answer{204, {}}));
    QCOMPARE(post(QStringLiteral("by-id/1/add"), R"({"queue_id":99})"),
             (Answer{404, R"({"error":"no such queue"})"}));
    QCOMPARE(post(QStringLiteral("by-id/1/add"), R"({"queue_id":1})"),
             (Answer{409, R"({"error":"agent already in queue"})"}));
    QCOMPARE(post(QStringLiteral("by-id/1/remove"), R"({"queue_id":1})"), (Answer{204, {}}));
    QCOMPARE(post(QStringLiteral("by-id/1/remove"), R"({"queue_id":1})"),
             (Answer{409, R"({"error":"agent not in queue"})"}));
    const Answer status = http(server.port(), "GET", QStringLiteral("/1.0/agents/by-number/2001"));
    QCOMPARE(status.status, 200);
    QVERIFY(status.body.contains(R"("state_interface":"SIP/ph1001")"));
    QCOMPARE(post(QStringLiteral("by-id/1/logoff")), (Answer{204, {}}));
    QCOMPARE(post(QStringLiteral("by-id/1/logoff")), (Answer{409, R"({"error":"not logged in"})"}));
    QCOMPARE(http(server.port(), "POST", QStringLiteral("/0.1/token"), "{}").status, 200);
}

void ManagerTest::answersAsConfd()
{
    QuietXivo xivo;
    UserService users(xivo.simulation.plan());
    ConfdApi api(xivo.simulation.agents(), users);
    HttpServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const QString member = QStringLiteral("/1.1/queues/1/members/agents/1");
    QCOMPARE(http(server.port(), "PUT", member, R"({"penalty":7})").status, 204);
    QVERIFY(http(server.port(), "GET", member).body.contains(R"("penalty":7)"));
    QCOMPARE(http(server.port(), "PUT", member, R"({"penalty":"x"})").status, 400);
    QCOMPARE(http(server.port(), "GET", QStringLiteral("/1.1/queues/1/members/agents/99")).status, 404);
    QCOMPARE(http(server.port(), "GET", QStringLiteral("/1.1/infos")).status, 200);

    const QString forward = QStringLiteral("/1.1/users/2/forwards/unconditional");
    QCOMPARE(http(server.port(), "PUT", forward, R"({"enabled":true})"),
             (Answer{400, R"(["Input Error - Forward must be disabled to remove destination"])"}));
    QCOMPARE(http(server.port(), "PUT", forward, R"({"enabled":true,"destination":"1009"})").status, 204);
    QCOMPARE(http(server.port(), "PUT", forward, R"({"enabled":false})").status, 204);
    QCOMPARE(http(server.port(), "GET", forward), (Answer{200, R"({"destination":"1009","enabled":false})"}));
    const QString dnd = QStringLiteral("/1.1/users/2/services/dnd");
    QCOMPARE(http(server.port(), "PUT", dnd, R"({"enabled":1})"),
             (Answer{400, R"(["Input Error - field 'enabled': wrong type. Should be a boolean"])"}));
    QCOMPARE(http(server.port(), "PUT", dnd, R"({"enabled":true})").status, 204);
    QVERIFY(users.byId(2)->dnd);
    QCOMPARE(http(server.port(), "GET", QStringLiteral("/1.1/users/999/services/dnd")),
             (Answer{404, R"x(["Resource Not Found - User was not found ('id': 999)"])x"}));
}

void ManagerTest::keepsTheDatabaseCurrent()
{
    QTemporaryDir directory;
    QuietXivo xivo;
    AgentService &agents = xivo.simulation.agents();
    QUrl url;
    url.setScheme(QStringLiteral("sqlite"));
    url.setPath(directory.filePath(QStringLiteral("xivo.db")));
    auto database = XivoDatabase::open(url);
    QVERIFY2(database, qPrintable(database ? QString() : database.error()));
    QCOMPARE((*database)->fill(xivo.simulation.plan(), agents.agents()), QString());
    agents.setRegister(database->get());

    const QString connection = QStringLiteral("manager-test");
    {
        QSqlDatabase reader = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        reader.setDatabaseName(url.path());
        QVERIFY(reader.open());
        const auto read = [&reader](const char *statement) {
            QSqlQuery query(QString::fromLatin1(statement), reader);
            return query.next() ? query.value(0).toString() : QStringLiteral("nothing");
        };
        const char *loggedOn =
            "select extension || ' ' || state_interface from agent_login_status where agent_id = 1";
        QCOMPARE(read(loggedOn), QStringLiteral("nothing"));
        QCOMPARE(agents.login(1, "1001", "default"), AgentService::Outcome::Done);
        QCOMPARE(read(loggedOn), QStringLiteral("1001 SIP/ph1001"));
        QCOMPARE(agents.setPenalty(1, 1, 9), AgentService::Outcome::Done);
        QCOMPARE(read("select penalty from queuemember where userid = 1 and queue_name = 'support'"),
                 QStringLiteral("9"));
        QCOMPARE(read("select penalty from agent_membership_status where agent_id = 1 and queue_id = 1"),
                 QStringLiteral("9"));
        QCOMPARE(agents.logoff(1), AgentService::Outcome::Done);
        QCOMPARE(read(loggedOn), QStringLiteral("nothing"));
        SimUser user = *UserService(xivo.simulation.plan()).byId(3);
        user.dnd = true;
        user.busy = {true, QStringLiteral("1009")};
        (*database)->servicesChanged(user);
        QCOMPARE(
            read("select enablednd || ' ' || enablebusy || destbusy || ' ' || enableunc from userfeatures "
                 "where id = 3"),
            QStringLiteral("1 11009 0"));
        QCOMPARE(read("select count(*) from userfeatures where loginclient = 'superviseur'"),
                 QStringLiteral("1"));
    }
    QSqlDatabase::removeDatabase(connection);
    agents.setRegister(nullptr);
}
