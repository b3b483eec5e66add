#pragma once

#include "link_status.h"
#include "rest_calls.h"

#include <domain/link_health.h>

#include <QObject>
#include <QTimer>
#include <vector>

namespace xivocc::client {

class Session;

/// How the server's own links are: asked from its health page every few seconds while the session is live,
/// kept as last told while it is not. GUI thread only.
class ServerHealth final : public QObject
{
    Q_OBJECT

public:
    explicit ServerHealth(Session *session);

    /// By name; empty: not told yet.
    [[nodiscard]] const std::vector<LinkHealth> &links() const { return m_links; }

Q_SIGNALS:
    void changed();

private:
    void follow(const LinkStatus &status);
    void ask();
    void take(const QByteArray &page);

    Session *m_session;
    RestCalls m_calls;
    QTimer m_timer;
    bool m_isAsking = false;
    std::vector<LinkHealth> m_links;
};

} // namespace xivocc::client
