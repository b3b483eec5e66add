#include "floor_plan.h"
#include "random.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace xivocc::sim {

namespace {

struct Subject
{
    const char *name;
    const char *displayName;
};

constexpr std::array<Subject, 12> subjects{{{"support", "Support technique"},
                                            {"ventes", "Ventes"},
                                            {"facturation", "Facturation"},
                                            {"livraison", "Suivi de livraison"},
                                            {"welcome", "Welcome desk"},
                                            {"vip", "VIP customers"},
                                            {"retention", "Retention"},
                                            {"reclamations", "Réclamations"},
                                            {"orders", "Orders"},
                                            {"helpdesk", "Help desk"},
                                            {"partenaires", "Partenaires"},
                                            {"sinistres", "Sinistres"}}};

const QStringList firstNames{
    QStringLiteral("Alice"),   QStringLiteral("Bruno"),  QStringLiteral("Chloé"),  QStringLiteral("David"),
    QStringLiteral("Emma"),    QStringLiteral("Farid"),  QStringLiteral("Grace"),  QStringLiteral("Hugo"),
    QStringLiteral("Inès"),    QStringLiteral("James"),  QStringLiteral("Karim"),  QStringLiteral("Léa"),
    QStringLiteral("Mathieu"), QStringLiteral("Nadia"),  QStringLiteral("Oliver"), QStringLiteral("Pauline"),
    QStringLiteral("Quentin"), QStringLiteral("Rachel"), QStringLiteral("Sofia"),  QStringLiteral("Thomas"),
    QStringLiteral("Ursula"),  QStringLiteral("Victor"), QStringLiteral("Wendy"),  QStringLiteral("Yann"),
    QStringLiteral("Zoé")};
const QStringList lastNames{
    QStringLiteral("Martin"),  QStringLiteral("Bernard"),   QStringLiteral("Taylor"),
    QStringLiteral("Dubois"),  QStringLiteral("Walker"),    QStringLiteral("Moreau"),
    QStringLiteral("Lefèvre"), QStringLiteral("Hughes"),    QStringLiteral("Garcia"),
    QStringLiteral("Roux"),    QStringLiteral("Evans"),     QStringLiteral("Fontaine"),
    QStringLiteral("Cooper"),  QStringLiteral("Chevalier"), QStringLiteral("Lambert"),
    QStringLiteral("Parker"),  QStringLiteral("Girard"),    QStringLiteral("Mercier"),
    QStringLiteral("Bennett"), QStringLiteral("Faure"),     QStringLiteral("Renaud"),
    QStringLiteral("Murphy"),  QStringLiteral("Colin")};

/// Numbers grow with the floor so that ranges never meet.
int numberBase(int thousands, int count)
{
    int unit = 1000;
    while (unit <= count)
        unit *= 10;
    return thousands * unit;
}

QueueSettings plannedQueue(int index, int count)
{
    constexpr std::array<const char *, 3> strategies{"rrmemory", "leastrecent", "fewestcalls"};
    const Subject subject = subjects[static_cast<std::size_t>(index) % subjects.size()];
    const int round = index / static_cast<int>(subjects.size());
    const QByteArray suffix = round == 0 ? QByteArray() : QByteArray::number(round + 1);
    QueueSettings queue;
    queue.id = index + 1;
    queue.name = subject.name + suffix;
    queue.displayName =
        suffix.isEmpty() ? QByteArray(subject.displayName) : subject.displayName + (' ' + suffix);
    queue.number = QByteArray::number(numberBase(3, count) + index + 1);
    queue.strategy = strategies[static_cast<std::size_t>(index) % strategies.size()];
    queue.wrapup = seconds(index % 3 == 0 ? 15 : 10);
    queue.maxLength = index % 4 == 3 ? 4 : 0;
    queue.maxWait = seconds(index % 4 == 2 ? 120 : 0);
    queue.joinEmpty = index % 5 != 4;
    return queue;
}

PlannedAgent plannedAgent(int index, int agentCount, const FloorPlan &plan, Random &random)
{
    PlannedAgent agent;
    agent.id = index + 1;
    agent.number = QByteArray::number(numberBase(2, agentCount) + agent.id);
    agent.extension = QByteArray::number(numberBase(1, agentCount) + agent.id);
    agent.firstName = firstNames[index % firstNames.size()];
    agent.lastName = lastNames[(index * 7 + index / static_cast<int>(firstNames.size())) % lastNames.size()];
    agent.groupId = index % static_cast<int>(plan.groups.size()) + 1;

    const int queueCount = static_cast<int>(plan.queues.size());
    const int wanted = std::min(queueCount, random.between(2, 4));
    int queue = index % queueCount;
    for (int place = 0; place < wanted; ++place) {
        const auto isMember = [&agent](int id) {
            return std::ranges::any_of(agent.memberships,
                                       [id](const auto &each) { return each.queueId == id; });
        };
        while (isMember(queue + 1))
            queue = (queue + 1) % queueCount;
        agent.memberships.push_back({queue + 1, place == 0 ? 0 : random.between(0, 3)});
        queue = random.between(0, queueCount - 1);
    }
    return agent;
}

/// Every other agent has a mobile telephone, with a number of the range that is kept for films.
QByteArray mobileOf(const PlannedAgent &agent)
{
    return agent.id % 2 == 1 ? "06399" + QByteArray::number(agent.id).rightJustified(5, '0') : QByteArray();
}

} // namespace

