#pragma once

#include <xivo/agentd/agent_lookup.h>

namespace xivocc::test {

/// Agent 7 with the number 2007, configured in sales and support, and the line 1001.
class FixedLookup final : public xivo::AgentLookup
{
public:
    bool loggedIn = false;
    bool lineInUse = false; ///< by another agent
    QStringList loaded;
    std::vector<xivo::QueueAssignment> configured{{QStringLiteral("sales"), 0},
                                                  {QStringLiteral("support"), 4}};

    [[nodiscard]] const Agent *agent(int agentId) const override { return agentId == 7 ? &m_agent : nullptr; }
    [[nodiscard]] std::vector<xivo::QueueAssignment> configuredQueues(int) const override
    {
        return configured;
    }
    [[nodiscard]] bool isLoggedIn(int) const override { return loggedIn; }
    [[nodiscard]] QStringList loadedQueues(int) const override { return loaded; }
    [[nodiscard]] std::optional<QString> lineInterface(const QString &extension,
                                                       const QString &) const override
    {
        return extension == QLatin1String("1001") ? std::optional(QStringLiteral("SIP/ph1001"))
                                                  : std::nullopt;
    }
    [[nodiscard]] bool isInUse(const QString &, const QString &) const override { return lineInUse; }

private:
    Agent m_agent{7,
                  QStringLiteral("Gaelle"),
                  QStringLiteral("Petit"),
                  QStringLiteral("2007"),
                  QStringLiteral("default"),
                  1,
                  0};
};

} // namespace xivocc::test
