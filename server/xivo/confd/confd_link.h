#pragma once

#include "confd_refusals.h"

#include <config/settings.h>
#include <xivo/rest/daemon_client.h>
#include <xivo/rest/link_health.h>

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTimer>

class QAuthenticator;
class QNetworkReply;

namespace xivocc::xivo {

/// Requests to confd, XiVO's configuration daemon, version 1.1. With authUrl configured each carries a
/// token, without it the account answers confd's HTTP digest challenge, and without an account confd must
/// trust this machine's address. Each request ends within the configured time. Main thread.
class ConfdLink final : public QObject
{
    Q_OBJECT

public:
    /// Requests that may be under way at once; further ones are refused.
    static constexpr int maxRequests = 500;

    /// An empty object where confd sends no body.
    using Done = std::function<void(const tl::expected<QJsonObject, Refusal> &answer)>;

    explicit ConfdLink(config::ConfdSettings settings, QObject *parent = nullptr);

    /// Looks whether confd answers, now and then again from time to time.
    void start();
    void get(const QString &path, const Done &done) { send({"GET", path, {}}, done); }
    void put(const QString &path, const QJsonObject &body, const Done &done);
    void post(const QString &path, const QJsonObject &body, const Done &done);
    void remove(const QString &path, const Done &done) { send({"DELETE", path, {}}, done); }

    [[nodiscard]] const LinkHealth &health() const { return m_health; }

Q_SIGNALS:
    void healthChanged();

private:
    void probe();
    void send(const DaemonRequest &request, const Done &done);
    [[nodiscard]] tl::expected<QJsonObject, Refusal> read(const HttpAnswer &answer);
    void answerChallenge(QNetworkReply *reply, QAuthenticator *authenticator);
    void setHealth(const QString &reason);

    const config::ConfdSettings m_settings;
    QNetworkAccessManager m_network;
    DaemonClient m_daemon;
    QTimer m_probe;
    int m_requests = 0;
    LinkHealth m_health;
};

} // namespace xivocc::xivo
