#pragma once

#include "agent_service.h"
#include "confd_users.h"

namespace xivocc::sim {

/// The resources of confd 1.1 that the suite uses: infos, the services and forwards
/// of a user, his telephone, and the agents of a queue with their penalties.
class ConfdApi final
{
public:
    ConfdApi(AgentService &agents, UserService &users) : m_agents(agents), m_users(users) {}

    [[nodiscard]] HttpResponse answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpResponse member(const HttpRequest &request, int queueId, int agentId);
    [[nodiscard]] HttpResponse addMember(int queueId, const QByteArray &body);

    AgentService &m_agents;
    ConfdUsers m_users;
};

} // namespace xivocc::sim
