#include "scripted_http_server.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http.hpp>

namespace xivocc::test {

namespace http = boost::beast::http;

namespace {

template <typename View> QByteArray bytes(const View &view)
{
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

HttpRequest requestOf(const http::request<http::string_body> &message)
{
    HttpRequest request;
    request.method = bytes(message.method_string());
    request.target = bytes(message.target());
    request.body = bytes(message.body());
    for (const auto &field : message)
        request.headers.insert(bytes(field.name_string()).toLower(), bytes(field.value()));
    return request;
}

} // namespace

ScriptedHttpServer::ScriptedHttpServer(Script script)
    : m_script(std::move(script)), m_server(std::make_unique<QTcpServer>()), m_scheme(QStringLiteral("http"))
{
    listen();
}

ScriptedHttpServer::ScriptedHttpServer(Script script, const QSslConfiguration &tls)
    : m_script(std::move(script)), m_scheme(QStringLiteral("https"))
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

ScriptedHttpServer::~ScriptedHttpServer() = default;

void ScriptedHttpServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
}

QUrl ScriptedHttpServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(m_scheme).arg(m_server->serverPort()).arg(path));
}

void ScriptedHttpServer::close()
{
    m_server->close();
}

bool ScriptedHttpServer::listenAgain()
{
    return m_server->listen(QHostAddress::LocalHost, m_port);
}

void ScriptedHttpServer::serve(QTcpSocket *socket)
{
    const auto parser = std::make_shared<http::request_parser<http::string_body>>();
    parser->eager(true);
    const auto pending = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket, parser, pending] {
        *pending += socket->readAll();
        boost::beast::error_code error;
        const std::size_t used =
            parser->put(boost::asio::buffer(pending->constData(), pending->size()), error);
        pending->remove(0, static_cast<qsizetype>(used));
        if (error && error != http::error::need_more)
            socket->abort();
        else if (parser->is_done())
            answer(socket, requestOf(parser->get()));
    };
    connect(socket, &QTcpSocket::readyRead, socket, read);
    if (socket->bytesAvailable() > 0)
        read();
}

void ScriptedHttpServer::answer(QTcpSocket *socket, HttpRequest request)
{
    m_requests.push_back(request);
    const std::optional<HttpReply> reply = m_script(request);
    if (!reply)
        return;
    http::response<http::string_body> message(static_cast<http::status>(reply->status), 11);
    message.set(http::field::content_type, "application/json");
    for (auto header = reply->headers.begin(); header != reply->headers.end(); ++header)
        message.set(header.key().toStdString(), header.value().toStdString());
    message.keep_alive(false);
    message.body() = reply->body.toStdString();
    if (reply->status != 204)
        message.prepare_payload();
    std::ostringstream text;
    text << message;
    socket->write(QByteArray::fromStdString(text.str()));
    socket->disconnectFromHost();
}

} // namespace xivocc::test
