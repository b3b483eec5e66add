#pragma once

#include "http_connection.h"

#include <QStringList>
#include <vector>

namespace xivocc::api {

/// The table of what the server answers to. A path exists with its methods or not at all; a call
/// that changes something is a POST here, whatever its handler does. A trailing slash makes no difference.
class Router final
{
public:
    enum class Method { Get, Post, WebSocket };

    /// A "*" in the path stands for any one word, which the service finds in the request's words.
    void add(Method method, const QString &path, HttpService service);
    /// Answers 404, 405 or 426 itself.
    void serve(const HttpRequest &request, const HttpAnswer &answer) const;

private:
    struct Route
    {
        Method method;
        QStringList path;
        HttpService service;
    };
    std::vector<Route> m_routes;
};

} // namespace xivocc::api
