#include "agentd_api.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace xivocc::sim {

namespace {

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HttpResponse error(int status, const char *reason)
{
    return {status, text({{QStringLiteral("error"), QLatin1String(reason)}})};
}

HttpResponse wrongKey(const char *key)
{
    return {400, text({{QStringLiteral("message"), QStringLiteral("missing key ") + QLatin1String(key)}})};
}

HttpResponse outcome(AgentService::Outcome result)
{
    using Outcome = AgentService::Outcome;
    switch (result) {
    case Outcome::Done:
        return {};
    case Outcome::NoSuchAgent:
        return error(404, "no such agent");
    case Outcome::NoSuchExtension:
        return error(404, "no such extension and context");
    case Outcome::NoSuchQueue:
        return error(404, "no such queue");
    case Outcome::AlreadyLogged:
        return error(409, "already logged");
    case Outcome::ExtensionInUse:
        return error(409, "extension and context already in use");
    case Outcome::NotLogged:
        return error(409, "not logged in");
    case Outcome::AlreadyInQueue:
        return error(409, "agent already in queue");
    case Outcome::NotInQueue:
        return error(409, "agent not in queue");
    }
    return error(500, "server error");
}

QJsonObject status(const SimAgent &agent)
{
    const auto shown = [&agent](QByteArray SimAgent::Login::*field) -> QJsonValue {
        return agent.login ? QJsonValue(QString::fromUtf8((*agent.login).*field))
                           : QJsonValue(QJsonValue::Null);
    };
    return {{QStringLiteral("id"), agent.id},
            {QStringLiteral("origin_uuid"), QStringLiteral("00000000-0000-4000-8000-000000000999")},
            {QStringLiteral("number"), QString::fromUtf8(agent.number)},
            {QStringLiteral("logged"), agent.login.has_value()},
            {QStringLiteral("extension"), shown(&SimAgent::Login::extension)},
            {QStringLiteral("context"), shown(&SimAgent::Login::context)},
            {QStringLiteral("state_interface"), shown(&SimAgent::Login::device)}};
}

HttpResponse token()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QJsonObject data{
        {QStringLiteral("token"), QStringLiteral("00000000-0000-4000-8000-00000000cafe")},
        {QStringLiteral("auth_id"), QStringLiteral("xivo-sim")},
        {QStringLiteral("issued_at"), now.toString(Qt::ISODate)},
        {QStringLiteral("expires_at"), now.addSecs(7200).toString(Qt::ISODate)},
        {QStringLiteral("xivo_user_uuid"), QJsonValue::Null},
        {QStringLiteral("acls"), QJsonArray{QStringLiteral("agentd.#"), QStringLiteral("confd.#")}}};
    return {200, text({{QStringLiteral("data"), data}})};
}

} // namespace

HttpResponse AgentdApi::answer(const HttpRequest &request)
{
    if (request.path == "/0.1/token" && request.method == "POST")
        return token();
    QList<QByteArray> parts = request.path.split('/');
    parts.removeAll({});
    if (parts.size() < 2 || parts[0] != "1.0" || parts[1] != "agents")
        return error(404, "not found");
    if (parts.size() == 2)
        return agents(request.method);
    if (parts.size() == 3 && request.method == "POST" && (parts[2] == "logoff" || parts[2] == "relog"))
        return logoffAll();
    const bool byNumber = parts[2] == "by-number";
    if (parts.size() < 4 || parts.size() > 5 || (!byNumber && parts[2] != "by-id"))
        return error(404, "not found");
    const SimAgent *found = byNumber ? m_agents.byNumber(parts[3]) : m_agents.byId(parts[3].toInt());
    return agent(request.method, found, parts.value(4), byNumber, request.body);
}

HttpResponse AgentdApi::agents(const QByteArray &method)
{
    if (method != "GET")
        return error(405, "method not allowed");
    QJsonArray list;
    for (const SimAgent &agent : m_agents.agents())
        list.append(status(agent));
    return {200, QJsonDocument(list).toJson(QJsonDocument::Compact)};
}

HttpResponse AgentdApi::agent(const QByteArray &method, const SimAgent *agent, const QByteArray &verb,
                              bool byNumber, const QByteArray &body)
{
    if (verb.isEmpty() && method == "GET")
        return agent ? HttpResponse{200, text(status(*agent))} : error(404, "no such agent");
    if (method != "POST")
        return error(405, "method not allowed");
    const int id = agent ? agent->id : 0;
    if (verb == "login")
        return login(id, body);
    if (verb == "logoff")
        return outcome(m_agents.logoff(id));
    if (byNumber && (verb == "pause" || verb == "unpause"))
        return outcome(m_agents.pause(id, verb == "pause"));
    if (!byNumber && (verb == "add" || verb == "remove"))
        return changeQueue(id, verb == "add", body);
    return error(404, "not found");
}

HttpResponse AgentdApi::login(int agentId, const QByteArray &body)
{
    const QJsonObject wish = QJsonDocument::fromJson(body).object();
    for (const char *key : {"extension", "context"}) {
        if (!wish.value(QLatin1String(key)).isString())
            return wrongKey(key);
    }
    return outcome(m_agents.login(agentId, wish.value(QLatin1String("extension")).toString().toUtf8(),
                                  wish.value(QLatin1String("context")).toString().toUtf8()));
}

HttpResponse AgentdApi::changeQueue(int agentId, bool adds, const QByteArray &body)
{
    const QJsonValue queue = QJsonDocument::fromJson(body).object().value(QLatin1String("queue_id"));
    if (!queue.isDouble())
        return wrongKey("queue_id");
    return outcome(adds ? m_agents.add(agentId, queue.toInt()) : m_agents.remove(agentId, queue.toInt()));
}

HttpResponse AgentdApi::logoffAll()
{
    for (const SimAgent &agent : m_agents.agents()) {
        if (agent.login)
            m_agents.logoff(agent.id);
    }
    return {};
}

} // namespace xivocc::sim
