#include "router.h"

namespace xivocc::api {

namespace {
/// Characters of a refused request that its refusal repeats.
constexpr qsizetype longestRepeatedPath = 200;
constexpr qsizetype longestRepeatedMethod = 20;

bool accepts(Router::Method method, const HttpRequest &request)
{
    switch (method) {
    case Router::Method::Get:
        return request.method == "GET" || request.method == "HEAD";
    case Router::Method::Post:
        return request.method == "POST";
    case Router::Method::WebSocket:
        return request.method == "GET" && request.upgradesToWebSocket;
    }
    return false;
}

QStringList wordsOf(QString path)
{
    if (path.size() > 1 && path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path.split(QLatin1Char('/'));
}

/// The words of the path that stand where the pattern has a star; nothing when the path is another one.
std::optional<QStringList> match(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList words;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i] == QLatin1String("*") && !path[i].isEmpty())
            words.append(path[i]);
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return words;
}
} // namespace

void Router::add(Method method, const QString &path, HttpService service)
{
    m_routes.push_back({method, wordsOf(path), std::move(service)});
}

void Router::serve(const HttpRequest &request, const HttpAnswer &answer) const
{
    if (request.path.contains(QChar::Null) || request.query.contains("%00")) {
        answer(HttpResponse::error(400, QStringLiteral("BadRequest"),
                                   QStringLiteral("The address has the character U+0000 (%00), which stands "
                                                  "in no name. Leave it out.")));
        return;
    }
    const Route *samePath = nullptr;
    const QStringList path = wordsOf(request.path);
    for (const Route &route : m_routes) {
        const auto words = match(route.path, path);
        if (!words)
            continue;
        if (accepts(route.method, request)) {
            HttpRequest matched = request;
            matched.words = *words;
            route.service(matched, answer);
            return;
        }
        samePath = &route;
    }
    if (!samePath) {
        answer(HttpResponse::error(404, QStringLiteral("NotFound"),
                                   QStringLiteral("There is nothing at %1. Check the spelling, and that no "
                                                  "part of the address is missing.")
                                       .arg(request.path.left(longestRepeatedPath))));
    } else if (samePath->method == Method::WebSocket) {
        answer(HttpResponse::error(
            426, QStringLiteral("UpgradeRequired"),
            QStringLiteral("This address speaks WebSocket only. Open it as ws:// or wss://.")));
    } else {
        const bool wantsPost = samePath->method == Method::Post;
        HttpResponse response =
            HttpResponse::error(405, QStringLiteral("MethodNotAllowed"),
                                QStringLiteral("This address does not answer to %1. Send a %2 instead.")
                                    .arg(QString::fromLatin1(request.method).left(longestRepeatedMethod),
                                         wantsPost ? QStringLiteral("POST") : QStringLiteral("GET")));
        response.allow = wantsPost ? "POST" : "GET, HEAD";
        answer(response);
    }
}

} // namespace xivocc::api
