#include "web_client.h"

#include <QTest>

namespace xivocc::test {

namespace {
constexpr int patience = 5000;
} // namespace

WebClient::WebClient()
{
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) {
        const auto now = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
        const auto message = protocol::decodeMessage(text.toUtf8(), now);
        if (message)
            messages.push_back(*message);
        else
            ++unreadable;
    });
    QObject::connect(&socket, &QWebSocket::disconnected, &socket, [this] { closed = true; });
}

bool WebClient::logIn(quint16 port, const QString &login)
{
    return openAndWait(
        QStringLiteral("ws://127.0.0.1:%1/xuc/ctichannel?username=%2&agentNumber=0&password=secret")
            .arg(port)
            .arg(login));
}

bool WebClient::openAndWait(const QString &url)
{
    socket.open(QUrl(url));
    return QTest::qWaitFor([this] { return count<protocol::UsersStatuses>() > 0 || closed; }, patience) &&
           !closed;
}

bool WebClient::catchUp()
{
    const int before = count<protocol::Pong>();
    send(protocol::Ping{});
    return QTest::qWaitFor([this, before] { return count<protocol::Pong>() > before || closed; }, patience) &&
           !closed;
}

} // namespace xivocc::test
