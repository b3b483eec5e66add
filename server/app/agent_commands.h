#pragma once

#include <config/settings.h>
#include <xivo/agentd/fallback_control.h>
#include <xivo/agentd/floor_lookup.h>

#include <memory>

namespace xivocc::app {

/// The ways to act on agents, put together as configured. What it is built on outlives it. Main thread.
class AgentCommands final
{
public:
    AgentCommands(const config::AgentdSettings &settings, ami::AmiLink &link, const realtime::Floor &floor,
                  const Configuration &configuration);

    void start();
    [[nodiscard]] commands::AgentControl &control() { return m_control; }
    /// Null: agentd is not configured.
    [[nodiscard]] const xivo::LinkHealth *agentdHealth() const;

private:
    xivo::FloorLookup m_lookup;
    xivo::AmiLinkSender m_sender;
    xivo::AmiControl m_ami;
    std::unique_ptr<xivo::AgentdControl> m_agentd;
    xivo::FallbackControl m_control;
};

} // namespace xivocc::app
