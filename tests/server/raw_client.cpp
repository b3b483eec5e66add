#include "raw_client.h"

#include <QJsonDocument>
#include <QTest>

namespace xivocc::test {

namespace {
constexpr int patience = 5000;

/// Length of the response at the start of `bytes`, 0 while it is incomplete.
qsizetype responseLength(const QByteArray &bytes)
{
    const qsizetype headerEnd = bytes.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return 0;
    qsizetype body = 0;
    const QByteArray name = "Content-Length: ";
    if (const qsizetype at = bytes.indexOf(name); at >= 0 && at < headerEnd)
        body = bytes.sliced(at + name.size(), bytes.indexOf("\r\n", at) - at - name.size()).toLongLong();
    const qsizetype length = headerEnd + 4 + body;
    return bytes.size() >= length ? length : 0;
}
} // namespace

RawClient::RawClient(quint16 port)
{
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    [[maybe_unused]] const bool connected =
        QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; }, patience);
}

void RawClient::send(const QByteArray &bytes)
{
    socket.write(bytes);
    socket.flush();
}

QByteArray RawClient::readResponse()
{
    qsizetype length = 0;
    [[maybe_unused]] const bool complete = QTest::qWaitFor(
        [&] {
            m_received += socket.readAll();
            length = responseLength(m_received);
            return length > 0 || socket.state() == QAbstractSocket::UnconnectedState;
        },
        patience);
    if (length == 0)
        length = m_received.size();
    const QByteArray response = m_received.first(length);
    m_received.remove(0, length);
    return response;
}

bool RawClient::isClosedByServer()
{
    return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, patience);
}

QByteArray get(const QByteArray &path, const QByteArray &headers)
{
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray upgrade(const QByteArray &target)
{
    return get(target, "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
}

int statusOf(const QByteArray &response)
{
    return response.startsWith("HTTP/1.1 ") ? response.sliced(9, 3).toInt() : 0;
}

QString fieldOf(const QByteArray &response, const QString &name)
{
    const QByteArray body = response.sliced(response.indexOf("\r\n\r\n") + 4);
    return QJsonDocument::fromJson(body)[name].toVariant().toString();
}

} // namespace xivocc::test
