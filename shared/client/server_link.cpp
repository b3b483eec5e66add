#include "server_link.h"

#include "logging.h"

#include <QSslConfiguration>
#include <QSslError>
#include <QWebSocket>

namespace xivocc::client {

namespace {

bool isNetworkFailure(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::HostNotFoundError || error == QAbstractSocket::NetworkError ||
           error == QAbstractSocket::SocketTimeoutError;
}

} // namespace

ServerLink::ServerLink(const CertificateTrust &trust, const Timing &timing, QObject *parent)
    : QObject(parent), m_trust(trust), m_timing(timing)
{
    m_ping.setInterval(timing.pingInterval);
    m_silence.setSingleShot(true);
    connect(&m_ping, &QTimer::timeout, this, [this] { send(protocol::Ping{}); });
    connect(&m_silence, &QTimer::timeout, this,
            [this] { finish(m_greeted ? LinkEnd::Silent : LinkEnd::Rejected, {}); });
}

ServerLink::~ServerLink()
{
    drop();
}

void ServerLink::open(const QUrl &url)
{
    drop();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(protocol::maxMessageBytes));
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(protocol::maxMessageBytes));
    connect(m_socket, &QWebSocket::connected, &m_ping, qOverload<>(&QTimer::start));
    connect(m_socket, &QWebSocket::textMessageReceived, this, &ServerLink::hear);
    connect(m_socket, &QWebSocket::sslErrors, this, [this] {
        if (m_trust.covers(m_socket->sslConfiguration().peerCertificate()))
            m_socket->ignoreSslErrors();
    });
    connect(m_socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            finishUnconnected();
    });
    m_silence.start(m_timing.greetingLimit);
    m_socket->open(url);
}

void ServerLink::close()
{
    if (!m_socket)
        return;
    QWebSocket *socket = m_socket;
    forgetSocket();
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    socket->close();
}

void ServerLink::send(const protocol::Command &command, std::optional<int> ref)
{
    if (m_socket && m_socket->isValid())
        m_socket->sendTextMessage(QString::fromUtf8(protocol::encode(command, ref)));
}

void ServerLink::hear(const QString &frame)
{
    if (m_greeted)
        m_silence.start(m_timing.silenceLimit);
    const Instant now = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    const auto message = protocol::decodeMessage(frame.toUtf8(), now);
    if (!message) {
        const protocol::DecodeError &error = message.error();
        qCWarning(clientLog) << "skipped a message" << error.name << error.field << error.reason;
        return;
    }
    if (m_greeted)
        Q_EMIT received(*message);
    else
        takeGreeting(*message);
}

void ServerLink::takeGreeting(const protocol::ServerMessage &message)
{
    if (const auto *refusal = std::get_if<protocol::LoggedOnError>(&message)) {
        finish(LinkEnd::Rejected, refusal->error);
    } else if (std::holds_alternative<protocol::LoggedOn>(message)) {
        m_greeted = true;
        m_silence.start(m_timing.silenceLimit);
        Q_EMIT greeted();
    }
}

void ServerLink::forgetSocket()
{
    m_ping.stop();
    m_silence.stop();
    m_greeted = false;
    m_socket->disconnect(this);
    m_socket->disconnect(&m_ping);
    m_socket = nullptr;
}

void ServerLink::drop()
{
    if (!m_socket)
        return;
    QWebSocket *socket = m_socket;
    forgetSocket();
    socket->abort();
    socket->deleteLater();
}

void ServerLink::finish(LinkEnd end, const QString &detail)
{
    drop();
    Q_EMIT ended(end, detail);
}

void ServerLink::finishUnconnected()
{
    const QString closeReason = m_socket->closeReason();
    const QString error = m_socket->errorString();
    if (m_greeted) {
        finish(LinkEnd::Lost, closeReason.isEmpty() ? error : closeReason);
    } else if (isNetworkFailure(m_socket->error())) {
        finish(LinkEnd::Offline, error);
    } else {
        // Qt words a refused upgrade for programmers.
        qCInfo(clientLog) << "no session:" << error;
        finish(LinkEnd::Rejected, closeReason.isEmpty() ? tr("the connection was refused") : closeReason);
    }
}

} // namespace xivocc::client
