#include "health.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <algorithm>

namespace xivocc::api {

HttpResponse healthResponse(const std::vector<LinkHealth> &links, const HealthCounts &counts)
{
    QJsonObject byName;
    for (const LinkHealth &link : links) {
        const auto since = QDateTime::fromMSecsSinceEpoch(link.since.time_since_epoch().count(), Qt::UTC);
        byName.insert(link.name,
                      QJsonObject{{QStringLiteral("up"), link.up},
                                  {QStringLiteral("since"), since.toString(Qt::ISODateWithMs)},
                                  {QStringLiteral("reason"), link.reason},
                                  {QStringLiteral("missing"), QJsonArray::fromStringList(link.missing)}});
    }
    const bool sound = std::ranges::all_of(links, &LinkHealth::isSound);
    return HttpResponse::json(
        {{QStringLiteral("status"), sound ? QStringLiteral("ok") : QStringLiteral("degraded")},
         {QStringLiteral("version"), QCoreApplication::applicationVersion()},
         {QStringLiteral("links"), byName},
         {QStringLiteral("counts"),
          QJsonObject{{QStringLiteral("sessions"), counts.sessions},
                      {QStringLiteral("connections"), counts.connections},
                      {QStringLiteral("queues"), counts.queues},
                      {QStringLiteral("agents"), counts.agents},
                      {QStringLiteral("channels"), counts.channels},
                      {QStringLiteral("framesEncoded"), static_cast<qint64>(counts.framesEncoded)},
                      {QStringLiteral("framesSent"), static_cast<qint64>(counts.framesSent)}}}});
}

} // namespace xivocc::api
