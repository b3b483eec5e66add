#include "placement_test.h"

#include "floor_fixture.h"

#include <client/requests.h>
#include <models/placement_model.h>
#include <models/placement_requests.h>

#include <QSignalSpy>
#include <QTest>

using namespace xivocc;
using namespace xivocc::testing;
using client::QueuePlace;
using models::Placement;
using models::PlacementModel;

namespace {

struct Floor
{
    client::Session session;
    client::Memberships memberships{&session};
    PlacementModel placements{&session};
    models::PlacementRequests requests{&memberships, &placements};
    int lastRef = 0;

    explicit Floor(const client::Timing &timing = {}) : session(timing)
    {
        tellFloor(session);
        placements.flush();
    }
    void connect()
    {
        session.requests().setConnected(true);
        lastRef = 1; // of the list of defaults that Memberships asks for
    }
    void confirm()
    {
        protocol::CommandFinished finished;
        finished.ref = ++lastRef;
        session.requests().see(finished);
    }
    void refuse()
    {
        protocol::Error error;
        error.ref = lastRef + 1;
        error.reason = QStringLiteral("confd is away");
        session.requests().see(error);
        confirm();
    }
};

} // namespace

void PlacementTest::agentsStandByGroupAndName()
{
    Floor floor;
    Q_EMIT floor.session.memberChanged({2, 1, 0});
    const PlacementModel::Parts &parts = floor.placements.at({1, 0});
    QCOMPARE(parts.size(), std::size_t(1));
    QCOMPARE(parts[0].agents, (std::vector{1, 2})); // Alice, Bruno
    QCOMPARE(floor.placements.groups(), (std::vector{1, 2}));
    QCOMPARE(floor.placements.groupName(2), QStringLiteral("south"));
    QCOMPARE(floor.placements.groupSize(1), 2);
    QVERIFY(floor.placements.at({3, 0}).empty());
}

void PlacementTest::membershipsMoveAgents()
{
    Floor floor;
    const QSignalSpy places(&floor.placements, &PlacementModel::placesChanged);
    QVERIFY(floor.placements.contains({{1, 2}, 1, 2}));
    Q_EMIT floor.session.memberChanged({2, 1, 5});
    QVERIFY(!floor.placements.contains({{1, 2}, 1, 2}));
    QVERIFY(floor.placements.contains({{1, 5}, 1, 2}));
    QVERIFY(floor.placements.contains({{1, 5}, 1, 0}));
    Q_EMIT floor.session.memberChanged({2, 1, QueueMember::removed});
    QVERIFY(floor.placements.at({1, 5}).empty());
    QCOMPARE(floor.placements.penalty(2, 1), std::nullopt);
    floor.placements.flush();
    QCOMPARE(places.count(), 1);
}

void PlacementTest::membersMayComeBeforeTheirAgents()
{
    client::Session session;
    PlacementModel placements(&session);
    Q_EMIT session.membersReceived({{7, 1, 4}});
    Q_EMIT session.memberChanged({8, 1, 4});
    QVERIFY(placements.at({1, 4}).empty());
    Q_EMIT session.agentsReceived({{7, QStringLiteral("Eve"), {}, {}, {}, 0, 0}});
    QVERIFY(placements.contains({{1, 4}, 0, 7}));
    Q_EMIT session.agentChanged({8, QStringLiteral("Finn"), {}, {}, {}, 0, 0});
    QCOMPARE(placements.at({1, 4}).front().agents, (std::vector{7, 8}));
}

void PlacementTest::aStateTouchesThePlacesOfItsAgentOnly()
{
    Floor floor;
    QSignalSpy states(&floor.placements, &PlacementModel::statesChanged);
    const QSignalSpy places(&floor.placements, &PlacementModel::placesChanged);
    tellState(floor.session, 4, AgentPhase::Ready);
    tellState(floor.session, 1, AgentPhase::Ready); // as before
    floor.placements.flush();
    QCOMPARE(states.count(), 1);
    QCOMPARE(states.front().front().value<QSet<QueuePlace>>(), (QSet<QueuePlace>{{2, 1}, {1, 3}}));
    QCOMPARE(places.count(), 0);
    QCOMPARE(floor.placements.phase(4), AgentPhase::Ready);
}

