#include "rights_test.h"

#include "raw_client.h"
#include "served_floor.h"
#include "web_client.h"

#include <api/rights_routes.h>
#include <commands/look_ups.h>
#include <commands/rights_editing.h>

#include <QSet>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;
using protocol::ListType;

namespace {

constexpr int boss = 50;
constexpr int root = 80;

/// Keeps the rights in memory.
class RightsInMemory final : public commands::RightsBook
{
public:
    std::vector<UserRights> stored;

    void readAll(Found done) override { done(stored); }
    void write(const UserRights &rights, commands::Done done) override
    {
        std::erase_if(stored, [&rights](const UserRights &old) { return old.userId == rights.userId; });
        stored.push_back(rights);
        done(nullptr);
    }
};

UserRights supervisor(std::vector<int> queues, std::vector<int> groups)
{
    UserRights rights;
    rights.userId = boss;
    rights.profile = RightProfile::Supervisor;
    rights.queueIds = std::move(queues);
    rights.groupIds = std::move(groups);
    return rights;
}

/// The served floor with a second team: queue 6, group 2, agent 70. The user "boss" supervises that team
/// only; "root" is the administrator, "anna" is agent 7 of the first team.
struct TwoTeamsServed
{
    ServedFloor served;
    RightsInMemory book;
    std::unique_ptr<commands::RightsEditing> editing;
    std::unique_ptr<commands::LookUps> lookUps;
    std::unique_ptr<api::RightsRoutes> routes;

