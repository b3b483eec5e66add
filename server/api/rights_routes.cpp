#include "rights_routes.h"

#include "command_answer.h"

#include <protocol/codec.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace xivocc::api {

namespace {
const QString path = QStringLiteral("/xuc/api/2.0/user_rights");
} // namespace

void RightsRoutes::addTo(Router &router)
{
    router.add(Router::Method::Get, path,
               [this](const HttpRequest &request, const HttpAnswer &answer) { read(request, answer); });
    router.add(Router::Method::Post, path,
               [this](const HttpRequest &request, const HttpAnswer &answer) { write(request, answer); });
}

void RightsRoutes::read(const HttpRequest &request, const HttpAnswer &answer) const
{
    if (const auto caller = m_callers.callerOf(request))
        static_cast<void>(m_carryOut(protocol::GetUserRights{}, *caller, replyWithMessage(answer)));
    else
        answer(caller.error());
}

/// The body is that of the command.
void RightsRoutes::write(const HttpRequest &request, const HttpAnswer &answer) const
{
    const auto caller = m_callers.callerOf(request);
    if (!caller) {
        answer(caller.error());
        return;
    }
    QJsonObject frame = QJsonDocument::fromJson(request.body).object();
    frame.insert(QStringLiteral("claz"), QStringLiteral("web"));
    frame.insert(QStringLiteral("command"), QStringLiteral("setUserRights"));
    const auto asked = protocol::decodeCommand(QJsonDocument(frame).toJson(QJsonDocument::Compact));
    if (asked)
        static_cast<void>(m_carryOut(*asked, *caller, replyByHttp(answer)));
    else
        answer(HttpResponse::error(400, QStringLiteral("BadField"), asked.error().reason));
}

} // namespace xivocc::api
