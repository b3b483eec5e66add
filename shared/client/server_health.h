#pragma once

#include "link_status.h"

#include <domain/link_health.h>

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <vector>

class QNetworkReply;

namespace xivocc::client {

class Session;

/// How the server's own links are: asked from its health page every few seconds while the session is live,
/// kept as last told while it is not. GUI thread only.
class ServerHealth final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxReplyBytes = 256 * 1024;

    explicit ServerHealth(Session *session);

    /// By name; empty: not told yet.
    [[nodiscard]] const std::vector<LinkHealth> &links() const { return m_links; }

Q_SIGNALS:
    void changed();

private:
    void follow(const LinkStatus &status);
    void ask();
    void take(QNetworkReply *reply);

    Session *m_session;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    QNetworkReply *m_reply = nullptr;
    std::vector<LinkHealth> m_links;
};

} // namespace xivocc::client
