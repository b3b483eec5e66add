#pragma once

#include <protocol/codec.h>

#include <QWebSocket>
#include <algorithm>
#include <optional>
#include <vector>

namespace xivocc::test {

/// A WebSocket client that remembers what it was told.
class WebClient final
{
public:
    WebClient();

    /// Opens a session by the URL with a password; true when it is greeted.
    [[nodiscard]] bool logIn(quint16 port, const QString &login = QStringLiteral("anna"));
    [[nodiscard]] bool openAndWait(const QString &url);
    void send(const protocol::Command &command, std::optional<int> ref = std::nullopt)
    {
        sendText(QString::fromUtf8(protocol::encode(command, ref)));
    }
    void sendText(const QString &text) { socket.sendTextMessage(text); }
    /// Answers a ping; all that was sent before is handled, and its answers are here.
    [[nodiscard]] bool catchUp();

    /// The newest message of this type, if one came.
    template <typename Message> [[nodiscard]] std::optional<Message> last() const
    {
        for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
            if (const auto *found = std::get_if<Message>(&*message))
                return *found;
        }
        return std::nullopt;
    }
    template <typename Message> [[nodiscard]] int count() const
    {
        return static_cast<int>(std::ranges::count_if(
            messages, [](const auto &message) { return std::holds_alternative<Message>(message); }));
    }

    std::vector<protocol::ServerMessage> messages;
    int unreadable = 0; ///< frames that our own decoder refuses
    bool closed = false;
    QWebSocket socket;
};

} // namespace xivocc::test
