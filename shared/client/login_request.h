#pragma once

#include "certificate_trust.h"
#include "login_failure.h"

#include <domain/time.h>

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>

namespace xivocc::client {

struct LoginGrant
{
    QString token;
    seconds lifetime{0}; ///< 0: not told
};

/// What the server answers to a log-in and to a token's renewal; an empty token when it has none.
[[nodiscard]] LoginGrant grantFrom(const QJsonObject &body);

/// Exchanges login and password for a token over REST. One request at a time: start() drops an
/// earlier one. Redirections are not followed, so the password reaches no other server.
class LoginRequest final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxReplyBytes = 64 * 1024;

    LoginRequest(const CertificateTrust &trust, milliseconds limit, QObject *parent = nullptr);
    ~LoginRequest() override;

    void start(const ServerAddress &address, const Credentials &credentials);
    void cancel();

Q_SIGNALS:
    void granted(const xivocc::client::LoginGrant &grant);
    void failed(const xivocc::client::LoginFailure &failure);

private:
    void checkCertificate(QNetworkReply *reply);
    void conclude(QNetworkReply *reply);
    [[nodiscard]] LoginFailure failureOf(const QNetworkReply &reply, const QJsonObject &body) const;

    const CertificateTrust &m_trust;
    const milliseconds m_limit;
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr;
    QString m_refusedFingerprint;
    bool m_isTooLong = false;
};

} // namespace xivocc::client
