#pragma once

#include "limits.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocketServer>

class QWebSocket;

namespace xivocc::api {

/// Turns a connection whose upgrade request is allowed but still unread into a QWebSocket.
/// Deletes itself.
class WebSocketHandshake final : public QObject
{
    Q_OBJECT

public:
    /// Longer frames and messages close their session, as soon as their header is read. Those that are too
    /// long for a command are read to their end and answered by an Error.
    static constexpr quint64 maxMessageBytes = 2 * 1024 * 1024;

    WebSocketHandshake(QTcpSocket *socket, const Limits &limits, QObject *parent);

Q_SIGNALS:
    /// The receiver owns the socket, and with it the connection.
    void finished(QWebSocket *socket);

private:
    void take();
    void giveUp();

    QWebSocketServer m_server;
    QPointer<QTcpSocket> m_socket;
    QTimer m_timer;
};

} // namespace xivocc::api
