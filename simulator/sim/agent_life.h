#pragma once

#include "agent_service.h"
#include "random.h"

namespace xivocc::sim {

/// What an agent does by himself: comes and goes, pauses with a reason, calls colleagues and customers. What
/// a supervisor does to him stands: a pause that he did not begin he does not end.
class AgentLife final
{
public:
    AgentLife(Pbx &pbx, AgentService &agents, int agentId, QByteArray extension, quint64 seed);

    void start();

private:
    void arrive();
    void goHome();
    void awaitPause(milliseconds mean);
    void takePause();
    void awaitOwnCall();
    void makeOwnCall();
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] const SimAgent &agent() const { return *m_agents.byId(m_agentId); }

    Pbx &m_pbx;
    AgentService &m_agents;
    int m_agentId;
    QByteArray m_extension;
    Random m_random;
    Timers m_timers;
};

} // namespace xivocc::sim
