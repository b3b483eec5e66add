#pragma once

#include "agent_service.h"
#include "http_server.h"

#include <QJsonObject>

namespace xivocc::sim {

/// agentd's REST interface, version 1.0, with its status codes and error texts; and, on the same port for
/// simplicity, the one call of the auth daemon that gives a token. Any token is good here, and none too.
class AgentdApi final
{
public:
    explicit AgentdApi(AgentService &agents) : m_agents(agents) {}

    [[nodiscard]] HttpResponse answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpResponse agents(const QByteArray &method);
    [[nodiscard]] HttpResponse agent(const QByteArray &method, const SimAgent *agent, const QByteArray &verb,
                                     bool byNumber, const QByteArray &body);
    [[nodiscard]] HttpResponse login(int agentId, const QByteArray &body);
    [[nodiscard]] HttpResponse changeQueue(int agentId, bool adds, const QByteArray &body);
    [[nodiscard]] HttpResponse logoffAll();

    AgentService &m_agents;
};

} // namespace xivocc::sim
