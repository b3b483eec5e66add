#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <functional>

namespace xivocc::sim {

struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< without the query
    QByteArray query;
    QByteArray host; ///< and port, as the client wrote them
    QByteArray body;
};

struct HttpResponse
{
    int status = 204;
    QByteArray json; ///< empty: no body
};

/// Plain HTTP/1.1 for the daemons' REST interfaces: parsed and written by Boost.Beast on Qt's sockets.
/// Requests are answered one at a time, in order, as agentd's global lock makes it.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    static constexpr unsigned maxHeaderBytes = 16 * 1024;
    static constexpr unsigned maxBodyBytes = 64 * 1024;
    static constexpr int maxConnections = 100;

    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);

    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port)
    {
        return m_tcp.listen(address, port);
    }
    [[nodiscard]] quint16 port() const { return m_tcp.serverPort(); }
    [[nodiscard]] QString errorString() const { return m_tcp.errorString(); }

private:
    void accept();

    Handler m_handler;
    QTcpServer m_tcp;
    int m_connections = 0;
};

} // namespace xivocc::sim
