#include "confd_api.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace xivocc::sim {

namespace {

using Outcome = AgentService::Outcome;

/// confd's errors are a list of sentences.
HttpResponse error(int status, const char *sentence)
{
    return {status, QJsonDocument(QJsonArray{QLatin1String(sentence)}).toJson(QJsonDocument::Compact)};
}

HttpResponse json(int status, const QJsonObject &object)
{
    return {status, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpResponse outcome(Outcome result)
{
    switch (result) {
    case Outcome::Done:
        return {};
    case Outcome::NoSuchAgent:
        return error(404, "Resource Not Found - Agent was not found");
    case Outcome::NoSuchQueue:
        return error(404, "Resource Not Found - Queue was not found");
    case Outcome::AlreadyInQueue:
        return error(400, "Resource Error - Agent is associated with a Queue");
    default:
        return error(404, "Resource Not Found - QueueMember was not found");
    }
}

} // namespace

HttpResponse ConfdApi::answer(const HttpRequest &request)
{
    QList<QByteArray> parts = request.path.split('/');
    parts.removeAll({});
    if (parts == QList<QByteArray>{"1.1", "infos"})
        return json(200, {{QStringLiteral("uuid"), QStringLiteral("00000000-0000-4000-8000-000000000999")}});
    if (parts.size() >= 3 && parts[0] == "1.1" && parts[1] == "users")
        return m_users.answer(request, parts.mid(2));
    if (parts.size() == 3 && parts[0] == "1.1" && parts[1] == "devices" && request.method == "GET")
        return m_users.device(request, parts[2]);
    const bool isMember = parts.size() >= 5 && parts[0] == "1.1" && parts[1] == "queues" &&
                          parts[3] == "members" && parts[4] == "agents";
    if (isMember && parts.size() == 5 && request.method == "POST")
        return addMember(parts[2].toInt(), request.body);
    if (isMember && parts.size() == 6)
        return member(request, parts[2].toInt(), parts[5].toInt());
    return error(404, "Resource Not Found");
}

HttpResponse ConfdApi::member(const HttpRequest &request, int queueId, int agentId)
{
    const SimAgent *agent = m_agents.byId(agentId);
    if (!agent)
        return outcome(Outcome::NoSuchAgent);
    if (request.method == "GET") {
        const auto found = std::ranges::find(agent->memberships, queueId, &PlannedMembership::queueId);
        if (found == agent->memberships.end())
            return outcome(Outcome::NotInQueue);
        return json(200, {{QStringLiteral("queue_id"), queueId},
                          {QStringLiteral("agent_id"), agentId},
                          {QStringLiteral("penalty"), found->penalty}});
    }
    if (request.method == "DELETE")
        return outcome(m_agents.remove(agentId, queueId));
    if (request.method != "PUT")
        return error(405, "Method Not Allowed");
    const QJsonValue penalty = QJsonDocument::fromJson(request.body).object().value(QLatin1String("penalty"));
    if (!penalty.isDouble() || penalty.toInt(-1) < 0)
        return error(400, "Input Error - field 'penalty': wrong type. Should be a positive number");
    return outcome(m_agents.setPenalty(agentId, queueId, penalty.toInt()));
}

HttpResponse ConfdApi::addMember(int queueId, const QByteArray &body)
{
    const QJsonObject wish = QJsonDocument::fromJson(body).object();
    const int agentId = wish.value(QLatin1String("agent_id")).toInt();
    const int penalty = wish.value(QLatin1String("penalty")).toInt();
    const Outcome added = m_agents.add(agentId, queueId);
    if (added != Outcome::Done)
        return outcome(added);
    if (penalty > 0)
        m_agents.setPenalty(agentId, queueId, penalty);
    return json(201, {{QStringLiteral("queue_id"), queueId},
                      {QStringLiteral("agent_id"), agentId},
                      {QStringLiteral("penalty"), penalty}});
}

} // namespace xivocc::sim
