#pragma once

#include "agent_service.h"
#include "http_server.h"

namespace xivocc::sim {

/// The resources of confd 1.1 that the suite uses: infos, and the agents of a queue with their penalties.
class ConfdApi final
{
public:
    explicit ConfdApi(AgentService &agents) : m_agents(agents) {}

    [[nodiscard]] HttpResponse answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpResponse member(const HttpRequest &request, int queueId, int agentId);
    [[nodiscard]] HttpResponse addMember(int queueId, const QByteArray &body);

    AgentService &m_agents;
};

} // namespace xivocc::sim
