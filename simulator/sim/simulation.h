#pragma once

#include "agent_life.h"
#include "agent_service.h"
#include "day.h"
#include "people.h"

#include <memory>

namespace xivocc::sim {

/// A contact centre that lives by itself: the PBX, its agents and its callers, in virtual time. Everything
/// that happens follows from the settings; the same ones give the same day, byte for byte.
class Simulation final
{
public:
    struct Settings
    {
        int agents = 40;
        int queues = 8;
        double callsPerHour = 900;
        quint64 seed = 7;
        Instant start;
        seconds timeOfDayAtStart{};
        bool peopleLive = true; ///< false: nothing happens unless it is asked for
    };

    Simulation(const Settings &settings, AmiSink &sink);

    [[nodiscard]] EventHeap &heap() { return m_heap; }
    [[nodiscard]] Pbx &pbx() { return m_pbx; }
    [[nodiscard]] AgentService &agents() { return m_agents; }
    [[nodiscard]] const FloorPlan &plan() const { return m_plan; }

private:
    void setUp();

    FloorPlan m_plan;
    EventHeap m_heap;
    std::unique_ptr<People> m_people;
    Pbx m_pbx;
    AgentService m_agents;
    Day m_day;
    std::vector<std::unique_ptr<AgentLife>> m_lives;
};

} // namespace xivocc::sim
