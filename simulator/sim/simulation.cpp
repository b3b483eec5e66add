#include "simulation.h"

#include "random_people.h"
#include "still_people.h"

#include <algorithm>

namespace xivocc::sim {

namespace {

/// Conversations of a length that keeps the staff busy but the queues bounded.
milliseconds talkLength(const Simulation::Settings &settings)
{
    constexpr double working = 0.78; // of all agents: the others are away or pausing
    constexpr double load = 0.88;
    constexpr double besidesTalk = 17;     // seconds of ringing and wrap-up for each call
    constexpr double meanOverMedian = 1.2; // of the log-normal with sigma 0.6
    if (settings.callsPerHour <= 0)
        return seconds(60);
    const double perCall = working * load * settings.agents * 3600.0 / settings.callsPerHour - besidesTalk;
    return milliseconds(static_cast<qint64>(std::clamp(perCall / meanOverMedian, 10.0, 300.0) * 1000.0));
}

std::vector<QByteArray> extensionsOf(const FloorPlan &plan)
{
    std::vector<QByteArray> extensions;
    for (const PlannedAgent &agent : plan.agents)
        extensions.push_back(agent.extension);
    return extensions;
}

std::unique_ptr<People> peopleOf(const Simulation::Settings &settings, const FloorPlan &plan)
{
    if (!settings.peopleLive)
        return std::make_unique<StillPeople>();
    return std::make_unique<RandomPeople>(settings.seed, talkLength(settings), extensionsOf(plan));
}

} // namespace

Simulation::Simulation(const Settings &settings, AmiSink &sink)
    : m_plan(planFloor(settings.agents, settings.queues, settings.seed)),
      m_heap(settings.start),
      m_people(peopleOf(settings, m_plan)),
      m_pbx(m_heap, sink, *m_people, settings.seed),
      m_agents(m_pbx, m_plan),
      m_day(m_pbx, m_plan,
            {.callsPerHour = settings.callsPerHour, .timeOfDayAtStart = settings.timeOfDayAtStart},
            settings.seed)
{
    setUp();
    if (!settings.peopleLive)
        return;
    for (const PlannedAgent &agent : m_plan.agents) {
        m_lives.push_back(
            std::make_unique<AgentLife>(m_pbx, m_agents, agent.id, agent.extension, settings.seed));
        m_lives.back()->start();
    }
    m_day.start();
}

void Simulation::setUp()
{
    for (const QueueSettings &queue : m_plan.queues)
        m_pbx.queues.addQueue(queue);
    for (const PlannedRoom &room : m_plan.rooms)
        m_pbx.rooms.add(room.number);
    for (const PlannedUser &user : m_plan.users) {
        if (user.extension.isEmpty())
            continue;
        const QString name = user.firstName + QLatin1Char(' ') + user.lastName;
        m_pbx.exchange.addLine({.device = deviceOf(user.extension),
                                .party = {user.extension, name.toUtf8()},
                                .context = "default"});
    }
}

} // namespace xivocc::sim
