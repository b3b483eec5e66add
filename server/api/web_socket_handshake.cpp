#include "web_socket_handshake.h"

#include <QWebSocket>

namespace xivocc::api {

namespace {
constexpr qint64 longestFrameHeader = 14; // RFC 6455, 5.2
}

WebSocketHandshake::WebSocketHandshake(QTcpSocket *socket, const Limits &limits, QObject *parent)
    : QObject(parent),
      m_server(QStringLiteral("xivocc-server"), QWebSocketServer::NonSecureMode),
      m_socket(socket)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WebSocketHandshake::giveUp);
    connect(&m_server, &QWebSocketServer::newConnection, this, &WebSocketHandshake::take);
    connect(&m_server, &QWebSocketServer::serverError, this, &WebSocketHandshake::giveUp);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_timer.start(limits.handshakeTime);
    m_server.handleConnection(socket);
    Q_EMIT socket->readyRead(); // the request arrived before the server listened to this socket
}

void WebSocketHandshake::take()
{
    QWebSocket *accepted = m_server.nextPendingConnection();
    if (!accepted)
        return;
    accepted->setMaxAllowedIncomingFrameSize(maxMessageBytes);
    accepted->setMaxAllowedIncomingMessageSize(maxMessageBytes);
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->setParent(accepted); // QWebSocket does not own the connection it was made of
        // It reads a frame only when all of it is there.
        m_socket->setReadBufferSize(maxMessageBytes + longestFrameHeader);
    }
    m_timer.stop();
    Q_EMIT finished(accepted);
    deleteLater();
}

void WebSocketHandshake::giveUp()
{
    if (m_socket) {
        m_socket->abort();
        m_socket->deleteLater();
    }
    deleteLater();
}

} // namespace xivocc::api