const QueueSettings *FloorPlan::queueById(int id) const
{
    const auto found = std::ranges::find(queues, id, &QueueSettings::id);
    return found == queues.end() ? nullptr : &*found;
}

const PlannedRoom *FloorPlan::roomByNumber(const QByteArray &number) const
{
    const auto found = std::ranges::find(rooms, number, &PlannedRoom::number);
    return found == rooms.end() ? nullptr : &*found;
}

QByteArray deviceOf(const QByteArray &extension)
{
    return "SIP/ph" + extension;
}

QByteArray deviceIdOf(int userId)
{
    return QByteArray::number(userId, 16).rightJustified(32, '0');
}

FloorPlan planFloor(int agents, int queues, quint64 seed)
{
    Random random(seed, 0xF10037);
    FloorPlan plan;
    for (int index = 0; index < queues; ++index)
        plan.queues.push_back(plannedQueue(index, queues));
    plan.groups = {{1, QStringLiteral("Paris")}, {2, QStringLiteral("Lyon")}, {3, QStringLiteral("London")}};
    for (int index = 0; index < agents; ++index)
        plan.agents.push_back(plannedAgent(index, agents, plan, random));

    plan.rooms = {{1, "4000", QStringLiteral("Team"), {}},
                  {2, "4001", QStringLiteral("Weekly"), QStringLiteral("1234")}};

    const QString password = QStringLiteral("0000");
    for (const PlannedAgent &agent : plan.agents)
        plan.users.push_back({.id = agent.id,
                              .firstName = agent.firstName,
                              .lastName = agent.lastName,
                              .login = QStringLiteral("agent%1").arg(agent.id),
                              .password = password,
                              .agentId = agent.id,
                              .extension = agent.extension,
                              .mobile = mobileOf(agent),
                              .profileId = 2});
    plan.users.push_back({.id = agents + 1,
                          .firstName = QStringLiteral("Sylvie"),
                          .lastName = QStringLiteral("Perrin"),
                          .login = QStringLiteral("superviseur"),
                          .password = password,
                          .agentId = {},
                          .extension = QByteArray::number(numberBase(1, agents) + agents + 1),
                          .mobile = {},
                          .telephonesInBrowser = true,
                          .profileId = 1});
    plan.users.push_back({.id = agents + 2,
                          .firstName = QStringLiteral("Daniel"),
                          .lastName = QStringLiteral("Wright"),
                          .login = QStringLiteral("directeur"),
                          .password = password,
                          .agentId = {},
                          .extension = {},
                          .mobile = {},
                          .profileId = 1});
    plan.users.push_back({.id = agents + 3,
                          .firstName = QStringLiteral("Claire"),
                          .lastName = QStringLiteral("Morel"),
                          .login = QStringLiteral("responsable"),
                          .password = password,
                          .agentId = {},
                          .extension = {},
                          .mobile = {},
                          .profileId = 1});
    return plan;
}

} // namespace xivocc::sim
