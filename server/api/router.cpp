#include "router.h"

namespace xivocc::api {

namespace {
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
} // namespace

void Router::add(Method method, const QString &path, HttpService service)
{
    m_routes.push_back({method, path, std::move(service)});
}

void Router::serve(const HttpRequest &request, const HttpAnswer &answer) const
{
    const Route *samePath = nullptr;
    for (const Route &route : m_routes) {
        if (route.path != request.path)
            continue;
        if (accepts(route.method, request)) {
            route.service(request, answer);
            return;
        }
        samePath = &route;
    }
    if (!samePath) {
        answer(HttpResponse::error(404, QStringLiteral("NotFound"),
                                   QStringLiteral("There is nothing at this address.")));
    } else if (samePath->method == Method::WebSocket) {
        answer(HttpResponse::error(426, QStringLiteral("UpgradeRequired"),
                                   QStringLiteral("This address speaks WebSocket only.")));
    } else {
        HttpResponse response =
            HttpResponse::error(405, QStringLiteral("MethodNotAllowed"),
                                QStringLiteral("This address answers to another method."));
        response.allow = samePath->method == Method::Post ? "POST" : "GET, HEAD";
        answer(response);
    }
}

} // namespace xivocc::api
