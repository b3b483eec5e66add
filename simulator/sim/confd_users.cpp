#include "confd_users.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace xivocc::sim {

namespace {

struct ForwardResource
{
    const char *name;
    SimForward SimUser::*which;
};

constexpr std::array<ForwardResource, 3> forwardResources{
    {{"busy", &SimUser::busy}, {"noanswer", &SimUser::noAnswer}, {"unconditional", &SimUser::unconditional}}};

HttpResponse error(int status, const QString &sentence)
{
    return {status, QJsonDocument(QJsonArray{sentence}).toJson(QJsonDocument::Compact)};
}

HttpResponse json(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QJsonObject shown(const SimForward &forward)
{
    return {{QStringLiteral("enabled"), forward.enabled},
            {QStringLiteral("destination"),
             forward.destination.isEmpty() ? QJsonValue() : QJsonValue(forward.destination)}};
}

HttpResponse wrongType(const char *field, const char *type)
{
    return error(400, QStringLiteral("Input Error - field '%1': wrong type. Should be a %2")
                          .arg(QLatin1String(field), QLatin1String(type)));
}

} // namespace

HttpResponse ConfdUsers::device(const HttpRequest &request, const QByteArray &id) const
{
    const SimUser *user = m_users.byId(id.toInt(nullptr, 16));
    if (!user || user->plan.extension.isEmpty() || deviceIdOf(user->plan.id) != id)
        return error(404, QStringLiteral("Resource Not Found - Device was not found"));
    const bool isSnom = user->plan.id == snomUser;
    return json({{QStringLiteral("id"), QString::fromLatin1(id)},
                 {QStringLiteral("ip"), isSnom ? QString::fromLatin1(request.host)
                                               : QStringLiteral("192.0.2.%1").arg(user->plan.id % 250 + 1)},
                 {QStringLiteral("vendor"), isSnom ? QStringLiteral("Snom") : QStringLiteral("Yealink")},
                 {QStringLiteral("model"), isSnom ? QStringLiteral("D735") : QStringLiteral("T42S")},
                 {QStringLiteral("status"), QStringLiteral("configured")}});
}

HttpResponse ConfdUsers::answer(const HttpRequest &request, const QList<QByteArray> &parts)
{
    const QByteArray id = parts.value(0);
    const SimUser *user = m_users.byId(id.toInt());
    if (!user)
        return error(
            404,
            QStringLiteral("Resource Not Found - User was not found ('id': %1)").arg(QString::fromUtf8(id)));
    const QByteArray group = parts.value(1);
    const QByteArray name = parts.value(2);
    if (group == "services" && (name == "dnd" || name == "incallfilter"))
        return service(request, *user, name == "incallfilter");
    if (group != "forwards")
        return error(404, QStringLiteral("Resource Not Found"));
    if (name.isEmpty() && request.method == "GET") {
        QJsonObject all;
        for (const ForwardResource &resource : forwardResources)
            all.insert(QLatin1String(resource.name), shown(user->*(resource.which)));
        return json(all);
    }
    for (const ForwardResource &resource : forwardResources) {
        if (name == resource.name)
            return forward(request, *user, resource.which);
    }
    return error(404, QStringLiteral("Resource Not Found"));
}

HttpResponse ConfdUsers::service(const HttpRequest &request, const SimUser &user, bool isFilter)
{
    if (request.method == "GET")
        return json({{QStringLiteral("enabled"), isFilter ? user.callFilter : user.dnd}});
    if (request.method != "PUT")
        return error(405, QStringLiteral("Method Not Allowed"));
    const QJsonValue enabled = QJsonDocument::fromJson(request.body).object().value(QLatin1String("enabled"));
    if (!enabled.isBool())
        return wrongType("enabled", "boolean");
    if (isFilter)
        m_users.setCallFilter(user.plan.id, enabled.toBool());
    else
        m_users.setDnd(user.plan.id, enabled.toBool());
    return {};
}

HttpResponse ConfdUsers::forward(const HttpRequest &request, const SimUser &user, SimForward SimUser::*which)
{
    if (request.method == "GET")
        return json(shown(user.*which));
    if (request.method != "PUT")
        return error(405, QStringLiteral("Method Not Allowed"));
    const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
    SimForward changed = user.*which;
    if (const QJsonValue enabled = wish.value(QLatin1String("enabled")); enabled.isBool())
        changed.enabled = enabled.toBool();
    else if (!enabled.isUndefined())
        return wrongType("enabled", "boolean");
    if (const QJsonValue destination = wish.value(QLatin1String("destination")); destination.isString())
        changed.destination = destination.toString();
    else if (destination.isNull())
        changed.destination.clear();
    else if (!destination.isUndefined())
        return wrongType("destination", "string");
    if (changed.enabled && changed.destination.isEmpty())
        return error(400, QStringLiteral("Input Error - Forward must be disabled to remove destination"));
    m_users.setForward(user.plan.id, which, changed);
    return {};
}

} // namespace xivocc::sim
