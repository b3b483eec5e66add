#pragma once

#include "http_exchange.h"
#include "link_refusals.h"

#include <domain/time.h>

#include <QElapsedTimer>
#include <QObject>
#include <QUrl>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::xivo {

/// A web service user of XiVO, as one section of the configuration names it.
struct ServiceAccount
{
    QUrl authUrl; ///< of XiVO's authentication daemon, https://xivo:9497/0.1; empty: no token is used
    QString user;
    QString password;
    bool verifyCertificate = false;
    QString section; ///< of the configuration, for the words of a refusal
    QString right;   ///< the ACL it needs, for the same
};

/// The token that a daemon of XiVO asks for, fetched from XiVO's authentication daemon with the service
/// account and kept until shortly before it expires. Requests that come meanwhile share one fetch.
class ServiceToken final : public QObject
{
    Q_OBJECT

public:
    /// An empty token: the account uses none (XiVO before 15.19).
    using Done = std::function<void(const tl::expected<QByteArray, Refusal> &token)>;

    ServiceToken(ServiceAccount account, QNetworkAccessManager &network, QObject *parent = nullptr);

    void get(const QDeadlineTimer &deadline, Done done);
    /// The daemon refused this token: the next get() fetches another.
    void discard(const QByteArray &token);

private:
    void fetch(const QDeadlineTimer &deadline);
    void take(const HttpAnswer &answer);
    void answerAll(const tl::expected<QByteArray, Refusal> &token);

    const ServiceAccount m_account;
    QNetworkAccessManager &m_network;
    QByteArray m_token;
    QElapsedTimer m_age;
    std::vector<Done> m_waiting;
};

} // namespace xivocc::xivo