    explicit TwoTeamsServed(const UserRights &ofBoss = supervisor({6}, {2}))
    {
        Configuration &configuration = served.configuration;
        configuration.queues.push_back({6, QStringLiteral("night"), {}, QStringLiteral("3006"), {}});
        configuration.queueTimings.push_back({6, seconds{0}});
        configuration.groups.push_back({2, QStringLiteral("second"), {}});
        configuration.agents.push_back({70, QStringLiteral("Sam"), {}, QStringLiteral("2070"), {}, 2, 71});
        configuration.members.push_back({70, 6, 0});
        User administrator;
        administrator.id = root;
        administrator.login = QStringLiteral("root");
        configuration.users.push_back(administrator);
        served.rightsSettings.administrators = QStringList{QStringLiteral("root")};
        served.apply(realtime::ConfigurationRead{configuration});
        served.synchronise();
        book.stored = {ofBoss};
    }
    [[nodiscard]] bool start()
    {
        if (!served.start())
            return false;
        editing = std::make_unique<commands::RightsEditing>(commands::RightsEditing::Context{
            served.configuration, served.floor, served.server->outbox(), book, *served.rights});
        editing->read();
        served.server->add(*editing);
        lookUps =
            std::make_unique<commands::LookUps>(served.floor, served.configuration, served.server->outbox());
        served.server->add(*lookUps);
        routes = std::make_unique<api::RightsRoutes>(
            served.server->callers(), [this](const auto &command, const auto &requester, const auto &reply) {
                return served.server->carryOut(command, requester, reply);
            });
        routes->addTo(served.server->router());
        return true;
    }
    /// As a header.
    [[nodiscard]] QByteArray tokenOf(const QByteArray &login) const
    {
        RawClient client(served.port());
        client.send(post("/xuc/api/2.0/auth/login", R"({"login":")" + login + R"(","password":"secret"})"));
        return "Authorization: Bearer " + fieldOf(client.readResponse(), QStringLiteral("token")).toUtf8() +
               "\r\n";
    }
    [[nodiscard]] QByteArray call(const QByteArray &method, const QByteArray &login, const QByteArray &path,
                                  const QByteArray &body = {}) const
    {
        RawClient client(served.port());
        client.send(method + ' ' + path + " HTTP/1.1\r\nHost: test\r\n" + tokenOf(login) +
                    "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                    "\r\n\r\n" + body);
        return client.readResponse();
    }
};

/// Asks for all there is to see.
void askForAll(WebClient &client)
{
    for (const ListType list :
         {ListType::Queue, ListType::Agent, ListType::QueueMember, ListType::AgentGroup})
        client.send(protocol::GetList{list});
    client.send(protocol::GetAgentDirectory{});
    client.send(protocol::SubscribeToAgentEvents{});
    client.send(protocol::GetAgentStates{});
    client.send(protocol::SubscribeToQueueStats{});
    client.send(protocol::SubscribeToAgentStats{});
}

QSet<int> queuesTold(const WebClient &client)
{
    QSet<int> ids;
    for (const protocol::ServerMessage &message : client.messages) {
        if (const auto *list = std::get_if<protocol::QueueList>(&message)) {
            for (const Queue &queue : list->queues)
                ids.insert(queue.id);
        } else if (const auto *members = std::get_if<protocol::QueueMemberList>(&message)) {
            for (const QueueMember &member : members->members)
                ids.insert(member.queueId);
        } else if (const auto *figures = std::get_if<protocol::QueueStatistics>(&message)) {
            ids.insert(figures->queueId);
        } else if (const auto *calls = std::get_if<protocol::QueueCalls>(&message)) {
            ids.insert(calls->queueId);
        } else if (const auto *changed = std::get_if<protocol::QueueConfig>(&message)) {
            ids.insert(changed->queue.id);
        } else if (const auto *state = std::get_if<protocol::AgentStateEvent>(&message)) {
            ids.unite({state->state.queues.begin(), state->state.queues.end()});
        }
    }
    return ids;
}

QSet<int> agentsTold(const WebClient &client)
{
    QSet<int> ids;
    for (const protocol::ServerMessage &message : client.messages) {
        if (const auto *list = std::get_if<protocol::AgentList>(&message)) {
            for (const Agent &agent : list->agents)
                ids.insert(agent.id);
        } else if (const auto *members = std::get_if<protocol::QueueMemberList>(&message)) {
            for (const QueueMember &member : members->members)
                ids.insert(member.agentId);
        } else if (const auto *directory = std::get_if<protocol::AgentDirectory>(&message)) {
            for (const protocol::AgentDirectoryEntry &entry : directory->directory)
                ids.insert(entry.agent.id);
        } else if (const auto *state = std::get_if<protocol::AgentStateEvent>(&message)) {
            ids.insert(state->state.agentId);
        } else if (const auto *figures = std::get_if<protocol::AgentStatistics>(&message)) {
            ids.insert(figures->agentId);
        } else if (const auto *changed = std::get_if<protocol::AgentConfig>(&message)) {
            ids.insert(changed->agent.id);
        }
    }
    return ids;
}

QSet<int> groupsTold(const WebClient &client)
{
    QSet<int> ids;
    const auto list = client.last<protocol::AgentGroupList>();
    for (const AgentGroup &group : list->groups)
        ids.insert(group.id);
    return ids;
}

QSet<int> newestQueues(const WebClient &client)
{
    QSet<int> ids;
    const auto list = client.last<protocol::QueueList>();
    for (const Queue &queue : list->queues)
        ids.insert(queue.id);
    return ids;
}

QSet<int> newestAgents(const WebClient &client)
{
    QSet<int> ids;
    const auto list = client.last<protocol::AgentList>();
    for (const Agent &agent : list->agents)
        ids.insert(agent.id);
    return ids;
}

QString lastError(const WebClient &client)
{
    const auto error = client.last<protocol::Error>();
    return error ? error->error : QString();
}

/// They name a queue, a group, an agent or a user of the first team in their samples.
const QSet<QString> needARight{
    QStringLiteral("agentLogin"),
    QStringLiteral("agentLogout"),
    QStringLiteral("pauseAgent"),
    QStringLiteral("unpauseAgent"),
    QStringLiteral("listenAgent"),
    QStringLiteral("setAgentGroup"),
    QStringLiteral("dialFromQueue"),
    QStringLiteral("retrieveQueueCall"),
    QStringLiteral("monitorPause"),
    QStringLiteral("monitorUnpause"),
    QStringLiteral("setAgentQueue"),
    QStringLiteral("removeAgentFromQueue"),
    QStringLiteral("moveAgentsInGroup"),
    QStringLiteral("addAgentsInGroup"),
    QStringLiteral("removeAgentGroupFromQueueGroup"),
    QStringLiteral("addAgentsNotInQueueFromGroupTo"),
    QStringLiteral("getUserDefaultMembership"),
    QStringLiteral("setUserDefaultMembership"),
    QStringLiteral("setUsersDefaultMembership"),
    QStringLiteral("applyUsersDefaultMembership"),
    QStringLiteral("getQueueStatistics"),
    QStringLiteral("getQueueHistory"),
    QStringLiteral("subscribeToQueueCalls"),
    QStringLiteral("unSubscribeToQueueCalls"),
    QStringLiteral("getUserRights"),
    QStringLiteral("setUserRights"),
    QStringLiteral("setAlertRule"),
};

} // namespace

void RightsTest::everyCommandOnForeignThingsIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("frame");
    for (const protocol::TableRow &row : protocol::commandRows())
        QTest::newRow(qPrintable(row.name)) << row.name << row.sample;
}

void RightsTest::everyCommandOnForeignThingsIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, frame);
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    teams.served.join(QStringLiteral("sales"), QStringLiteral("1714984272.88"), 1);
    WebClient client;
    QVERIFY(client.logIn(teams.served.port(), QStringLiteral("boss")));
    client.sendText(QString::fromUtf8(frame));
    QVERIFY(client.catchUp());

    if (needARight.contains(name)) {
        QCOMPARE(lastError(client), QStringLiteral("Forbidden"));
        QCOMPARE(client.last<protocol::Error>()->command, name);
    } else {
        QVERIFY(lastError(client) != QLatin1String("Forbidden"));
    }
    QVERIFY(teams.served.control.asked.isEmpty());
    QVERIFY2((queuesTold(client) - QSet<int>{6}).isEmpty(), "nothing of a foreign queue");
    QVERIFY2((agentsTold(client) - QSet<int>{70}).isEmpty(), "nothing of a foreign agent");
    QCOMPARE(client.unreadable, 0);
}

void RightsTest::grantedCommandsAreCarriedOut()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    teams.served.logIn(70, QStringLiteral("4070"));
    WebClient client;
    QVERIFY(client.logIn(teams.served.port(), QStringLiteral("boss")));
    client.send(protocol::AgentLogout{70});
    client.send(protocol::SubscribeToQueueCalls{6});
    client.send(protocol::GetQueueStatistics{6, seconds{60}, seconds{15}});
    client.send(protocol::GetQueueHistory{{6}});
    QVERIFY(client.catchUp());
    QCOMPARE(lastError(client), QString());
    QCOMPARE(teams.served.control.asked, QStringList{QStringLiteral("logOut 70")});
    QCOMPARE(client.last<protocol::QueueCalls>()->queueId, 6);
    QCOMPARE(client.last<protocol::QueueWindowStatistics>()->queueId, 6);
    QCOMPARE(client.last<protocol::QueueHistory>()->queueId, 6);
    QCOMPARE(client.last<protocol::RightProfile>()->profile, QStringLiteral("Supervisor"));
    QVERIFY(client.last<protocol::RightProfile>()->rights.empty());
}

void RightsTest::listsAndEventsHoldWhatIsGranted()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    WebClient client;
    QVERIFY(client.logIn(teams.served.port(), QStringLiteral("boss")));
    askForAll(client);
    QVERIFY(client.catchUp());
    QCOMPARE(newestQueues(client), QSet<int>{6});
    QCOMPARE(newestAgents(client), QSet<int>{70});
    QCOMPARE(groupsTold(client), QSet<int>{2});
    QCOMPARE(client.last<protocol::QueueMemberList>()->members, (std::vector<QueueMember>{{70, 6, 0}}));

    // What happens to others first, so that it would have come before what is waited for.
    teams.served.logIn(7, QStringLiteral("4022"));
    teams.served.join(QStringLiteral("sales"), QStringLiteral("1.1"), 1);
    const int before = client.count<protocol::QueueStatistics>();
    teams.served.join(QStringLiteral("night"), QStringLiteral("1.2"), 1);
    teams.served.logIn(70, QStringLiteral("4070"));
    QTRY_VERIFY(client.count<protocol::QueueStatistics>() > before);
    QTRY_COMPARE(client.last<protocol::AgentStateEvent>()->state.phoneNumber, QStringLiteral("4070"));
    QCOMPARE(queuesTold(client), QSet<int>{6});
    QCOMPARE(agentsTold(client), QSet<int>{70});
}

