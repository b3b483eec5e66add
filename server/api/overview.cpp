#include "overview.h"

#include <QJsonArray>

namespace xivocc::api {

namespace {
QJsonArray queueRows(const realtime::Floor &floor, const rights::Sight &sight)
{
    QJsonArray rows;
    for (const Queue &queue : floor.queues()) {
        if (!sight.seesQueue(queue.id))
            continue;
        rows.append(QJsonObject{{QStringLiteral("id"), queue.id},
                                {QStringLiteral("name"), queue.name},
                                {QStringLiteral("displayName"), queue.displayName},
                                {QStringLiteral("number"), queue.number},
                                {QStringLiteral("context"), queue.context}});
    }
    return rows;
}

QJsonArray agentRows(const realtime::Floor &floor, const rights::Sight &sight)
{
    QJsonArray rows;
    for (const Agent &agent : floor.agents()) {
        if (!sight.seesAgent(agent.id))
            continue;
        rows.append(QJsonObject{{QStringLiteral("id"), agent.id},
                                {QStringLiteral("number"), agent.number},
                                {QStringLiteral("firstName"), agent.firstName},
                                {QStringLiteral("lastName"), agent.lastName},
                                {QStringLiteral("groupId"), agent.groupId},
                                {QStringLiteral("context"), agent.context}});
    }
    return rows;
}

QJsonArray groupRows(const realtime::Floor &floor, const rights::Sight &sight)
{
    QJsonArray rows;
    for (const AgentGroup &group : floor.groups()) {
        if (!sight.seesGroup(group.id))
            continue;
        rows.append(QJsonObject{{QStringLiteral("id"), group.id},
                                {QStringLiteral("name"), group.name},
                                {QStringLiteral("displayName"), group.displayName}});
    }
    return rows;
}
} // namespace

HttpResponse overviewResponse(const realtime::Floor &floor, const rights::Sight &sight)
{
    return HttpResponse::json({{QStringLiteral("queues"), queueRows(floor, sight)},
                               {QStringLiteral("agents"), agentRows(floor, sight)},
                               {QStringLiteral("groups"), groupRows(floor, sight)}});
}

} // namespace xivocc::api
