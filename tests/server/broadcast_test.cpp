#include "broadcast_test.h"

#include "raw_client.h"
#include "served_floor.h"
#include "web_client.h"

#include <commands/look_ups.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;

namespace {

/// The value of a counter in the newest statistics of a queue that tell it.
std::optional<double> counter(const WebClient &client, int queueId, const QString &name)
{
    for (auto message = client.messages.rbegin(); message != client.messages.rend(); ++message) {
        const auto *statistics = std::get_if<protocol::QueueStatistics>(&*message);
        if (!statistics || statistics->queueId != queueId)
            continue;
        for (const protocol::StatisticCounter &found : statistics->counters) {
            if (found.name == name)
                return found.value;
        }
    }
    return std::nullopt;
}

int counterOfHealth(const ServedFloor &served, const QByteArray &name)
{
    RawClient client(served.port());
    client.send(get("/health"));
    const QByteArray response = client.readResponse();
    const qsizetype at = response.indexOf('"' + name + "\":") + name.size() + 3;
    qsizetype end = at;
    while (end < response.size() && response[end] >= '0' && response[end] <= '9')
        ++end;
    return response.sliced(at, end - at).toInt();
}

UserRights rightsOf(int userId, RightProfile profile, std::vector<int> queues = {})
{
    UserRights rights;
    rights.userId = userId;
    rights.profile = profile;
    rights.queueIds = std::move(queues);
    return rights;
}

} // namespace

void BroadcastTest::answersListsAndStates()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::GetList{protocol::ListType::Queue});
    client.send(protocol::GetList{protocol::ListType::Agent});
    client.send(protocol::GetList{protocol::ListType::QueueMember});
    client.send(protocol::GetList{protocol::ListType::AgentGroup});
    client.send(protocol::GetAgentStates{});
    QVERIFY(client.catchUp());
    QCOMPARE(client.last<protocol::QueueList>()->queues.size(), 2U);
    QCOMPARE(client.last<protocol::AgentList>()->agents.size(), 3U);
    QCOMPARE(client.last<protocol::QueueMemberList>()->members.size(), 3U);
    QCOMPARE(client.last<protocol::AgentGroupList>()->groups.size(), 1U);
    QCOMPARE(client.count<protocol::AgentStateEvent>(), 3);
    QCOMPARE(client.unreadable, 0);
}

void BroadcastTest::tellsAgentStatesToSubscribersAndTheAgentHimself()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    WebClient anna;
    WebClient subscriber;
    WebClient other;
    QVERIFY(anna.logIn(served.port()));
    QVERIFY(subscriber.logIn(served.port(), QStringLiteral("boss")));
    QVERIFY(other.logIn(served.port(), QStringLiteral("boss")));
    subscriber.send(protocol::SubscribeToAgentEvents{});
    QVERIFY(subscriber.catchUp());
    const int ofAnna = anna.count<protocol::AgentStateEvent>();

    served.logIn(7, QStringLiteral("4022"));
    QTRY_VERIFY(subscriber.last<protocol::AgentStateEvent>().has_value());
    QCOMPARE(subscriber.last<protocol::AgentStateEvent>()->state.agentId, 7);
    QTRY_VERIFY(anna.count<protocol::AgentStateEvent>() > ofAnna);
    const int heard = anna.count<protocol::AgentStateEvent>();
    served.logIn(8, QStringLiteral("4023"));
    QTRY_COMPARE(subscriber.last<protocol::AgentStateEvent>()->state.agentId, 8);
    QVERIFY(anna.catchUp());
    QVERIFY(other.catchUp());
    QCOMPARE(anna.count<protocol::AgentStateEvent>(), heard);
    QCOMPARE(other.count<protocol::AgentStateEvent>(), 0);

    served.setPaused(8, true, QStringLiteral("lunch"));
    QTRY_COMPARE(subscriber.last<protocol::AgentStateEvent>()->state.phase, AgentPhase::OnPause);
    QCOMPARE(subscriber.last<protocol::AgentStateEvent>()->state.cause, QStringLiteral("lunch"));
}

void BroadcastTest::encodesAChangeOnce()
{
    ServedFloor served;
    served.synchronise();
    served.logIn(8, QStringLiteral("4023"));
    QVERIFY(served.start());
    constexpr int clients = 5;
    std::vector<std::unique_ptr<WebClient>> subscribers;
    for (int i = 0; i < clients; ++i) {
        subscribers.push_back(std::make_unique<WebClient>());
        QVERIFY(subscribers.back()->logIn(served.port(), QStringLiteral("boss")));
        subscribers.back()->send(protocol::SubscribeToAgentEvents{});
        QVERIFY(subscribers.back()->catchUp());
    }
    const auto count = [&](const QByteArray &name) { return counterOfHealth(served, name); };
    QCOMPARE(count("framesEncoded"), 0);
    served.setPaused(8, true);
    for (const auto &subscriber : subscribers)
        QTRY_COMPARE(subscriber->count<protocol::AgentStateEvent>(), 1);
    QCOMPARE(count("framesEncoded"), 1);
    QCOMPARE(count("framesSent"), clients);
}

