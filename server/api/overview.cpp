#include "overview.h"

#include <QJsonArray>

namespace xivocc::api {

namespace {
QJsonArray queueRows(const realtime::Floor &floor)
{
    QJsonArray rows;
    for (const Queue &queue : floor.queues()) {
        rows.append(QJsonObject{{QStringLiteral("id"), queue.id},
                                {QStringLiteral("name"), queue.name},
                                {QStringLiteral("displayName"), queue.displayName},
                                {QStringLiteral("number"), queue.number},
                                {QStringLiteral("context"), queue.context}});
    }
    return rows;
}

QJsonArray agentRows(const realtime::Floor &floor)
{
    QJsonArray rows;
    for (const Agent &agent : floor.agents()) {
        rows.append(QJsonObject{{QStringLiteral("id"), agent.id},
                                {QStringLiteral("number"), agent.number},
                                {QStringLiteral("firstName"), agent.firstName},
                                {QStringLiteral("lastName"), agent.lastName},
                                {QStringLiteral("groupId"), agent.groupId},
                                {QStringLiteral("context"), agent.context}});
    }
    return rows;
}

QJsonArray groupRows(const realtime::Floor &floor)
{
    QJsonArray rows;
    for (const AgentGroup &group : floor.groups()) {
        rows.append(QJsonObject{{QStringLiteral("id"), group.id},
                                {QStringLiteral("name"), group.name},
                                {QStringLiteral("displayName"), group.displayName}});
    }
    return rows;
}
} // namespace

HttpResponse overviewResponse(const realtime::Floor &floor)
{
    return HttpResponse::json({{QStringLiteral("queues"), queueRows(floor)},
                               {QStringLiteral("agents"), agentRows(floor)},
                               {QStringLiteral("groups"), groupRows(floor)}});
}

} // namespace xivocc::api
