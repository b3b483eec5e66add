#pragma once

#include "certificate_trust.h"
#include "timing.h"

#include <protocol/codec.h>

#include <QObject>
#include <QTimer>
#include <QUrl>

class QWebSocket;

namespace xivocc::client {

/// Why a link ended.
enum class LinkEnd {
    Rejected, ///< the server was reached, or may have been, but never greeted
    Offline,  ///< the network gave no way to the server
    Silent,   ///< nothing was heard for too long
    Lost,     ///< closed by the server or the network
};

/// One WebSocket connection from upgrade to end: waits for the server's greeting, keeps alive,
/// decodes what arrives. Frames that cannot be read are logged and skipped.
class ServerLink final : public QObject
{
    Q_OBJECT

public:
    ServerLink(const CertificateTrust &trust, const Timing &timing, QObject *parent = nullptr);
    ~ServerLink() override;

    /// Drops an earlier connection without a signal.
    void open(const QUrl &url);
    void close();
    void send(const protocol::Command &command, std::optional<int> ref = std::nullopt);

Q_SIGNALS:
    /// The server answered LoggedOn; commands may be sent.
    void greeted();
    void received(const xivocc::protocol::ServerMessage &message);
    /// `detail` are the network's own words, may be empty.
    void ended(xivocc::client::LinkEnd end, const QString &detail);

private:
    void hear(const QString &frame);
    void takeGreeting(const protocol::ServerMessage &message);
    void forgetSocket();
    void drop();
    void finish(LinkEnd end, const QString &detail);
    void finishUnconnected();

    const CertificateTrust &m_trust;
    const Timing m_timing;
    QWebSocket *m_socket = nullptr;
    bool m_greeted = false;
    QTimer m_ping;
    QTimer m_silence; ///< restarted by every frame; until the greeting it holds the greeting's limit
};

} // namespace xivocc::client
