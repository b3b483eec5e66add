#include "served_floor.h"

namespace xivocc::test {

namespace {
Instant now()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

Configuration threeAgents()
{
    Configuration configuration;
    configuration.queues = {{5, QStringLiteral("support"), QStringLiteral("Customer support"),
                             QStringLiteral("3001"), QStringLiteral("default")},
                            {9, QStringLiteral("sales"), QStringLiteral("Sales"), QStringLiteral("3002"),
                             QStringLiteral("default")}};
    configuration.queueTimings = {{5, seconds{0}}, {9, seconds{0}}};
    const QStringList names{QStringLiteral("Anna"), QStringLiteral("Bela"), QStringLiteral("Cleo")};
    for (int i = 0; i < 3; ++i) {
        const int id = 7 + i;
        configuration.agents.push_back({id, names[i], QStringLiteral("Vidal"), QString::number(2000 + id),
                                        QStringLiteral("default"), 1, 30 + id});
        configuration.members.push_back({id, 5, 0});
        configuration.lines.push_back({10 + i, QStringLiteral("SIP/ph%1").arg(4022 + i),
                                       QString::number(4022 + i), QStringLiteral("default"), 30 + id});
    }
    configuration.groups = {{1, QStringLiteral("default"), {}}};
    User anna;
    anna.id = 37;
    anna.firstName = QStringLiteral("Anna");
    anna.login = QStringLiteral("anna");
    anna.agentId = 7;
    User boss;
    boss.id = 50;
    boss.firstName = QStringLiteral("Boss");
    boss.login = QStringLiteral("boss");
    configuration.users = {anna, boss};
    configuration.presences = {{QStringLiteral("lunch"),
                                QStringLiteral("#FF9900"),
                                QStringLiteral("Lunch break"),
                                {{QStringLiteral("queuepause_all"), QStringLiteral("true")}}}};
    return configuration;
}
} // namespace

ServedFloor::ServedFloor() : statistics({}, now()), configuration(threeAgents())
{
    settings.listen = QStringLiteral("127.0.0.1");
    settings.port = 0;
    limits.lingerTime = milliseconds{50};
    statistics.configure(configuration);
    apply(realtime::ConfigurationRead{configuration});
}

bool ServedFloor::start()
{
    limits.sessions = settings.maxSessions;
    limits.sessionByteBudget = settings.sessionByteBudget;
    const auto checkPassword = [this](const QString &login, const QString &password, const auto &done) {
        if (databaseHangs)
            return;
        if (databaseIsAway) {
            done(tl::unexpected(api::LoginRefusal{api::LoginRefusal::Cause::Unavailable,
                                                  QStringLiteral("away"),
                                                  QStringLiteral("the XiVO database")}));
            return;
        }
        for (const User &user : configuration.users) {
            if (user.login == login && password == QLatin1String("secret")) {
                done(user);
                return;
            }
        }
        done(tl::unexpected(api::LoginRefusal{}));
    };
    rights = std::make_unique<rights::AccessRights>(configuration, floor, rightsSettings);
    rights->read({});
    server = std::make_unique<api::Server>(settings, limits,
                                           api::ServerParts{{floor, configuration, control},
                                                            *rights,
                                                            statistics,
                                                            checkPassword,
                                                            [this] { return links; },
                                                            repostEvents});
    return server->listen().has_value();
}

void ServedFloor::apply(const realtime::Fact &fact)
{
    const realtime::Changes changes = floor.apply({now(), fact});
    statistics.takeLive(changes.queueEvents);
    for (const int id : changes.agentStates)
        statistics.observe(*floor.agentState(id), now());
    if (server && !changes.empty()) {
        server->publish(changes);
        server->publishStatistics(statistics.takeChanges());
    }
}

void ServedFloor::synchronise()
{
    apply(realtime::SyncStarted{});
    apply(realtime::SyncFinished{});
}

realtime::MemberSeen ServedFloor::memberOf(int agentId) const
{
    realtime::MemberSeen seen;
    seen.member = {QStringLiteral("support"), agentId,
                   QStringLiteral("Local/id-%1@agentcallback").arg(agentId)};
    seen.stateInterface = QStringLiteral("SIP/ph%1").arg(m_numbers.value(agentId));
    seen.state = realtime::DeviceState::NotInUse;
    return seen;
}

void ServedFloor::logIn(int agentId, const QString &number)
{
    m_numbers[agentId] = number;
    apply(realtime::AgentLoggedIn{agentId, number, QStringLiteral("default")});
    apply(memberOf(agentId));
}

void ServedFloor::setPaused(int agentId, bool paused, const QString &reason)
{
    apply(realtime::MemberPaused{memberOf(agentId).member, paused, reason});
}

void ServedFloor::setDeviceState(int agentId, realtime::DeviceState state)
{
    realtime::MemberSeen seen = memberOf(agentId);
    seen.state = state;
    apply(seen);
}

void ServedFloor::join(const QString &queue, const QString &uniqueId, int position)
{
    realtime::CallerJoined joined;
    joined.queue = queue;
    joined.uniqueId = uniqueId;
    joined.linkedId = uniqueId;
    joined.channel = QStringLiteral("SIP/trunk-") + uniqueId;
    joined.number = QStringLiteral("0299000001");
    joined.position = position;
    apply(joined);
}

void ServedFloor::leave(const QString &queue, const QString &uniqueId)
{
    apply(realtime::CallerLeft{queue, uniqueId});
}

} // namespace xivocc::test
