#include "http_server.h"

#include <QTcpSocket>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http.hpp>
#include <memory>
#include <optional>
#include <sstream>

namespace xivocc::sim {

namespace {

namespace http = boost::beast::http;
using Parser = http::request_parser<http::string_body>;

QByteArray bytes(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// One client's connection: its unread bytes and the request being read.
class Connection final : public QObject
{
public:
    Connection(QTcpSocket *socket, const HttpServer::Handler &handler, QObject *parent)
        : QObject(parent), m_socket(socket), m_handler(handler)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        expectRequest();
    }

private:
    void expectRequest()
    {
        m_parser.emplace();
        m_parser->header_limit(HttpServer::maxHeaderBytes);
        m_parser->body_limit(HttpServer::maxBodyBytes);
        m_parser->eager(true);
    }

    void read()
    {
        m_input += m_socket->readAll();
        while (!m_input.isEmpty() && m_socket->state() == QAbstractSocket::ConnectedState) {
            boost::system::error_code error;
            const std::size_t taken = m_parser->put(
                boost::asio::buffer(m_input.constData(), static_cast<std::size_t>(m_input.size())), error);
            m_input.remove(0, static_cast<qsizetype>(taken));
            if (error == http::error::need_more)
                return;
            if (error) {
                write({.status = 400, .json = R"({"message":"malformed request"})"}, false);
                return;
            }
            if (!m_parser->is_done())
                continue;
            const auto &message = m_parser->get();
            const QByteArray target = bytes(message.target());
            const qsizetype mark = target.indexOf('?');
            const HttpRequest request{
                bytes(message.method_string()), target.first(mark < 0 ? target.size() : mark),
                mark < 0 ? QByteArray() : target.sliced(mark + 1), bytes(message[http::field::host]),
                QByteArray::fromStdString(message.body())};
            const bool keepsAlive = message.keep_alive();
            write(m_handler(request), keepsAlive);
            expectRequest();
        }
    }

    void write(const HttpResponse &response, bool keepsAlive)
    {
        http::response<http::string_body> message(static_cast<http::status>(response.status), 11);
        message.keep_alive(keepsAlive);
        if (!response.json.isEmpty()) {
            message.set(http::field::content_type, "application/json");
            message.body() = response.json.toStdString();
        }
        if (response.status != 204)
            message.prepare_payload();
        std::ostringstream text;
        text << message;
        m_socket->write(QByteArray::fromStdString(text.str()));
        if (!keepsAlive)
            m_socket->disconnectFromHost();
    }

    QTcpSocket *m_socket;
    const HttpServer::Handler &m_handler;
    QByteArray m_input;
    std::optional<Parser> m_parser;
};

} // namespace

HttpServer::HttpServer(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler))
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &HttpServer::accept);
}

void HttpServer::accept()
{
    while (m_connections < maxConnections && m_tcp.hasPendingConnections()) {
        ++m_connections;
        auto *connection = new Connection(m_tcp.nextPendingConnection(), m_handler, this);
        connect(connection, &QObject::destroyed, this, [this] {
            --m_connections;
            accept();
        });
    }
}

} // namespace xivocc::sim