void PlacementTest::anAgentWhoChangesGroupStandsThere()
{
    Floor floor;
    Agent agent = *floor.placements.agent(1);
    agent.groupId = 2;
    Q_EMIT floor.session.agentChanged(agent);
    QVERIFY(floor.placements.part({1, 0}, 2));
    QVERIFY(!floor.placements.part({1, 0}, 1));
    QCOMPARE(floor.placements.groupSize(2), 3);
}

void PlacementTest::aMoveLeavesTheOldPlaceOnlyWhenTheNewOneIsConfirmed()
{
    Floor floor;
    floor.connect();
    const Placement alice{{1, 0}, 1, 1};
    floor.requests.move(alice, {2, 3});
    QVERIFY(floor.requests.mark(alice));
    QVERIFY(!floor.requests.mark(alice)->isRefused);
    floor.confirm();
    QVERIFY(floor.requests.mark(alice)); // the removal is still to come
    QVERIFY(floor.placements.contains(alice));
    floor.confirm();
    QVERIFY(!floor.requests.mark(alice));
    QCOMPARE(floor.requests.pendingCount(), 0);
}

void PlacementTest::aRefusedMoveStaysWhereItWas()
{
    Floor floor;
    floor.connect();
    const Placement alice{{1, 0}, 1, 1};
    floor.requests.move(alice, {2, 3});
    floor.refuse();
    QVERIFY(floor.requests.mark(alice)->isRefused);
    QVERIFY(floor.requests.mark(alice)->text.contains(QStringLiteral("confd is away")));
    QVERIFY(floor.requests.refusals().front().startsWith(QStringLiteral("Alice Morel: ")));
    QCOMPARE(floor.requests.pendingCount(), 0); // nothing was asked after the refusal
    floor.requests.dismiss();
    QVERIFY(!floor.requests.mark(alice));
    QVERIFY(floor.requests.refusals().isEmpty());
}

void PlacementTest::groupsAskForWholeGroups()
{
    Floor floor;
    floor.connect();
    const Placement north{{1, 0}, 1, 0};
    floor.requests.move(north, {2, 0});
    QCOMPARE(floor.requests.pendingCount(), 1);
    floor.confirm(); // one command, not two
    QVERIFY(!floor.requests.mark(north));
    floor.requests.add(north, north.place); // is there
    QVERIFY(!floor.requests.mark(north));
}

void PlacementTest::moreThanXivoWorksOffWaitInLine()
{
    Floor floor;
    floor.connect();
    const std::vector<Placement> all{
        {{1, 0}, 1, 1}, {{1, 2}, 1, 2}, {{2, 0}, 2, 3}, {{2, 1}, 2, 4}, {{1, 3}, 2, 4}};
    for (const Placement &each : all)
        floor.requests.remove(each);
    QCOMPARE(floor.requests.pendingCount(), 5);
    QVERIFY(floor.requests.mark(all.back()));
    floor.lastRef = 1 + models::RequestLine::maxInFlight;
    floor.confirm(); // of the fifth, which is not sent yet
    QCOMPARE(floor.requests.pendingCount(), 5);
    floor.lastRef = 1;
    for (std::size_t i = 0; i < all.size(); ++i)
        floor.confirm();
    QCOMPARE(floor.requests.pendingCount(), 0);
    QVERIFY(!floor.requests.mark(all.back()));
}

void PlacementTest::aMoveThatWasAnsweredTooLateIsFinished()
{
    client::Timing timing;
    timing.requestLimit = milliseconds(1500);
    Floor floor(timing);
    floor.connect();
    const Placement alice{{1, 0}, 1, 1};
    const Placement bruno{{1, 2}, 1, 2};
    floor.requests.move(alice, {2, 3});
    floor.requests.move(bruno, {2, 3});
    Q_EMIT floor.session.memberChanged({1, 2, 3}); // she is there, though no answer comes
    QTRY_VERIFY(floor.requests.mark(bruno)->isRefused);
    QVERIFY2(floor.requests.mark(alice) && !floor.requests.mark(alice)->isRefused,
             "she has to leave the old queue still");
    floor.lastRef = 3;
    floor.confirm();
    QVERIFY(!floor.requests.mark(alice));
    QCOMPARE(floor.requests.pendingCount(), 0);
    QCOMPARE(floor.requests.refusals().size(), 1);
}
