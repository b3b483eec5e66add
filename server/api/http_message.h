#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

namespace xivocc::api {

struct HttpRequest
{
    QByteArray method;
    QString path;      ///< without the query, percent-decoded
    QStringList words; ///< of the path, where its route leaves them open
    QByteArray query;  ///< as received, without the question mark
    QByteArray authorization;
    QByteArray authToken;   ///< X-Auth-Token
    QByteArray ifNoneMatch; ///< entity tags that the client has already
    QByteArray body;
    QHostAddress peer;
    QByteArray origin;        ///< of the page on whose behalf a browser sent it; empty: none
    bool isForwarded = false; ///< a proxy passed it on: the peer is not who asks
    bool keepAlive = true;
    bool upgradesToWebSocket = false;

    /// A parameter of the address, percent-decoded. Also finds it as "amp;name": shipped clients join
    /// parameters with "&amp;".
    [[nodiscard]] QString parameter(const QString &name) const;
    /// The log-in token of "Authorization: Bearer …", else of "X-Auth-Token", else of the parameter
    /// "token"; empty when there is none.
    [[nodiscard]] QByteArray token() const;
};

struct HttpResponse
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QByteArray allow; ///< the methods a 405 names
    QByteArray cacheControl = "no-store";
    QByteArray entityTag;             ///< with its quotation marks; empty: none
    QByteArray allowedOrigin;         ///< whose pages may read the response; empty: the server's own only
    QByteArray contentSecurityPolicy; ///< of a page; empty: none

    [[nodiscard]] static HttpResponse json(const QJsonObject &object);
    /// {"error": code, "message": sentence}
    [[nodiscard]] static HttpResponse error(int status, const QString &code, const QString &message);
};

/// The response as bytes of HTTP/1.1.
[[nodiscard]] QByteArray serialize(const HttpResponse &response, bool keepAlive, bool bodyWanted = true);

} // namespace xivocc::api