void RightsTest::everybodyElseHearsAllOfIt()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    WebClient restricted;
    WebClient anna;
    QVERIFY(restricted.logIn(teams.served.port(), QStringLiteral("boss")));
    QVERIFY(anna.logIn(teams.served.port()));
    askForAll(restricted);
    askForAll(anna);
    QVERIFY(restricted.catchUp());
    QVERIFY(anna.catchUp());
    QCOMPARE(anna.last<protocol::RightProfile>()->profile, QStringLiteral("Administrator"));
    QCOMPARE(queuesTold(anna), (QSet<int>{5, 6, 9}));
    QCOMPARE(agentsTold(anna), (QSet<int>{7, 8, 9, 70}));
    teams.served.logIn(8, QStringLiteral("4023"));
    QTRY_COMPARE(anna.last<protocol::AgentStateEvent>()->state.agentId, 8);
    anna.send(protocol::PauseAgent{8, {}});
    QVERIFY(anna.catchUp());
    QCOMPARE(teams.served.control.asked, QStringList{QStringLiteral("pause 8 ")});
}

void RightsTest::ownDeskSeesAndCommandsItself()
{
    TwoTeamsServed teams;
    teams.served.rightsSettings.withoutProfile = config::RightsSettings::WithoutProfile::Own;
    QVERIFY(teams.start());
    teams.served.logIn(7, QStringLiteral("4022"));
    teams.served.logIn(8, QStringLiteral("4023"));
    WebClient anna;
    QVERIFY(anna.logIn(teams.served.port()));
    askForAll(anna);
    anna.send(protocol::PauseAgent{8, {}});
    QVERIFY(anna.catchUp());
    QCOMPARE(anna.last<protocol::RightProfile>()->profile, QStringLiteral("None"));
    QCOMPARE(newestQueues(anna), QSet<int>{5});
    QCOMPARE(newestAgents(anna), (QSet<int>{7, 8, 9}));
    QCOMPARE(lastError(anna), QStringLiteral("Forbidden"));
    QCOMPARE(anna.last<protocol::Error>()->agentId, 8);
    QVERIFY(teams.served.control.asked.isEmpty());
    anna.send(protocol::PauseAgent{});
    QVERIFY(anna.catchUp());
    QCOMPARE(teams.served.control.asked, QStringList{QStringLiteral("pause 7 ")});
}

void RightsTest::newRightsHoldAtOnce()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    WebClient client;
    WebClient administrator;
    QVERIFY(client.logIn(teams.served.port(), QStringLiteral("boss")));
    QVERIFY(administrator.logIn(teams.served.port(), QStringLiteral("root")));
    askForAll(client);
    QVERIFY(client.catchUp());
    UserRights more = supervisor({9, 6, 9}, {1});
    more.mayRecord = true;
    administrator.send(protocol::SetUserRights{more});
    QVERIFY(administrator.catchUp());
    const auto changed = administrator.last<protocol::UserRightsChanged>();
    QVERIFY(changed);
    QCOMPARE(changed->user.login, QStringLiteral("boss"));
    QCOMPARE(changed->user.origin, RightsOrigin::Stored);
    QCOMPARE(changed->user.rights.queueIds, (std::vector<int>{6, 9}));

    QTRY_COMPARE(client.last<protocol::RightProfile>()->rights, std::vector{QStringLiteral("recording")});
    QVERIFY(client.catchUp());
    QCOMPARE(newestQueues(client), (QSet<int>{6, 9}));
    QCOMPARE(newestAgents(client), (QSet<int>{7, 8, 9}));
    QCOMPARE(groupsTold(client), QSet<int>{1});
    QVERIFY2(queuesTold(client).contains(9), "the figures of the new queue too");
    client.send(protocol::SubscribeToQueueCalls{9});
    QVERIFY(client.catchUp());
    QCOMPARE(lastError(client), QString());
    teams.served.logIn(7, QStringLiteral("4022"));
    QTRY_COMPARE(client.last<protocol::AgentStateEvent>()->state.agentId, 7);
    QCOMPARE(client.count<protocol::UserRightsChanged>(), 0);
}

