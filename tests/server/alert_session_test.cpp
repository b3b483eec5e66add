#include "alert_session_test.h"

#include "served_floor.h"
#include "web_client.h"

#include <commands/alerts.h>
#include <domain/present_moment.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;

namespace {

constexpr int boss = 50;
constexpr int support = 5;
constexpr int sales = 9;

/// Keeps nothing.
class ForgetfulBook final : public commands::AlertBook
{
public:
    void open(Instant, Opened done) override { done(commands::KeptAlerts{}); }
    void writeRule(const AlertRule &, commands::Done done) override { done(nullptr); }
    void removeRule(int, commands::Done done) override { done(nullptr); }
    void write(std::vector<Alert>, commands::Done done) override { done(nullptr); }
    void find(const commands::AlertQuestion &, Found done) override { done(commands::FoundAlerts{}); }
};

UserRights supervisor(std::vector<int> queues)
{
    UserRights rights;
    rights.userId = boss;
    rights.profile = RightProfile::Supervisor;
    rights.queueIds = std::move(queues);
    return rights;
}

/// The served floor with alerts that fire by hand.
struct AlertedFloor
{
    ServedFloor served;
    alerts::StandingAlerts standing;
    ForgetfulBook book;
    std::unique_ptr<commands::Alerts> alerts;

    [[nodiscard]] bool start(const UserRights &rights)
    {
        served.synchronise();
        if (!served.start())
            return false;
        served.rights->read({rights});
        alerts = std::make_unique<commands::Alerts>(commands::Alerts::Context{
            served.configuration, *served.rights, standing, served.server->outbox(), book, presentMoment});
        served.server->add(*alerts);
        return true;
    }
    int fire(int queueId)
    {
        Alert alert;
        alert.ruleId = 1;
        alert.queueId = queueId;
        const int id = standing.fire(alert);
        alerts->tellChanges();
        return id;
    }
};

std::vector<int> queuesOf(const std::vector<Alert> &alerts)
{
    std::vector<int> queues;
    for (const Alert &alert : alerts)
        queues.push_back(alert.queueId);
    return queues;
}

std::vector<int> queuesStanding(const WebClient &client)
{
    const auto standing = client.last<protocol::AlertsStanding>();
    return standing ? queuesOf(standing->alerts) : std::vector{-1};
}

} // namespace

void AlertSessionTest::supervisorsHearOfTheirQueues()
{
    AlertedFloor floor;
    QVERIFY(floor.start(supervisor({sales})));
    static_cast<void>(floor.fire(support));
    const int first = floor.fire(sales);
    WebClient client;
    QVERIFY(client.logIn(floor.served.port(), QStringLiteral("boss")));
    QVERIFY(!client.last<protocol::AlertsStanding>());
    client.send(protocol::SubscribeToAlerts{});
    QVERIFY(client.catchUp());
    QCOMPARE(queuesStanding(client), std::vector{sales});
    static_cast<void>(floor.fire(support));
    const int second = floor.fire(sales);
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<protocol::AlertChanged>(), 1);
    QCOMPARE(client.last<protocol::AlertChanged>()->alert.id, second);
    client.send(protocol::AcknowledgeAlert{first});
    QVERIFY(client.catchUp());
    QCOMPARE(client.last<protocol::AlertChanged>()->alert.acknowledgement->name, QStringLiteral("Boss"));
}

void AlertSessionTest::changedRightsShowOtherAlerts()
{
    AlertedFloor floor;
    QVERIFY(floor.start(supervisor({sales})));
    static_cast<void>(floor.fire(support));
    WebClient client;
    QVERIFY(client.logIn(floor.served.port(), QStringLiteral("boss")));
    client.send(protocol::SubscribeToAlerts{});
    QVERIFY(client.catchUp());
    QVERIFY(queuesStanding(client).empty());
    floor.served.rights->change(supervisor({support}));
    QVERIFY(client.catchUp());
    QCOMPARE(queuesStanding(client), std::vector{support});
}

void AlertSessionTest::lostRightsTakeAlertsAway()
{
    AlertedFloor floor;
    QVERIFY(floor.start(supervisor({sales})));
    static_cast<void>(floor.fire(sales));
    WebClient client;
    QVERIFY(client.logIn(floor.served.port(), QStringLiteral("boss")));
    client.send(protocol::SubscribeToAlerts{});
    QVERIFY(client.catchUp());
    QCOMPARE(queuesStanding(client), std::vector{sales});
    UserRights none = supervisor({});
    none.profile = RightProfile::None;
    floor.served.rights->change(none);
    static_cast<void>(floor.fire(sales));
    QVERIFY(client.catchUp());
    QVERIFY(queuesStanding(client).empty());
    QCOMPARE(client.count<protocol::AlertChanged>(), 0);
    QVERIFY(!client.last<protocol::Error>());
}

void AlertSessionTest::agentsHearNothing()
{
    AlertedFloor floor;
    floor.served.rightsSettings.withoutProfile = config::RightsSettings::WithoutProfile::Own;
    QVERIFY(floor.start(supervisor({sales})));
    WebClient client;
    QVERIFY(client.logIn(floor.served.port(), QStringLiteral("anna")));
    client.send(protocol::SubscribeToAlerts{});
    const int alert = floor.fire(support); // the queue she is in
    client.send(protocol::AcknowledgeAlert{alert});
    QVERIFY(client.catchUp());
    QVERIFY(queuesStanding(client).empty());
    QCOMPARE(client.count<protocol::AlertChanged>(), 0);
    QCOMPARE(client.last<protocol::Error>()->error, QStringLiteral("Forbidden"));
    QVERIFY(!floor.standing.find(alert)->acknowledgement);
}