void BroadcastTest::encodesAPartOnceForAllWhoSeeTheSame()
{
    ServedFloor served;
    served.configuration.queues.push_back({6, QStringLiteral("night"), {}, QStringLiteral("3006"), {}});
    served.apply(realtime::ConfigurationRead{served.configuration});
    served.synchronise();
    QVERIFY(served.start());
    served.rights->read({rightsOf(37, RightProfile::None), rightsOf(50, RightProfile::Supervisor, {5})});
    std::vector<std::unique_ptr<WebClient>> clients;
    for (const char *login : {"anna", "boss", "boss"}) { // at her own desk she sees queue 5 as well
        clients.push_back(std::make_unique<WebClient>());
        QVERIFY(clients.back()->logIn(served.port(), QString::fromLatin1(login)));
        clients.back()->send(protocol::GetList{protocol::ListType::Queue});
        QVERIFY(clients.back()->catchUp());
    }
    const int encoded = counterOfHealth(served, "framesEncoded");
    served.configuration.queues.pop_back();
    served.apply(realtime::ConfigurationRead{served.configuration});
    for (const auto &client : clients) {
        QTRY_COMPARE(client->count<protocol::QueueList>(), 2);
        QCOMPARE(client->last<protocol::QueueList>()->queues.size(), 1U);
        QCOMPARE(client->last<protocol::QueueList>()->queues[0].id, 5);
    }
    QCOMPARE(counterOfHealth(served, "framesEncoded"), encoded + 1);
}

void BroadcastTest::tellsAllStatisticsThenChanges()
{
    ServedFloor served;
    served.synchronise();
    served.logIn(7, QStringLiteral("4022"));
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::SubscribeToQueueStats{});
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<protocol::QueueStatistics>(), 2);
    QCOMPARE(counter(client, 5, QStringLiteral("WaitingCalls")), 0.0);
    QCOMPARE(counter(client, 5, QStringLiteral("LoggedAgents")), 1.0);
    QVERIFY(counter(client, 5, QStringLiteral("EWT")).has_value());
    QVERIFY(!counter(client, 5, QStringLiteral("LongestWaitTime")).has_value());

    served.join(QStringLiteral("support"), QStringLiteral("1.1"), 1);
    QTRY_COMPARE(counter(client, 5, QStringLiteral("WaitingCalls")), 1.0);
    QVERIFY(counter(client, 5, QStringLiteral("LongestWaitTime")).has_value());
    QVERIFY(client.last<protocol::QueueStatistics>()->counters.size() < 5); // only what changed
    served.leave(QStringLiteral("support"), QStringLiteral("1.1"));
    QTRY_COMPARE(counter(client, 5, QStringLiteral("WaitingCalls")), 0.0);
    QCOMPARE(client.count<protocol::QueueStatistics>(), 4);
}

void BroadcastTest::tellsWaitingCallsUntilUnsubscribed()
{
    ServedFloor served;
    served.synchronise();
    served.join(QStringLiteral("support"), QStringLiteral("1.1"), 1);
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::SubscribeToQueueCalls{5});
    QVERIFY(client.catchUp());
    QCOMPARE(client.last<protocol::QueueCalls>()->calls.size(), 1U);
    QCOMPARE(client.last<protocol::QueueCalls>()->calls[0].number, QStringLiteral("0299000001"));
    served.join(QStringLiteral("support"), QStringLiteral("1.2"), 2);
    QTRY_COMPARE(client.last<protocol::QueueCalls>()->calls.size(), 2U);
    served.leave(QStringLiteral("support"), QStringLiteral("1.1"));
    served.leave(QStringLiteral("support"), QStringLiteral("1.2"));
    QTRY_VERIFY(client.last<protocol::QueueCalls>()->calls.empty());

    const int told = client.count<protocol::QueueCalls>();
    client.send(protocol::UnsubscribeFromQueueCalls{5});
    client.send(protocol::SubscribeToQueueCalls{9});
    QVERIFY(client.catchUp());
    served.join(QStringLiteral("support"), QStringLiteral("1.3"), 1);
    served.join(QStringLiteral("sales"), QStringLiteral("1.4"), 1);
    QTRY_COMPARE(client.last<protocol::QueueCalls>()->queueId, 9);
    QTRY_COMPARE(client.last<protocol::QueueCalls>()->calls.size(), 1U);
    QCOMPARE(client.count<protocol::QueueCalls>(), told + 2);
}

