#pragma once

#include "login_request.h"

#include <QTimer>
#include <functional>
#include <vector>

namespace xivocc::client {

/// Keeps the token of a log-in valid for as long as the session lives: asks the server for another one at
/// half its life, and logs in again when the server knows it no longer.
class TokenKeeper final : public QObject
{
    Q_OBJECT

public:
    using Renewed = std::function<void(bool isRenewed)>;

    TokenKeeper(const CertificateTrust &trust, milliseconds limit, QObject *parent = nullptr);
    ~TokenKeeper() override;

    /// A lifetime of 0: the server tells none, so it is not asked for another token in time.
    void keep(const ServerAddress &address, const Credentials &credentials, const LoginGrant &grant);
    void forget();
    /// Logs in again, because the server refused the token; called once each, also by forget().
    void replace(Renewed done);

Q_SIGNALS:
    void renewed(const QString &token);

private:
    void stop();
    void take(const LoginGrant &grant);
    void ask();
    void conclude(QNetworkReply *reply);
    void logIn();
    void takeFailure(const LoginFailure &failure);
    void answer(bool isRenewed);
    void awaitRenewal(milliseconds time);

    const CertificateTrust &m_trust;
    const milliseconds m_limit;
    ServerAddress m_address;
    Credentials m_credentials;
    LoginGrant m_grant;
    LoginRequest m_login;
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr;
    QTimer m_timer;
    std::vector<Renewed> m_waiting;
    bool m_isLoggingIn = false;
    bool m_isRefused = false; ///< the password is not valid any more: trying on would lock the user out
};

} // namespace xivocc::client
