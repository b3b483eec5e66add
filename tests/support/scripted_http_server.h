#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTcpServer;
class QTcpSocket;
class QSslConfiguration;

namespace xivocc::test {

struct HttpRequest
{
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct HttpReply
{
    int status = 204;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers = {};
};

/// A real HTTP server on 127.0.0.1 whose answers the test writes. A connection serves one request.
class ScriptedHttpServer final : public QObject
{
    Q_OBJECT

public:
    /// No reply: the client is kept waiting.
    using Script = std::function<std::optional<HttpReply>(const HttpRequest &request)>;

    explicit ScriptedHttpServer(Script script);
    /// Speaks TLS with this certificate and key.
    ScriptedHttpServer(Script script, const QSslConfiguration &tls);
    ~ScriptedHttpServer() override;

    /// "http://127.0.0.1:<port><path>"
    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] const std::vector<HttpRequest> &requests() const { return m_requests; }
    void setScript(Script script) { m_script = std::move(script); }
    /// Stops listening; the port is free again.
    void close();
    /// On the same port as before; false: another program has taken it.
    [[nodiscard]] bool listenAgain();

private:
    void listen();
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, HttpRequest request);

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    quint16 m_port = 0;
    std::vector<HttpRequest> m_requests;
};

} // namespace xivocc::test
