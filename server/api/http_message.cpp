#include "http_message.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>

namespace xivocc::api {

namespace http = boost::beast::http;

QString HttpRequest::parameter(const QString &name) const
{
    const QUrlQuery parameters(QString::fromUtf8(query));
    const QString spoilt = QStringLiteral("amp;") + name;
    return parameters.queryItemValue(parameters.hasQueryItem(name) ? name : spoilt, QUrl::FullyDecoded);
}

QByteArray HttpRequest::token() const
{
    constexpr QByteArrayView scheme("bearer ");
    if (authorization.size() > scheme.size() &&
        authorization.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0)
        return authorization.sliced(scheme.size()).trimmed();
    if (!authToken.isEmpty())
        return authToken.trimmed();
    return parameter(QStringLiteral("token")).toLatin1();
}

HttpResponse HttpResponse::json(const QJsonObject &object)
{
    HttpResponse response;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse HttpResponse::error(int status, const QString &code, const QString &message)
{
    HttpResponse response = json({{QStringLiteral("error"), code}, {QStringLiteral("message"), message}});
    response.status = status;
    return response;
}

QByteArray serialize(const HttpResponse &response, bool keepAlive, bool bodyWanted)
{
    http::response<http::string_body> message(static_cast<http::status>(response.status), 11);
    message.set(http::field::content_type, response.contentType.toStdString());
    message.set(http::field::cache_control, response.cacheControl.toStdString());
    message.set("X-Content-Type-Options", "nosniff");
    if (!response.allow.isEmpty())
        message.set(http::field::allow, response.allow.toStdString());
    if (!response.entityTag.isEmpty())
        message.set(http::field::etag, response.entityTag.toStdString());
    if (!response.allowedOrigin.isEmpty()) {
        message.set(http::field::access_control_allow_origin, response.allowedOrigin.toStdString());
        message.set(http::field::vary, "Origin");
        message.set(http::field::access_control_allow_methods, "GET, POST");
        message.set(http::field::access_control_allow_headers, "Authorization, Content-Type, X-Auth-Token");
        message.set(http::field::access_control_max_age, "600");
    }
    if (!response.contentSecurityPolicy.isEmpty())
        message.set("Content-Security-Policy", response.contentSecurityPolicy.toStdString());
    if (response.status == 401)
        message.set(http::field::www_authenticate, "Bearer");
    if (response.status == 426)
        message.set(http::field::upgrade, "websocket");
    message.keep_alive(keepAlive);
    message.body() = response.body.toStdString();
    message.prepare_payload();
    if (response.status == 304)
        message.erase(http::field::content_length); // it would be that of the unchanged body

    http::response_serializer<http::string_body> serializer(message);
    serializer.split(!bodyWanted);
    QByteArray bytes;
    boost::beast::error_code failure;
    while (!failure && !(bodyWanted ? serializer.is_done() : serializer.is_header_done())) {
        serializer.next(failure, [&](boost::beast::error_code &, const auto &buffers) {
            for (auto it = boost::asio::buffer_sequence_begin(buffers);
                 it != boost::asio::buffer_sequence_end(buffers); ++it) {
                const boost::asio::const_buffer buffer(*it);
                bytes.append(static_cast<const char *>(buffer.data()), static_cast<qsizetype>(buffer.size()));
            }
            serializer.consume(boost::beast::buffer_bytes(buffers));
        });
    }
    return bytes;
}

} // namespace xivocc::api
