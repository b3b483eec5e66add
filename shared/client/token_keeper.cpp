#include "token_keeper.h"

#include "logging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslConfiguration>
#include <algorithm>
#include <utility>

namespace xivocc::client {

namespace {

constexpr int unauthorized = 401;
constexpr milliseconds soonest{250};
constexpr std::chrono::hours latest{24};
constexpr std::chrono::minutes untilNextTry{1};

} // namespace

TokenKeeper::TokenKeeper(const CertificateTrust &trust, milliseconds limit, QObject *parent)
    : QObject(parent), m_trust(trust), m_limit(limit), m_login(trust, limit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TokenKeeper::ask);
    connect(&m_login, &LoginRequest::granted, this, [this](const LoginGrant &grant) {
        take(grant);
        answer(true);
    });
    connect(&m_login, &LoginRequest::failed, this, &TokenKeeper::takeFailure);
}

TokenKeeper::~TokenKeeper()
{
    m_waiting.clear();
    stop();
}

void TokenKeeper::keep(const ServerAddress &address, const Credentials &credentials, const LoginGrant &grant)
{
    stop();
    m_address = address;
    m_credentials = credentials;
    m_isRefused = false;
    m_grant = grant;
    awaitRenewal(milliseconds(grant.lifetime) / 2);
    answer(true);
}

void TokenKeeper::forget()
{
    stop();
    m_grant = {};
    m_credentials = {};
    answer(false);
}

void TokenKeeper::stop()
{
    m_timer.stop();
    m_login.cancel();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        std::exchange(m_reply, nullptr)->deleteLater();
    }
}

void TokenKeeper::replace(Renewed done)
{
    if (m_grant.token.isEmpty() || m_isRefused) {
        done(false);
        return;
    }
    m_waiting.push_back(std::move(done));
    logIn();
}

void TokenKeeper::take(const LoginGrant &grant)
{
    m_grant = grant;
    awaitRenewal(milliseconds(grant.lifetime) / 2);
    Q_EMIT renewed(grant.token);
}

void TokenKeeper::awaitRenewal(milliseconds time)
{
    if (m_grant.lifetime > seconds(0))
        m_timer.start(std::clamp<milliseconds>(time, soonest, latest));
    else
        m_timer.stop();
}

void TokenKeeper::ask()
{
    if (m_reply || m_isLoggingIn)
        return;
    QNetworkRequest request(m_address.restUrl(QStringLiteral("auth/check")));
    request.setRawHeader("X-Auth-Token", m_grant.token.toUtf8());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(static_cast<int>(m_limit.count()));
    m_reply = m_network.get(request);
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply] {
        if (m_trust.covers(reply->sslConfiguration().peerCertificate()))
            reply->ignoreSslErrors();
    });
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > LoginRequest::maxReplyBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { conclude(reply); });
}

void TokenKeeper::conclude(QNetworkReply *reply)
{
    reply->deleteLater();
    m_reply = nullptr;
    const QByteArray body = reply->isOpen() ? reply->read(LoginRequest::maxReplyBytes) : QByteArray();
    const LoginGrant grant = grantFrom(QJsonDocument::fromJson(body).object());
    if (reply->error() == QNetworkReply::NoError && !grant.token.isEmpty()) {
        take(grant);
    } else if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == unauthorized) {
        logIn();
    } else {
        qCWarning(clientLog) << "the token was not renewed:" << reply->errorString();
        awaitRenewal(untilNextTry);
    }
}

void TokenKeeper::logIn()
{
    if (!std::exchange(m_isLoggingIn, true))
        m_login.start(m_address, m_credentials);
}

void TokenKeeper::takeFailure(const LoginFailure &failure)
{
    m_isRefused = !failure.mayPass();
    if (m_isRefused)
        m_timer.stop();
    else
        awaitRenewal(untilNextTry);
    answer(false);
}

void TokenKeeper::answer(bool isRenewed)
{
    m_isLoggingIn = false;
    for (const Renewed &done : std::exchange(m_waiting, {}))
        done(isRenewed);
}

} // namespace xivocc::client
