#include "auth_routes.h"

#include "logging.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace xivocc::api {

namespace {
void answerToken(Authenticator &authenticator, const User &user, const HttpAnswer &answer)
{
    answer(HttpResponse::json(
        {{QStringLiteral("login"), user.login},
         {QStringLiteral("token"), QString::fromLatin1(authenticator.issueToken(user))},
         {QStringLiteral("TTL"), static_cast<qint64>(authenticator.tokenLifetime().count())}}));
}

void logIn(Authenticator &authenticator, const HttpRequest &request, const HttpAnswer &answer)
{
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    const QJsonValue login = body[QLatin1String("login")];
    const QJsonValue password = body[QLatin1String("password")];
    if (!login.isString() || !password.isString()) {
        answer(HttpResponse::error(
            400, QStringLiteral("InvalidJson"),
            QStringLiteral("The body must be a JSON object with the texts \"login\" and \"password\".")));
        return;
    }
    authenticator.logIn(login.toString(), password.toString(), request.peer,
                        [&authenticator, answer](const Authenticator::Identity &identity) {
                            if (identity)
                                answerToken(authenticator, *identity, answer);
                            else
                                answer(identity.error());
                        });
}

void check(Authenticator &authenticator, const HttpRequest &request, const HttpAnswer &answer)
{
    const auto identity = authenticator.identify(request.bearerToken());
    if (identity)
        answerToken(authenticator, *identity, answer);
    else
        answer(identity.error());
}

commands::Requester requesterFor(const User &user, const QString &phoneNumber = {})
{
    // Clients write "0" for "no number".
    commands::Requester requester;
    requester.login = user.login;
    requester.userId = user.id;
    requester.agentId = user.agentId;
    requester.extension = user.extension;
    requester.phoneNumber = phoneNumber == QLatin1String("0") ? QString() : phoneNumber;
    return requester;
}

void startWithToken(Authenticator &authenticator, const HttpRequest &request, const HttpAnswer &answer)
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    const auto identity =
        authenticator.identify(query.queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded).toLatin1());
    if (identity)
        answer(requesterFor(*identity));
    else
        answer(identity.error());
}

/// Also finds the keys "amp;agentNumber" and "amp;password": shipped clients join with "&amp;".
QString parameter(const QUrlQuery &query, const QString &name)
{
    const QString spoilt = QStringLiteral("amp;") + name;
    return query.queryItemValue(query.hasQueryItem(name) ? name : spoilt, QUrl::FullyDecoded);
}

void startWithPassword(Authenticator &authenticator, const HttpRequest &request, const HttpAnswer &answer)
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    const QString phoneNumber = parameter(query, QStringLiteral("agentNumber"));
    authenticator.logIn(parameter(query, QStringLiteral("username")),
                        parameter(query, QStringLiteral("password")), request.peer,
                        [phoneNumber, answer](const Authenticator::Identity &identity) {
                            if (identity)
                                answer(requesterFor(*identity, phoneNumber));
                            else
                                answer(identity.error());
                        });
}

void refusePassword(const HttpRequest &, const HttpAnswer &answer)
{
    answer(HttpResponse::error(403, QStringLiteral("PasswordInUrlRefused"),
                               QStringLiteral("This server takes no password in an address. Get a token from "
                                              "/xuc/api/2.0/auth/login, or set allow_password_in_url.")));
}
} // namespace

void addAuthRoutes(Router &router, Authenticator &authenticator)
{
    router.add(
        Router::Method::Post, QStringLiteral("/xuc/api/2.0/auth/login"),
        [&authenticator](const auto &request, const auto &answer) { logIn(authenticator, request, answer); });
    router.add(
        Router::Method::Get, QStringLiteral("/xuc/api/2.0/auth/check"),
        [&authenticator](const auto &request, const auto &answer) { check(authenticator, request, answer); });
}

void addSessionRoutes(Router &router, Authenticator &authenticator, bool allowPasswordInUrl)
{
    const HttpService withToken = [&authenticator](const auto &request, const auto &answer) {
        startWithToken(authenticator, request, answer);
    };
    const HttpService withPassword = [&authenticator](const auto &request, const auto &answer) {
        startWithPassword(authenticator, request, answer);
    };
    const HttpService byPath = allowPasswordInUrl ? withPassword : HttpService(refusePassword);
    router.add(Router::Method::WebSocket, QStringLiteral("/xuc/api/2.0/cti"), withToken);
    for (const QString &prefix : {QString(), QStringLiteral("/xuc")}) {
        router.add(Router::Method::WebSocket, prefix + QStringLiteral("/ctichannel"), byPath);
        router.add(Router::Method::WebSocket, prefix + QStringLiteral("/ctichannel/tokenAuthentication"),
                   withToken);
    }
    if (allowPasswordInUrl) {
        qCWarning(apiLog) << "passwords are accepted in WebSocket addresses, for old clients; "
                             "set api.allow_password_in_url = false when there are none";
    }
}

} // namespace xivocc::api
