#include "http_parser.h"

#include <QUrl>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace xivocc::api {

namespace http = boost::beast::http;
using boost::beast::error_code;

namespace {
QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

HttpResponse responseTo(const error_code &failure)
{
    if (failure == http::error::header_limit) {
        return HttpResponse::error(
            431, QStringLiteral("HeaderTooLarge"),
            QStringLiteral("The request header is longer than %1 bytes.").arg(HttpParser::maxHeaderBytes));
    }
    if (failure == http::error::body_limit) {
        return HttpResponse::error(
            413, QStringLiteral("BodyTooLarge"),
            QStringLiteral("The request body is longer than %1 bytes.").arg(HttpParser::maxBodyBytes));
    }
    return HttpResponse::error(
        400, QStringLiteral("BadRequest"),
        QStringLiteral("This is not an HTTP request: %1.").arg(QString::fromStdString(failure.message())));
}
} // namespace

class HttpParser::Private
{
public:
    Private()
    {
        parser.header_limit(static_cast<std::uint32_t>(maxHeaderBytes));
        parser.body_limit(static_cast<std::uint64_t>(maxBodyBytes));
    }

    /// Feeds the parser as long as it makes progress.
    qsizetype feed(QByteArrayView bytes, error_code &result)
    {
        qsizetype consumed = 0;
        do {
            const auto rest = bytes.sliced(consumed);
            result = {};
            const auto used = parser.put(
                boost::asio::const_buffer(rest.data(), static_cast<std::size_t>(rest.size())), result);
            consumed += static_cast<qsizetype>(used);
            if (used == 0)
                break;
        } while (!result && consumed < bytes.size() && !parser.is_done() &&
                 (parser.eager() || !parser.is_header_done()));
        return consumed;
    }

    http::request_parser<http::string_body> parser;
    qsizetype headerBytes = 0;
    error_code failure;
};

HttpParser::HttpParser() : d(std::make_unique<Private>()) {}
HttpParser::~HttpParser() = default;

HttpParser::Progress HttpParser::readHeader(QByteArrayView unread)
{
    if (unread.size() > d->headerBytes) {
        error_code result;
        d->headerBytes += d->feed(unread.sliced(d->headerBytes), result);
        if (result && result != http::error::need_more) {
            d->failure = result;
            return Progress::Failed;
        }
    }
    if (d->parser.is_header_done()) {
        d->parser.eager(true);
        return Progress::Complete;
    }
    if (unread.size() >= maxHeaderBytes) {
        d->failure = http::make_error_code(http::error::header_limit);
        return Progress::Failed;
    }
    return Progress::Incomplete;
}

qsizetype HttpParser::headerBytes() const
{
    return d->headerBytes;
}

HttpParser::Progress HttpParser::readBody(QByteArrayView unread, qsizetype &consumed)
{
    consumed = 0;
    if (d->parser.is_done())
        return Progress::Complete;
    if (unread.isEmpty())
        return Progress::Incomplete;
    error_code result;
    consumed = d->feed(unread, result);
    if (result && result != http::error::need_more) {
        d->failure = result;
        return Progress::Failed;
    }
    return d->parser.is_done() ? Progress::Complete : Progress::Incomplete;
}

HttpRequest HttpParser::request() const
{
    const auto &message = d->parser.get();
    HttpRequest request;
    request.method = bytesOf(message.method_string());
    const QByteArray target = bytesOf(message.target());
    const qsizetype mark = target.indexOf('?');
    request.path = QUrl::fromPercentEncoding(mark < 0 ? target : target.first(mark));
    if (mark >= 0)
        request.query = target.sliced(mark + 1);
    request.authorization = bytesOf(message[http::field::authorization]);
    request.authToken = bytesOf(message["X-Auth-Token"]);
    request.ifNoneMatch = bytesOf(message[http::field::if_none_match]);
    request.body = QByteArray::fromStdString(message.body());
    request.origin = bytesOf(message[http::field::origin]);
    request.isForwarded = message.count("X-Forwarded-For") > 0 || message.count(http::field::forwarded) > 0;
    request.keepAlive = message.keep_alive();
    request.upgradesToWebSocket = boost::beast::websocket::is_upgrade(message);
    return request;
}

HttpResponse HttpParser::failure() const
{
    return responseTo(d->failure);
}

} // namespace xivocc::api
