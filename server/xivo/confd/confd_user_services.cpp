#include "confd_user_services.h"

namespace xivocc::xivo {

namespace {

const QString enabledKey = QStringLiteral("enabled");
const QString destinationKey = QStringLiteral("destination");

QString resourceOf(commands::ForwardKind kind)
{
    switch (kind) {
    case commands::ForwardKind::NoAnswer:
        return QStringLiteral("noanswer");
    case commands::ForwardKind::Always:
        return QStringLiteral("unconditional");
    case commands::ForwardKind::Busy:
        break;
    }
    return QStringLiteral("busy");
}

QString pathOf(int userId, const QString &resource)
{
    return QStringLiteral("/users/%1/%2").arg(userId).arg(resource);
}

Forward forwardIn(const QJsonObject &forwards, commands::ForwardKind kind)
{
    const QJsonObject forward = forwards.value(resourceOf(kind)).toObject();
    return {forward.value(enabledKey).toBool(), forward.value(destinationKey).toString()};
}

Refusal named(Refusal refusal, int userId)
{
    if (refusal.code == notFoundCode)
        return {QStringLiteral("UnknownUser"),
                QStringLiteral("XiVO knows no user with the id %1; he may have been deleted.").arg(userId)};
    return refusal;
}

} // namespace

void ConfdUserServices::setDoNotDisturb(int userId, bool enabled, commands::Done done)
{
    put(userId, QStringLiteral("services/dnd"), {{enabledKey, enabled}}, std::move(done));
}

void ConfdUserServices::setCallFilter(int userId, bool enabled, commands::Done done)
{
    put(userId, QStringLiteral("services/incallfilter"), {{enabledKey, enabled}}, std::move(done));
}

void ConfdUserServices::setForward(int userId, commands::ForwardKind kind, const Forward &forward,
                                   commands::Done done)
{
    QJsonObject body{{enabledKey, forward.enabled}};
    // PUT leaves alone what it does not name: the destination stays while it is switched off without one.
    if (!forward.destination.isEmpty())
        body.insert(destinationKey, forward.destination);
    put(userId, QStringLiteral("forwards/") + resourceOf(kind), body, std::move(done));
}

void ConfdUserServices::put(int userId, const QString &resource, const QJsonObject &body, commands::Done done)
{
    m_link.put(pathOf(userId, resource), body, [userId, done = std::move(done)](const auto &answer) {
        if (answer) {
            done(nullptr);
            return;
        }
        const Refusal refusal = named(answer.error(), userId);
        done(&refusal);
    });
}

void ConfdUserServices::read(int userId, ServicesRead done)
{
    m_link.get(pathOf(userId, QStringLiteral("services/dnd")),
               [this, userId, done = std::move(done)](const tl::expected<QJsonObject, Refusal> &service) {
                   if (!service) {
                       done(tl::unexpected(named(service.error(), userId)));
                       return;
                   }
                   const bool dndEnabled = service->value(enabledKey).toBool();
                   m_link.get(
                       pathOf(userId, QStringLiteral("forwards")),
                       [userId, dndEnabled, done](const tl::expected<QJsonObject, Refusal> &forwards) {
                           if (!forwards) {
                               done(tl::unexpected(named(forwards.error(), userId)));
                               return;
                           }
                           done(UserServiceSettings{userId, dndEnabled,
                                                    forwardIn(*forwards, commands::ForwardKind::NoAnswer),
                                                    forwardIn(*forwards, commands::ForwardKind::Always),
                                                    forwardIn(*forwards, commands::ForwardKind::Busy)});
                       });
               });
}

} // namespace xivocc::xivo
