#include "scripted_server.h"

#include <QJsonDocument>
#include <QSslServer>

namespace {

QByteArray httpAnswer(int status, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " Scripted\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

ScriptedServer::ScriptedServer() : m_upgrader(QStringLiteral("scripted"), QWebSocketServer::NonSecureMode)
{
    listen(std::make_unique<QTcpServer>());
}

ScriptedServer::ScriptedServer(const QSslConfiguration &tls)
    : m_upgrader(QStringLiteral("scripted"), QWebSocketServer::NonSecureMode)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    listen(std::move(server));
}

void ScriptedServer::listen(std::unique_ptr<QTcpServer> server)
{
    m_listener = std::move(server);
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_listener->nextPendingConnection())
            take(socket);
    });
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, [this] {
        m_client = m_upgrader.nextPendingConnection();
        m_client->setParent(this);
        m_commands.clear();
        connect(m_client, &QWebSocket::textMessageReceived, this, &ScriptedServer::hear);
        if (!script.greeting.isEmpty())
            send(script.greeting);
    });
    if (m_listener->listen(QHostAddress::LocalHost))
        m_port = m_listener->serverPort();
}

void ScriptedServer::take(QTcpSocket *socket)
{
    m_sockets.append(socket);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { takeBytes(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->bytesAvailable() > 0)
        takeBytes(socket);
}

void ScriptedServer::takeBytes(QTcpSocket *socket)
{
    const QByteArray arrived = socket->peek(64 * 1024);
    const qsizetype headEnd = arrived.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    if (arrived.startsWith("GET ")) {
        socket->disconnect(this);
        if (arrived.contains("Upgrade: websocket"))
            answerUpgrade(socket);
        else
            answerRest(socket, arrived.left(headEnd) + "\r\n");
        return;
    }
    const QByteArray body = arrived.mid(headEnd + 4);
    if (QJsonDocument::fromJson(body).isObject()) {
        socket->disconnect(this);
        answerLogin(socket, body);
    }
}

void ScriptedServer::answerLogin(QTcpSocket *socket, const QByteArray &body)
{
    m_loginBodies.append(QJsonDocument::fromJson(body).object());
    if (script.loginHangs)
        return;
    socket->write(httpAnswer(script.loginStatus, script.loginBody));
    socket->disconnectFromHost();
}

void ScriptedServer::answerRest(QTcpSocket *socket, const QByteArray &head)
{
    static const QByteArray name = "X-Auth-Token: ";
    const qsizetype begin = head.indexOf(name);
    const QByteArray token =
        begin < 0 ? QByteArray()
                  : head.mid(begin + name.size(), head.indexOf('\r', begin) - begin - name.size());
    if (head.startsWith("GET /xuc/api/2.0/auth/check ")) {
        ++m_checks;
        socket->write(httpAnswer(script.checkStatus, script.checkBody));
    } else {
        m_restTokens.append(token);
        const bool isKnown = script.restToken.isEmpty() || token == script.restToken;
        socket->write(httpAnswer(isKnown ? 200 : 401, R"({"message":"Log in again."})"));
    }
    socket->disconnectFromHost();
}

void ScriptedServer::answerUpgrade(QTcpSocket *socket)
{
    ++m_upgrades;
    m_lastUpgradeHead = socket->peek(64 * 1024);
    if (script.upgradeHangs)
        return;
    if (script.upgradeStatus != 101) {
        socket->write(httpAnswer(script.upgradeStatus, R"({"error":"TokenExpired"})"));
        socket->disconnectFromHost();
        return;
    }
    m_upgrader.handleConnection(socket);
    // The request has arrived already, so its reader must be woken once.
    Q_EMIT socket->readyRead();
}

void ScriptedServer::hear(const QString &frame)
{
    const QJsonObject object = QJsonDocument::fromJson(frame.toUtf8()).object();
    if (object.value(QLatin1String("claz")) == QLatin1String("ping")) {
        ++m_pings;
        if (script.answersPings)
            send(R"({"claz":"ping"})");
        return;
    }
    m_commands.append(object);
}

void ScriptedServer::send(const QByteArray &frame)
{
    if (m_client)
        m_client->sendTextMessage(QString::fromUtf8(frame));
}

void ScriptedServer::dropConnections()
{
    const auto sockets = std::exchange(m_sockets, {});
    for (const QPointer<QTcpSocket> &socket : sockets) {
        if (socket)
            socket->abort();
    }
}

void ScriptedServer::closeWithReason(const QString &reason)
{
    if (m_client)
        m_client->close(QWebSocketProtocol::CloseCodeGoingAway, reason);
}

void ScriptedServer::goAway()
{
    m_listener->close();
    dropConnections();
}

bool ScriptedServer::comeBack()
{
    return m_listener->listen(QHostAddress::LocalHost, m_port);
}

int ScriptedServer::countOf(const QString &command) const
{
    return static_cast<int>(
        std::count_if(m_commands.cbegin(), m_commands.cend(), [&](const QJsonObject &object) {
            return object.value(QLatin1String("command")) == command;
        }));
}
