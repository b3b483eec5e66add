#include "two_teams.h"

namespace xivocc::test {

namespace {

const QString context = QStringLiteral("default");

Agent agent(int id, int group, int user)
{
    return {id,  QStringLiteral("Agent"), QString::number(id), QString::number(2000 + id), context, group,
            user};
}

User user(int id, const QString &login, int agentId)
{
    User made;
    made.id = id;
    made.login = login;
    made.agentId = agentId;
    return made;
}

Configuration twoTeams()
{
    Configuration configuration;
    configuration.queues = {{6, QStringLiteral("sales"), {}, QStringLiteral("3006"), context},
                            {9, QStringLiteral("billing"), {}, QStringLiteral("3009"), context},
                            {14, QStringLiteral("vip"), {}, QStringLiteral("3014"), context}};
    configuration.groups = {{1, QStringLiteral("second"), {}},
                            {4, QStringLiteral("leaders"), {}},
                            {3, QStringLiteral("first"), {}}};
    configuration.agents = {agent(7, 3, 45), agent(12, 3, 44), agent(51, 4, 50), agent(70, 1, 71)};
    configuration.members = {{7, 9, 0}, {12, 14, 0}, {51, 6, 0}, {70, 6, 0}};
    configuration.users = {user(44, QStringLiteral("lnoir"), 12), user(45, QStringLiteral("nora"), 7),
                           user(50, QStringLiteral("carla"), 51), user(71, QStringLiteral("sam"), 70),
                           user(80, QStringLiteral("root"), 0)};
    return configuration;
}

} // namespace

TwoTeams::TwoTeams() : configuration(twoTeams())
{
    const Instant noon{milliseconds(1'714'996'800'000)};
    static_cast<void>(floor.apply({noon, realtime::ConfigurationRead{configuration}}));
    realtime::CallerJoined joined;
    joined.queue = QStringLiteral("billing");
    joined.uniqueId = joined.linkedId = QStringLiteral("1714984272.88");
    joined.channel = QStringLiteral("SIP/trunk-0000004a");
    joined.position = 1;
    static_cast<void>(floor.apply({noon, joined}));
}

UserRights secondTeam()
{
    UserRights rights;
    rights.userId = 50;
    rights.profile = RightProfile::Supervisor;
    rights.queueIds = {6};
    rights.groupIds = {1};
    return rights;
}

} // namespace xivocc::test
