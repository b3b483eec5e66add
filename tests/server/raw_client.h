#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace xivocc::test {

/// A plain TCP connection to the server, for requests that no HTTP library would send.
class RawClient final
{
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray &bytes);
    /// The next response with its body; what came so far when the server says no more in time.
    [[nodiscard]] QByteArray readResponse();
    [[nodiscard]] bool isClosedByServer();

    QTcpSocket socket;

private:
    QByteArray m_received;
};

[[nodiscard]] QByteArray get(const QByteArray &path, const QByteArray &headers = {});
[[nodiscard]] QByteArray post(const QByteArray &path, const QByteArray &body);
/// A WebSocket's upgrade request.
[[nodiscard]] QByteArray upgrade(const QByteArray &target);
[[nodiscard]] int statusOf(const QByteArray &response);
/// A field of the response's JSON body, as text.
[[nodiscard]] QString fieldOf(const QByteArray &response, const QString &name);

} // namespace xivocc::test
