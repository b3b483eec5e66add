#pragma once

#include "cti_lines.h"
#include "cti_login.h"
#include "cti_requests.h"
#include "cti_statuses.h"

#include <config/settings.h>
#include <domain/customer_sheet.h>
#include <xivo/rest/link_health.h>

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

namespace xivocc::xivo {

/// A connection to XiVO's CTI server on behalf of one of its users. Comes back by itself after a loss, at
/// growing intervals. Main thread.
class CtiLink final : public QObject
{
    Q_OBJECT

public:
    /// What the link is for: the server tells every client everything, and only the first is to pass it on.
    enum class Role {
        Observer, ///< all presences and voicemails
        User      ///< the user's own presence and sheets
    };

    CtiLink(const config::CtiSettings &settings, const CtiAccount &account, Role role,
            const CtiTiming &timing = {}, QObject *parent = nullptr);
    ~CtiLink() override;

    void start();
    [[nodiscard]] bool isLive() const { return m_login.state() == CtiLogin::State::LoggedIn; }
    [[nodiscard]] const LinkHealth &health() const { return m_health; }

    void setPresence(const QString &presence, commands::Done done);
    void search(const QString &pattern, commands::Directory::Found done);
    /// Ends what the server has not answered yet.
    void refusePending(const commands::Refusal &refusal) { m_requests.failAll(refusal); }

Q_SIGNALS:
    void healthChanged();
    void told(const xivocc::xivo::CtiFact &fact);
    void sheetArrived(const xivocc::CustomerSheet &sheet);

private:
    void connectSocket();
    void connected();
    void read();
    void take(const QJsonObject &message);
    void takeFacts(const QJsonObject &message);
    void takeSheet(const QJsonObject &message);
    void takeLogin(const QJsonObject &message);
    void takeEncryption(const QJsonObject &message);
    void send(const QJsonObject &message);
    void tick();
    void giveUp(const QString &reason, bool isAccountRefused = false);
    void setHealth(const QString &reason);
    [[nodiscard]] commands::Refusal linkDownRefusal() const;

    const config::CtiSettings m_settings;
    const Role m_role;
    const CtiTiming m_timing;
    const QString m_user;
    QSslSocket m_socket;
    CtiLines m_lines;
    CtiLogin m_login;
    CtiStatuses m_statuses;
    CtiRequests m_requests;
    QTimer m_ticker;
    QTimer m_retry;
    milliseconds m_retryPause;
    QElapsedTimer m_connecting;
    QElapsedTimer m_sinceReceived;
    QElapsedTimer m_sinceKeepAlive;
    QString m_presence; ///< the user's own, as told last
    int m_lastRequest = 100;
    LinkHealth m_health;
};

} // namespace xivocc::xivo