void RightsTest::lostRightsHoldAtOnce()
{
    TwoTeamsServed teams(supervisor({6, 9}, {1, 2}));
    QVERIFY(teams.start());
    WebClient client;
    WebClient administrator;
    QVERIFY(client.logIn(teams.served.port(), QStringLiteral("boss")));
    QVERIFY(administrator.logIn(teams.served.port(), QStringLiteral("root")));
    askForAll(client);
    client.send(protocol::SubscribeToQueueCalls{9});
    QVERIFY(client.catchUp());
    QCOMPARE(newestQueues(client), (QSet<int>{6, 9}));

    administrator.send(protocol::SetUserRights{supervisor({6}, {2})});
    QVERIFY(administrator.catchUp());
    QVERIFY(client.catchUp());
    QCOMPARE(newestQueues(client), QSet<int>{6});
    QCOMPARE(newestAgents(client), QSet<int>{70});
    client.messages.clear();
    teams.served.logIn(7, QStringLiteral("4022"));
    teams.served.join(QStringLiteral("sales"), QStringLiteral("1.1"), 1);
    client.send(protocol::AgentLogout{7});
    teams.served.join(QStringLiteral("night"), QStringLiteral("1.2"), 1);
    QTRY_VERIFY(client.count<protocol::QueueStatistics>() > 0);
    QVERIFY(client.catchUp());
    QCOMPARE(queuesTold(client), QSet<int>{6});
    QVERIFY(agentsTold(client).isEmpty());
    QCOMPARE(lastError(client), QStringLiteral("Forbidden"));
    QVERIFY(teams.served.control.asked.isEmpty());
}

void RightsTest::agentsWhoChangeTheirGroupComeAndGo()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    WebClient client;
    QVERIFY(client.logIn(teams.served.port(), QStringLiteral("boss")));
    askForAll(client);
    QVERIFY(client.catchUp());
    for (Agent &agent : teams.served.configuration.agents) {
        if (agent.id == 8)
            agent.groupId = 2;
        else if (agent.id == 70)
            agent.groupId = 1;
    }
    teams.served.apply(realtime::ConfigurationRead{teams.served.configuration});
    QTRY_COMPARE(newestAgents(client), QSet<int>{8});
    QVERIFY(client.catchUp());
    QVERIFY(client.last<protocol::QueueMemberList>()->members.empty());
}

void RightsTest::administratorsSeeTheRightsOfAll()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    WebClient administrator;
    QVERIFY(administrator.logIn(teams.served.port(), QStringLiteral("root")));
    administrator.send(protocol::GetUserRights{});
    QVERIFY(administrator.catchUp());
    const auto list = administrator.last<protocol::UserRightsList>();
    QVERIFY(list);
    QCOMPARE(list->users.size(), 3U);
    QCOMPARE(list->users[0].login, QStringLiteral("anna"));
    QCOMPARE(list->users[0].origin, RightsOrigin::Default);
    QCOMPARE(list->users[0].rights.profile, RightProfile::Administrator);
    QCOMPARE(list->users[1].origin, RightsOrigin::Stored);
    QCOMPARE(list->users[1].rights, supervisor({6}, {2}));
    QCOMPARE(list->users[2].origin, RightsOrigin::Configuration);
}

void RightsTest::onlyAdministratorsEditRights()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    // Whoever sees everything because nothing is stored about him does not edit all the same.
    for (const char *login : {"anna", "boss"}) {
        WebClient client;
        QVERIFY(client.logIn(teams.served.port(), QString::fromLatin1(login)));
        UserRights all;
        all.userId = boss;
        all.profile = RightProfile::Administrator;
        client.send(protocol::SetUserRights{all});
        client.send(protocol::GetUserRights{});
        QVERIFY(client.catchUp());
        QCOMPARE(client.count<protocol::Error>(), 2);
        QCOMPARE(lastError(client), QStringLiteral("Forbidden"));
        QCOMPARE(client.count<protocol::UserRightsList>(), 0);
    }
    QCOMPARE(teams.book.stored, std::vector{supervisor({6}, {2})});
}

