#include "listener.h"

#include "logging.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>

namespace xivocc::api {

namespace {
constexpr int backlog = 512;
} // namespace

Listener::Listener(const Limits &limits, HttpService service, QObject *parent)
    : QObject(parent), m_limits(limits), m_service(std::move(service))
{
}

tl::expected<void, QString> Listener::listen(const QHostAddress &address, quint16 port,
                                             const std::optional<QSslConfiguration> &tls)
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        server->setHandshakeTimeout(static_cast<int>(m_limits.handshakeTime.count()));
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    m_server->setListenBacklogSize(backlog);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &Listener::accept);
    connect(m_server.get(), &QTcpServer::acceptError, this, [this] {
        qCWarning(apiLog) << "a connection could not be accepted:" << m_server->errorString();
    });
    if (!m_server->listen(address, port)) {
        return tl::unexpected(
            QStringLiteral("cannot listen on %1 port %2: %3. Set listen and port in the section [api] to a "
                           "free one of this machine.")
                .arg(address.toString())
                .arg(port)
                .arg(m_server->errorString()));
    }
    return {};
}

void Listener::close()
{
    if (m_server)
        m_server->close();
}

quint16 Listener::port() const
{
    return m_server ? m_server->serverPort() : 0;
}

void Listener::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        take(socket);
}

void Listener::take(QTcpSocket *socket)
{
    const QHostAddress peer = socket->peerAddress();
    if (m_connections >= m_limits.connections || m_perAddress.value(peer) >= m_limits.connectionsPerAddress) {
        qCWarning(apiLog).noquote() << "too many connections, refused one from" << peer.toString();
        socket->abort();
        socket->deleteLater();
        return;
    }
    ++m_connections;
    ++m_perAddress[peer];
    auto *connection = new HttpConnection(socket, m_limits, m_service, this);
    connect(connection, &HttpConnection::upgradeAllowed, this, &Listener::upgradeAllowed);
    connect(connection, &QObject::destroyed, this, [this, peer] {
        --m_connections;
        if (--m_perAddress[peer] == 0)
            m_perAddress.remove(peer);
    });
}

tl::expected<QSslConfiguration, QString> readTlsFiles(const QString &certificateFile, const QString &keyFile)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificateFile);
    if (chain.isEmpty())
        return tl::unexpected(QStringLiteral("%1 holds no certificate in PEM form").arg(certificateFile));
    QFile file(keyFile);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(QStringLiteral("cannot read the key %1: %2").arg(keyFile, file.errorString()));
    const QByteArray pem = file.readAll();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (key.isNull())
        return tl::unexpected(QStringLiteral("%1 holds no RSA or EC private key in PEM form").arg(keyFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

} // namespace xivocc::api
