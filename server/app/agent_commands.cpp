#include "agent_commands.h"

namespace xivocc::app {

namespace {
std::unique_ptr<xivo::AgentdControl> makeAgentd(const config::AgentdSettings &settings,
                                                const xivo::AgentLookup &lookup)
{
    if (!settings.enabled || settings.url.isEmpty())
        return nullptr;
    return std::make_unique<xivo::AgentdControl>(settings, lookup);
}
} // namespace

AgentCommands::AgentCommands(const config::AgentdSettings &settings, ami::AmiLink &link,
                             const realtime::Floor &floor, const Configuration &configuration)
    : m_lookup(floor, configuration),
      m_sender(link),
      m_ami(m_sender, m_lookup),
      m_agentd(makeAgentd(settings, m_lookup)),
      m_control(m_agentd.get(), m_ami)
{
}

void AgentCommands::start()
{
    if (m_agentd)
        m_agentd->start();
}

const xivo::LinkHealth *AgentCommands::agentdHealth() const
{
    return m_agentd ? &m_agentd->health() : nullptr;
}

} // namespace xivocc::app
