#include "auth_routes.h"

#include "logging.h"

#include <QJsonDocument>
#include <QTimer>
#include <memory>
#include <utility>

namespace xivocc::api {

namespace {
HttpResponse tokenResponse(const Authenticator &authenticator, const User &user, const QByteArray &token)
{
    return HttpResponse::json(
        {{QStringLiteral("login"), user.login},
         {QStringLiteral("token"), QString::fromLatin1(token)},
         {QStringLiteral("TTL"), static_cast<qint64>(authenticator.tokenLifetime().count())}});
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
    authenticator.logIn(
        login.toString(), password.toString(), request.peer,
        [&authenticator, answer](const Authenticator::Identity &identity) {
            if (identity)
                answer(tokenResponse(authenticator, *identity, authenticator.issueToken(*identity)));
            else
                answer(identity.error());
        });
}

void check(Authenticator &authenticator, const HttpRequest &request, const HttpAnswer &answer)
{
    const QByteArray token = request.token();
    const auto identity = authenticator.identify(token);
    const auto renewed = authenticator.renewToken(token);
    if (identity && renewed)
        answer(tokenResponse(authenticator, *identity, *renewed));
    else
        answer(renewed ? identity.error() : renewed.error());
}

void logOut(Authenticator &authenticator, const HttpRequest &request, const HttpAnswer &answer)
{
    const QByteArray token = request.token();
    const auto identity = authenticator.identify(token);
    if (!identity) {
        answer(identity.error());
        return;
    }
    authenticator.revokeToken(token);
    answer(HttpResponse::json({{QStringLiteral("login"), identity->login}}));
}

void startWithToken(Authenticator &authenticator, const HttpRequest &request, const HttpAnswer &answer)
{
    const auto identity = authenticator.identify(request.token());
    if (identity)
        answer(requesterFor(*identity));
    else
        answer(identity.error());
}

/// A wrong password refuses the upgrade. What is not the client's fault is told by a frame, because
/// a page cannot read the response to an upgrade (XuC protocol, section 1.3).
HttpOutcome startOutcome(const Authenticator::Identity &identity, const QString &phoneNumber)
{
    if (identity) {
        commands::Requester requester = requesterFor(*identity);
        // Clients write "0" for "no number".
        requester.phoneNumber = phoneNumber == QLatin1String("0") ? QString() : phoneNumber;
        return requester;
    }
    if (identity.error().status >= 500)
        return protocol::LoggedOnError{QStringLiteral("loggedOnFailed")};
    return identity.error();
}

void startWithPassword(Authenticator &authenticator, milliseconds limit, const HttpRequest &request,
                       const HttpAnswer &answer)
{
    const auto isAnswered = std::make_shared<bool>(false);
    const HttpAnswer answerOnce = [isAnswered, answer](const HttpOutcome &outcome) {
        if (!std::exchange(*isAnswered, true))
            answer(outcome);
    };
    QTimer::singleShot(limit, &authenticator, [answerOnce] {
        answerOnce(protocol::LoggedOnError{QStringLiteral("loggedOnTimeout")});
    });
    const QString phoneNumber = request.parameter(QStringLiteral("agentNumber"));
    authenticator.logIn(request.parameter(QStringLiteral("username")),
                        request.parameter(QStringLiteral("password")), request.peer,
                        [phoneNumber, answerOnce](const Authenticator::Identity &identity) {
                            answerOnce(startOutcome(identity, phoneNumber));
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
    router.add(Router::Method::Post, QStringLiteral("/xuc/api/2.0/auth/logout"),
               [&authenticator](const auto &request, const auto &answer) {
                   logOut(authenticator, request, answer);
               });
}

void addSessionRoutes(Router &router, Authenticator &authenticator, const SessionStartRules &rules)
{
    const HttpService withToken = [&authenticator](const auto &request, const auto &answer) {
        startWithToken(authenticator, request, answer);
    };
    const HttpService withPassword = [&authenticator, limit = rules.timeLimit](const auto &request,
                                                                               const auto &answer) {
        startWithPassword(authenticator, limit, request, answer);
    };
    const HttpService byPath = rules.allowPasswordInUrl ? withPassword : HttpService(refusePassword);
    router.add(Router::Method::WebSocket, QStringLiteral("/xuc/api/2.0/cti"), withToken);
    for (const QString &prefix : {QString(), QStringLiteral("/xuc")}) {
        router.add(Router::Method::WebSocket, prefix + QStringLiteral("/ctichannel"), byPath);
        router.add(Router::Method::WebSocket, prefix + QStringLiteral("/ctichannel/tokenAuthentication"),
                   withToken);
    }
    if (rules.allowPasswordInUrl) {
        qCWarning(apiLog) << "passwords are accepted in WebSocket addresses, for old clients; "
                             "set api.allow_password_in_url = false when there are none";
    }
}

} // namespace xivocc::api
