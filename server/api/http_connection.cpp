#include "http_connection.h"

#include <QPointer>

namespace xivocc::api {

namespace {
/// Room for a peeked header with a full body behind it; the rest waits in the kernel.
constexpr qint64 readBufferBytes = 128 * 1024;
/// A client that sends requests and reads no responses is dropped at this.
constexpr qint64 maxUnreadResponseBytes = 256 * 1024;
} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const Limits &limits, HttpService service, QObject *parent)
    : QObject(parent), m_limits(limits), m_service(std::move(service)), m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::giveUp);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_parser.emplace();
    m_timer.start(m_limits.headerTime);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        deleteLater();
    else
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::read()
{
    switch (m_step) {
    case Step::Header:
        readHeader();
        break;
    case Step::Body:
        readBody();
        break;
    case Step::Serving:
        break;
    case Step::Closing:
    case Step::HangingUp:
        m_socket->skip(m_socket->bytesAvailable());
        break;
    }
}

void HttpConnection::readHeader()
{
    const QByteArray unread = m_socket->peek(HttpParser::maxHeaderBytes);
    if (unread.isEmpty())
        return;
    if (!m_begun) {
        m_begun = true;
        m_timer.start(m_limits.headerTime);
    }
    switch (m_parser->readHeader(unread)) {
    case HttpParser::Progress::Incomplete:
        return;
    case HttpParser::Progress::Failed:
        respond(m_parser->failure(), false);
        return;
    case HttpParser::Progress::Complete:
        break;
    }
    m_request = m_parser->request();
    if (m_request.upgradesToWebSocket) {
        serve();
        return;
    }
    m_socket->skip(m_parser->headerBytes());
    m_step = Step::Body;
    m_timer.start(m_limits.bodyTime);
    readBody();
}

void HttpConnection::readBody()
{
    while (true) {
        const QByteArray unread = m_socket->peek(HttpParser::maxBodyBytes);
        qsizetype consumed = 0;
        const auto progress = m_parser->readBody(unread, consumed);
        m_socket->skip(consumed);
        if (progress == HttpParser::Progress::Failed) {
            respond(m_parser->failure(), false);
            return;
        }
        if (progress == HttpParser::Progress::Complete) {
            m_request = m_parser->request();
            serve();
            return;
        }
        if (consumed == 0)
            return;
    }
}

void HttpConnection::serve()
{
    m_step = Step::Serving;
    m_timer.stop();
    m_request.peer = m_socket->peerAddress();
    m_service(m_request, [self = QPointer(this)](const HttpOutcome &outcome) {
        if (self && self->m_step == Step::Serving)
            self->finish(outcome);
    });
}

void HttpConnection::finish(const HttpOutcome &outcome)
{
    if (const auto *requester = std::get_if<commands::Requester>(&outcome))
        handOver(*requester);
    else if (const auto *refusal = std::get_if<protocol::LoggedOnError>(&outcome))
        handOver(tl::unexpected(*refusal));
    else // the unread bytes of a refused upgrade are no request that could follow
        respond(std::get<HttpResponse>(outcome), m_request.keepAlive && !m_request.upgradesToWebSocket);
}

void HttpConnection::handOver(const SessionStart &start)
{
    // A client has to wait for the response (RFC 6455, 4.1), and the handshake would lose these bytes.
    if (m_socket->bytesAvailable() > m_parser->headerBytes()) {
        respond(HttpResponse::error(400, QStringLiteral("BadRequest"),
                                    QStringLiteral("Something was sent behind the request for an upgrade.")),
                false);
        return;
    }
    QTcpSocket *socket = m_socket;
    m_step = Step::Closing;
    socket->disconnect(this);
    socket->setParent(nullptr);
    m_socket = nullptr;
    Q_EMIT upgradeAllowed(socket, start);
    deleteLater();
}

void HttpConnection::respond(const HttpResponse &response, bool keepAlive)
{
    m_socket->write(serialize(response, keepAlive, m_request.method != "HEAD"));
    if (keepAlive && m_socket->bytesToWrite() <= maxUnreadResponseBytes) {
        awaitRequest();
        return;
    }
    m_socket->skip(m_socket->bytesAvailable());
    if (m_step == Step::Serving) {
        hangUp();
        return;
    }
    // The rest of a bad request is still to come. Closing now would reset the connection, and the
    // response would be lost with it.
    m_step = Step::Closing;
    m_timer.start(m_limits.lingerTime);
}

void HttpConnection::giveUp()
{
    if (m_step == Step::HangingUp) {
        m_socket->abort();
    } else if (m_step == Step::Closing || !m_begun) {
        hangUp();
    } else {
        respond(HttpResponse::error(408, QStringLiteral("RequestTimeout"),
                                    QStringLiteral("The request did not arrive in time.")),
                false);
    }
}

void HttpConnection::hangUp()
{
    m_step = Step::HangingUp;
    m_timer.start(m_limits.writeTime);
    m_socket->disconnectFromHost();
}

void HttpConnection::awaitRequest()
{
    m_step = Step::Header;
    m_begun = false;
    m_request = {};
    m_parser.emplace();
    m_timer.start(m_limits.idleTime);
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

} // namespace xivocc::api
