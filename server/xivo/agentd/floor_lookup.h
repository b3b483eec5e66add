#pragma once

#include "agent_lookup.h"

#include <domain/configuration.h>
#include <realtime/floor.h>

namespace xivocc::xivo {

/// Looks agents up in the floor and the XiVO configuration, which both outlive it.
class FloorLookup final : public AgentLookup
{
public:
    FloorLookup(const realtime::Floor &floor, const Configuration &configuration);

    [[nodiscard]] const Agent *agent(int agentId) const override;
    [[nodiscard]] std::vector<QueueAssignment> configuredQueues(int agentId) const override;
    [[nodiscard]] bool isLoggedIn(int agentId) const override;
    [[nodiscard]] QStringList loadedQueues(int agentId) const override;
    [[nodiscard]] std::optional<QString> lineInterface(const QString &extension,
                                                       const QString &context) const override;
    [[nodiscard]] bool isInUse(const QString &extension, const QString &context) const override;

private:
    const realtime::Floor &m_floor;
    const Configuration &m_configuration;
};

} // namespace xivocc::xivo
