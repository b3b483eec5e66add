#pragma once

#include "flood_guard.h"
#include "limits.h"
#include "subscriptions.h"

#include <commands/requester.h>
#include <domain/configuration.h>
#include <protocol/codec.h>
#include <rights/sight.h>

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketProtocol>
#include <memory>
#include <optional>

namespace xivocc::api {

/// A frame ready to be sent. Encoded once and shared by all sessions that get it.
using Frame = QString;
[[nodiscard]] Frame encodeFrame(const protocol::ServerMessage &message);

/// One user's WebSocket. Reads commands, bears a bounded amount of nonsense, and keeps the bytes
/// waiting for a slow client within its budget: figures are left out when half of it is used, and a
/// client that stays over it is disconnected.
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(std::unique_ptr<QWebSocket> socket, commands::Requester requester, const Limits &limits,
            QObject *parent);
    ~Session() override;

    [[nodiscard]] const commands::Requester &requester() const { return m_requester; }
    /// What the user sees at the moment.
    [[nodiscard]] const rights::Sight &sight() const { return m_sight; }
    void setSight(const rights::Sight &sight) { m_sight = sight; }
    /// What the user was last told of his rights.
    [[nodiscard]] const std::optional<protocol::RightProfile> &profile() const { return m_profile; }
    void setProfile(const protocol::RightProfile &profile) { m_profile = profile; }
    /// What XiVO now says about the user.
    void setUser(const User &user);
    [[nodiscard]] Subscriptions &subscriptions() { return m_subscriptions; }
    [[nodiscard]] const Subscriptions &subscriptions() const { return m_subscriptions; }

    /// The frame is sent as it is: the user must see all that it tells.
    void send(const Frame &frame);
    /// What the user sees of it.
    void reply(const protocol::ServerMessage &message);
    /// May be left out; then figuresDue() asks for the newest ones as soon as there is room.
    void sendStatistics(int queueId, const Frame &frame);
    void sendCalls(int queueId, const Frame &frame);

    void close(QWebSocketProtocol::CloseCode code, const QString &reason);

Q_SIGNALS:
    void commandReceived(const xivocc::protocol::NumberedCommand &command);
    void figuresDue(const QSet<int> &statistics, const QSet<int> &calls);
    void closed();

private:
    void read(const QString &text);
    void answerUnreadable(const protocol::DecodeError &error);
    [[nodiscard]] bool hasRoomForFigures() const;
    void watchBudget();

    std::unique_ptr<QWebSocket> m_socket;
    commands::Requester m_requester;
    const Limits m_limits;
    rights::Sight m_sight;
    std::optional<protocol::RightProfile> m_profile;
    Subscriptions m_subscriptions;
    FloodGuard m_guard;
    QTimer m_silence;
    QTimer m_overBudget;
    QSet<int> m_skippedStatistics; ///< queues whose figures were left out
    QSet<int> m_skippedCalls;
    bool m_closing = false;
};

} // namespace xivocc::api