void RightsTest::wrongRightsAreRefused_data()
{
    QTest::addColumn<int>("user");
    QTest::addColumn<int>("queue");
    QTest::addColumn<int>("group");
    QTest::addColumn<int>("agent");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such user") << 999 << 6 << 2 << 70 << "UnknownUser";
    QTest::newRow("no such queue") << boss << 999 << 2 << 70 << "UnknownQueue";
    QTest::newRow("no such group") << boss << 6 << 999 << 70 << "UnknownGroup";
    QTest::newRow("no such agent") << boss << 6 << 2 << 999 << "UnknownAgent";
    QTest::newRow("an administrator by configuration") << root << 6 << 2 << 70 << "SetByConfiguration";
}

void RightsTest::wrongRightsAreRefused()
{
    QFETCH(int, user);
    QFETCH(int, queue);
    QFETCH(int, group);
    QFETCH(int, agent);
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    WebClient administrator;
    QVERIFY(administrator.logIn(teams.served.port(), QStringLiteral("root")));
    UserRights rights = supervisor({queue}, {group});
    rights.userId = user;
    rights.agentIds = {agent};
    administrator.send(protocol::SetUserRights{rights});
    QVERIFY(administrator.catchUp());
    QTEST(lastError(administrator), "code");
    QCOMPARE(teams.book.stored, std::vector{supervisor({6}, {2})});
    QCOMPARE(administrator.count<protocol::UserRightsChanged>(), 0);
}

void RightsTest::overviewHoldsWhatIsGranted()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    RawClient client(teams.served.port());
    client.send(get("/overview", teams.tokenOf("boss")));
    const QByteArray answer = client.readResponse();
    QVERIFY(answer.contains("night") && answer.contains("Sam") && answer.contains("second"));
    QVERIFY(!answer.contains("sales") && !answer.contains("Anna") && !answer.contains("2007"));
}

void RightsTest::scriptsOfAdministratorsEditRights()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    const QByteArray body = R"({"userId":50,"profile":"Supervisor","queueIds":[9]})";
    QCOMPARE(statusOf(teams.call("POST", "boss", "/xuc/api/2.0/user_rights", body)), 403);
    QCOMPARE(statusOf(teams.call("GET", "boss", "/xuc/api/2.0/user_rights")), 403);
    QCOMPARE(teams.book.stored, std::vector{supervisor({6}, {2})});
    QCOMPARE(statusOf(teams.call("POST", "root", "/xuc/api/2.0/user_rights", R"({"userId":50})")), 400);
    QCOMPARE(statusOf(teams.call("POST", "root", "/xuc/api/2.0/user_rights", "nonsense")), 400);
    QCOMPARE(statusOf(teams.call("POST", "root", "/xuc/api/2.0/user_rights", body)), 200);
    QCOMPARE(teams.book.stored, std::vector{supervisor({9}, {})});
    QVERIFY(teams.call("GET", "root", "/xuc/api/2.0/user_rights").contains(R"("login":"boss")"));
}

void RightsTest::restCommandsAreRefusedToo()
{
    TwoTeamsServed teams;
    QVERIFY(teams.start());
    teams.served.logIn(7, QStringLiteral("4022"));
    teams.served.logIn(70, QStringLiteral("4070"));
    QCOMPARE(statusOf(teams.call("POST", "boss", "/xuc/api/1.0/togglePause", R"({"phoneNumber":"4022"})")),
             403);
    QCOMPARE(statusOf(teams.call("POST", "boss", "/xuc/api/1.0/agentLogout", R"({"phoneNumber":"4022"})")),
             403);
    QVERIFY(teams.served.control.asked.isEmpty());
    QCOMPARE(statusOf(teams.call("POST", "boss", "/xuc/api/1.0/agentLogout", R"({"phoneNumber":"4070"})")),
             200);
    QCOMPARE(teams.served.control.asked, QStringList{QStringLiteral("logOut 70")});
}
