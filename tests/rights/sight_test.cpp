#include "sight_test.h"

#include "two_teams.h"

#include <rights/access_rights.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::rights;
using WithoutProfile = xivocc::config::RightsSettings::WithoutProfile;
using xivocc::test::secondTeam;
using xivocc::test::TwoTeams;

namespace {

constexpr int carla = 50;
constexpr int carlasAgent = 51;
constexpr int root = 80;

} // namespace

void SightTest::nobodySeesAnythingWithoutRights()
{
    const Sight nothing;
    QVERIFY(!nothing.seesAll());
    QVERIFY(!nothing.seesQueue(6) && !nothing.seesGroup(1) && !nothing.seesAgent(70) &&
            !nothing.seesUser(71));
    QVERIFY(!nothing.seesAgent(0) && !nothing.commandsAgent(0) && !nothing.commandsUser(0));
    QVERIFY(!nothing.editsRights());
}

void SightTest::supervisorSeesWhatIsGranted()
{
    const TwoTeams teams;
    UserRights rights = secondTeam();
    rights.agentIds = {12};
    const Sight sight = sightOf(rights, carlasAgent, teams.floor);

    QVERIFY(!sight.seesAll());
    QVERIFY(sight.seesQueue(6) && !sight.seesQueue(9) && !sight.seesQueue(14));
    QVERIFY(sight.seesGroup(1) && !sight.seesGroup(4) && !sight.seesGroup(3));
    QVERIFY(sight.seesAgent(70) && sight.seesAgent(12) && !sight.seesAgent(7));
    QVERIFY2(sight.seesAgent(carlasAgent) && sight.commandsAgent(carlasAgent), "his own agent");
    QVERIFY(sight.commandsAgent(70) && sight.commandsAgent(12) && !sight.commandsAgent(7));
    QVERIFY(sight.commandsGroup(1) && !sight.commandsGroup(3));
    QVERIFY(sight.seesUser(71) && sight.seesUser(44) && sight.seesUser(carla) && !sight.seesUser(45));
}

void SightTest::agentsFollowTheirGroup()
{
    TwoTeams teams;
    QVERIFY(!sightOf(secondTeam(), carlasAgent, teams.floor).seesAgent(7));
    for (Agent &agent : teams.configuration.agents) {
        if (agent.id == 7 || agent.id == 70)
            agent.groupId = agent.id == 7 ? 1 : 3;
    }
    static_cast<void>(teams.floor.apply({{}, realtime::ConfigurationRead{teams.configuration}}));
    const Sight sight = sightOf(secondTeam(), carlasAgent, teams.floor);
    QVERIFY(sight.seesAgent(7));
    QVERIFY(!sight.seesAgent(70));
}

void SightTest::ownDeskIsSeenButOnlyOneselfCommanded_data()
{
    QTest::addColumn<RightProfile>("profile");
    QTest::newRow("none") << RightProfile::None;
    QTest::newRow("teacher") << RightProfile::Teacher;
}

void SightTest::ownDeskIsSeenButOnlyOneselfCommanded()
{
    QFETCH(RightProfile, profile);
    TwoTeams teams;
    teams.configuration.agents[0].groupId = 4;
    static_cast<void>(teams.floor.apply({{}, realtime::ConfigurationRead{teams.configuration}}));
    UserRights rights = secondTeam();
    rights.profile = profile;
    rights.queueIds = {9};
    rights.mayRecord = true;
    const Sight sight = sightOf(rights, carlasAgent, teams.floor);

    QVERIFY2(sight.seesQueue(6) && !sight.seesQueue(9), "the queues he is in, whatever else is stored");
    QVERIFY(sight.seesGroup(4) && !sight.seesGroup(1));
    QVERIFY2(sight.seesAgent(7) && !sight.seesAgent(70), "those of his own group");
    QVERIFY(sight.commandsAgent(carlasAgent) && sight.recordsAgent(carlasAgent));
    QVERIFY(!sight.commandsAgent(7) && !sight.recordsAgent(7) && !sight.commandsGroup(4));
    QVERIFY(sight.commandsUser(carla) && !sight.commandsUser(45));
}

void SightTest::recordingOfOthersIsARightOfItsOwn()
{
    const TwoTeams teams;
    UserRights rights = secondTeam();
    QVERIFY(!sightOf(rights, carlasAgent, teams.floor).recordsAgent(70));
    rights.mayRecord = true;
    QVERIFY(sightOf(rights, carlasAgent, teams.floor).recordsAgent(70));
    QVERIFY(!sightOf(rights, carlasAgent, teams.floor).recordsAgent(7));
}

void SightTest::configurationNamesAdministrators()
{
    const TwoTeams teams;
    AccessRights access(teams.configuration, teams.floor, {{QStringLiteral("root")}, WithoutProfile::Own});
    UserRights none;
    none.userId = root;
    access.read({none});
    QCOMPARE(access.rightsOf(root).profile, RightProfile::Administrator);
    QCOMPARE(access.originOf(root), RightsOrigin::Configuration);
    QVERIFY(access.mayEditRights(root));
    QVERIFY(access.sightOf(root, 0).seesAll() && access.sightOf(root, 0).editsRights());
}

void SightTest::usersWithoutRightsFollowThePolicy_data()
{
    QTest::addColumn<WithoutProfile>("policy");
    QTest::addColumn<RightProfile>("profile");
    QTest::newRow("open") << WithoutProfile::Open << RightProfile::Administrator;
    QTest::newRow("own") << WithoutProfile::Own << RightProfile::None;
}

void SightTest::usersWithoutRightsFollowThePolicy()
{
    QFETCH(WithoutProfile, policy);
    QFETCH(RightProfile, profile);
    const TwoTeams teams;
    AccessRights access(teams.configuration, teams.floor, {{QStringLiteral("root")}, policy});
    access.read({});
    QCOMPARE(access.rightsOf(carla).profile, profile);
    QCOMPARE(access.sightOf(carla, carlasAgent).seesAll(), policy == WithoutProfile::Open);
    QVERIFY2(!access.mayEditRights(carla), "seeing everything does not suffice");
    access.change(secondTeam());
    QCOMPARE(access.rightsOf(carla), secondTeam());
    QVERIFY(!access.sightOf(carla, carlasAgent).seesAll());
}

void SightTest::nobodySeesTooMuchBeforeTheRightsAreRead()
{
    const TwoTeams teams;
    AccessRights access(teams.configuration, teams.floor, {{QStringLiteral("root")}, WithoutProfile::Open});
    int changes = 0;
    access.onChange([&changes] { ++changes; });
    QCOMPARE(access.rightsOf(carla).profile, RightProfile::None);
    QVERIFY(access.sightOf(root, 0).seesAll());
    access.read({});
    QCOMPARE(changes, 1);
    QVERIFY(access.sightOf(carla, carlasAgent).seesAll());
}

void SightTest::storedAdministratorsEditRights()
{
    const TwoTeams teams;
    AccessRights access(teams.configuration, teams.floor, {});
    UserRights rights;
    rights.userId = carla;
    rights.profile = RightProfile::Administrator;
    access.read({rights});
    QVERIFY(access.mayEditRights(carla));
    QVERIFY2(access.rightsOf(carla).mayRecord && access.rightsOf(carla).mayDissuade, "he has all rights");
}

void SightTest::programsSeeEverything()
{
    const TwoTeams teams;
    const AccessRights access(teams.configuration, teams.floor, {{}, WithoutProfile::Own});
    QVERIFY(access.sightOf(0, 0).seesAll());
    QVERIFY(!access.sightOf(0, 0).editsRights());
}
