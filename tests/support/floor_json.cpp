#include "floor_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace xivocc;

namespace {

QString text(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

int number(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toInt();
}

} // namespace

Configuration readFloorJson()
{
    QFile file(QStringLiteral(XIVOCC_TEST_DATA "/floor.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject floor = QJsonDocument::fromJson(file.readAll()).object();
    Configuration configuration;
    for (const QJsonValue value : floor.value(QLatin1String("queues")).toArray()) {
        const QJsonObject queue = value.toObject();
        configuration.queues.push_back(
            {number(queue, QLatin1String("id")), text(queue, QLatin1String("name")),
             text(queue, QLatin1String("displayName")), text(queue, QLatin1String("number")),
             text(queue, QLatin1String("context"))});
    }
    for (const QJsonValue value : floor.value(QLatin1String("agentGroups")).toArray()) {
        const QJsonObject group = value.toObject();
        configuration.groups.push_back(
            {number(group, QLatin1String("id")), text(group, QLatin1String("name")), {}});
    }
    for (const QJsonValue value : floor.value(QLatin1String("agents")).toArray()) {
        const QJsonObject agent = value.toObject();
        configuration.agents.push_back(
            {number(agent, QLatin1String("id")), text(agent, QLatin1String("firstname")),
             text(agent, QLatin1String("lastname")), text(agent, QLatin1String("number")),
             QStringLiteral("default"), number(agent, QLatin1String("group")), 0});
    }
    for (const QJsonValue value : floor.value(QLatin1String("users")).toArray()) {
        const QJsonObject user = value.toObject();
        const int id = number(user, QLatin1String("id"));
        configuration.users.push_back({id,
                                       text(user, QLatin1String("firstname")),
                                       text(user, QLatin1String("lastname")),
                                       text(user, QLatin1String("login")),
                                       number(user, QLatin1String("agentId")),
                                       id,
                                       text(user, QLatin1String("extension")),
                                       text(user, QLatin1String("context")),
                                       {}});
        configuration.lines.push_back({id, text(user, QLatin1String("interface")),
                                       text(user, QLatin1String("extension")),
                                       text(user, QLatin1String("context")), id});
    }
    return configuration;
}
