#pragma once

#include "http_connection.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <memory>
#include <tl/expected.hpp>

namespace xivocc::api {

/// Accepts connections on one port, with TLS or without, and refuses those over the limits.
class Listener final : public QObject
{
    Q_OBJECT

public:
    Listener(const Limits &limits, HttpService service, QObject *parent = nullptr);

    /// The error is a sentence for the operator. Port 0 takes a free one.
    [[nodiscard]] tl::expected<void, QString> listen(const QHostAddress &address, quint16 port,
                                                     const std::optional<QSslConfiguration> &tls);
    void close();
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connectionCount() const { return m_connections; }

Q_SIGNALS:
    void upgradeAllowed(QTcpSocket *socket, const xivocc::api::SessionStart &start);

private:
    void accept();
    void take(QTcpSocket *socket);

    const Limits m_limits;
    HttpService m_service;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QHostAddress, int> m_perAddress;
    int m_connections = 0;
};

/// The certificate (chain) and the key of these PEM files; the error names the file at fault.
[[nodiscard]] tl::expected<QSslConfiguration, QString> readTlsFiles(const QString &certificateFile,
                                                                    const QString &keyFile);

} // namespace xivocc::api