void BroadcastTest::tellsConfigurationChanges()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::GetList{protocol::ListType::Queue});
    client.send(protocol::GetList{protocol::ListType::Agent});
    QVERIFY(client.catchUp());

    served.configuration.queues[0].displayName = QStringLiteral("Help desk");
    served.apply(realtime::ConfigurationRead{served.configuration});
    QTRY_VERIFY(client.last<protocol::QueueConfig>().has_value());
    QCOMPARE(client.last<protocol::QueueConfig>()->queue.displayName, QStringLiteral("Help desk"));
    QCOMPARE(client.count<protocol::QueueList>(), 1);

    served.configuration.queues.pop_back();
    served.apply(realtime::ConfigurationRead{served.configuration});
    QTRY_COMPARE(client.count<protocol::QueueList>(), 2);
    QCOMPARE(client.last<protocol::QueueList>()->queues.size(), 1U);

    served.configuration.presences.clear();
    served.server->configurationChanged();
    QTRY_VERIFY(client.last<protocol::UsersStatuses>()->presences.empty());
}

void BroadcastTest::tellsChangesOfAgentsAndMembers()
{
    ServedFloor served;
    served.synchronise();
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    client.send(protocol::GetList{protocol::ListType::Agent});
    client.send(protocol::GetList{protocol::ListType::QueueMember});
    QVERIFY(client.catchUp());

    served.configuration.agents[1].lastName = QStringLiteral("Weber");
    served.configuration.members[1].penalty = 4;
    served.apply(realtime::ConfigurationRead{served.configuration});
    QTRY_VERIFY(client.last<protocol::AgentConfig>().has_value());
    QCOMPARE(client.last<protocol::AgentConfig>()->agent.lastName, QStringLiteral("Weber"));
    QTRY_VERIFY(client.last<protocol::QueueMemberChanged>().has_value());
    QCOMPARE(client.last<protocol::QueueMemberChanged>()->member.agentId, 8);
    QCOMPARE(client.last<protocol::QueueMemberChanged>()->member.penalty, 4);
    QCOMPARE(client.count<protocol::AgentList>(), 1);
    QCOMPARE(client.count<protocol::QueueMemberList>(), 1);
}

void BroadcastTest::tellsAnAgentThatHeIsListenedTo()
{
    ServedFloor served;
    served.synchronise();
    served.logIn(7, QStringLiteral("4022"));
    QVERIFY(served.start());
    WebClient anna;
    WebClient boss;
    QVERIFY(anna.logIn(served.port()));
    QVERIFY(boss.logIn(served.port(), QStringLiteral("boss")));
    realtime::ChannelSeen channel;
    channel.channel = QStringLiteral("SIP/ph4022-00000007");
    channel.uniqueId = channel.linkedId = QStringLiteral("1.7");
    channel.state = realtime::ChannelState::Up;
    served.apply(channel);
    for (const bool started : {true, false}) {
        served.apply(realtime::ListeningChanged{channel.channel, started, {}});
        QTRY_VERIFY(anna.last<protocol::AgentListen>() &&
                    anna.last<protocol::AgentListen>()->started == started);
    }
    QCOMPARE(anna.last<protocol::AgentListen>()->agentId, 7);
    QCOMPARE(anna.last<protocol::AgentListen>()->phoneNumber, QStringLiteral("4022"));
    QVERIFY(boss.catchUp());
    QCOMPARE(boss.count<protocol::AgentListen>(), 0);
}

void BroadcastTest::tellsTheStatusOfTelephones()
{
    ServedFloor served;
    served.configuration.users[0].extension = QStringLiteral("4022");
    served.apply(realtime::ConfigurationRead{served.configuration});
    served.synchronise();
    QVERIFY(served.start());
    commands::LookUps lookUps(served.floor, served.configuration, served.server->outbox());
    served.server->add(lookUps);
    WebClient anna;
    WebClient boss;
    QVERIFY(anna.logIn(served.port()));
    QVERIFY(boss.logIn(served.port(), QStringLiteral("boss")));
    boss.send(protocol::SubscribeToPhoneHints{{QStringLiteral("4022")}});
    QVERIFY(boss.catchUp());
    served.apply(realtime::LineStateChanged{QStringLiteral("4022"), QStringLiteral("default"),
                                            QStringLiteral("SIP/ph4022"), PhoneStatus::Ringing});
    QTRY_VERIFY(anna.last<protocol::PhoneStatusUpdate>() &&
                anna.last<protocol::PhoneStatusUpdate>()->status == PhoneStatus::Ringing);
    QTRY_VERIFY(boss.last<protocol::PhoneHintStatusEvent>() &&
                boss.last<protocol::PhoneHintStatusEvent>()->status == PhoneStatus::Ringing);
    QCOMPARE(boss.last<protocol::PhoneHintStatusEvent>()->number, QStringLiteral("4022"));
    QCOMPARE(boss.count<protocol::PhoneStatusUpdate>(), 0);
    served.server.reset(); // before the handler
}

void BroadcastTest::tellsTheLinkToEverybody()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    QVERIFY(!client.last<protocol::PbxLinkStatus>()->up);
    served.synchronise();
    QTRY_VERIFY(client.last<protocol::PbxLinkStatus>()->up);
    served.apply(realtime::LinkLost{});
    QTRY_VERIFY(!client.last<protocol::PbxLinkStatus>()->up);
}
