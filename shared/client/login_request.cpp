#include "login_request.h"

#include "logging.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslConfiguration>
#include <QSslError>
#include <algorithm>

namespace xivocc::client {

namespace {

constexpr int tooManyRequests = 429;

QByteArray bodyOf(const Credentials &credentials)
{
    const QJsonObject object{{QStringLiteral("login"), credentials.login},
                             {QStringLiteral("password"), credentials.password},
                             {QStringLiteral("softwareType"), QStringLiteral("xivocc")},
                             {QStringLiteral("applicationType"), QCoreApplication::applicationName()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The codes of XuC 2017 and later (protocol, section 7.1).
bool meansWrongPassword(const QString &code)
{
    return code == QLatin1String("InvalidCredentials") || code == QLatin1String("InvalidPassword") ||
           code == QLatin1String("UserNotFound");
}

} // namespace

LoginGrant grantFrom(const QJsonObject &body)
{
    constexpr seconds longest = std::chrono::days(365);
    const seconds told(body.value(QLatin1String("TTL")).toInteger());
    return {body.value(QLatin1String("token")).toString(), std::clamp(told, seconds(0), longest)};
}

LoginRequest::LoginRequest(const CertificateTrust &trust, milliseconds limit, QObject *parent)
    : QObject(parent), m_trust(trust), m_limit(limit)
{
}

LoginRequest::~LoginRequest()
{
    cancel();
}

void LoginRequest::start(const ServerAddress &address, const Credentials &credentials)
{
    cancel();
    QNetworkRequest request(address.loginUrl());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(static_cast<int>(m_limit.count()));
    m_reply = m_network.post(request, bodyOf(credentials));
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply] { checkCertificate(reply); });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { conclude(reply); });
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
        if (reply->bytesAvailable() > maxReplyBytes) {
            m_isTooLong = true;
            reply->abort();
        }
    });
}

void LoginRequest::cancel()
{
    m_refusedFingerprint.clear();
    m_isTooLong = false;
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void LoginRequest::checkCertificate(QNetworkReply *reply)
{
    const QSslCertificate certificate = reply->sslConfiguration().peerCertificate();
    if (m_trust.covers(certificate))
        reply->ignoreSslErrors();
    else
        m_refusedFingerprint = CertificateTrust::fingerprintOf(certificate);
}

void LoginRequest::conclude(QNetworkReply *reply)
{
    reply->deleteLater();
    m_reply = nullptr;
    const QByteArray answer = reply->isOpen() ? reply->read(maxReplyBytes) : QByteArray();
    const QJsonObject body = QJsonDocument::fromJson(answer).object();
    const LoginGrant grant = grantFrom(body);
    if (reply->error() == QNetworkReply::NoError && !grant.token.isEmpty()) {
        Q_EMIT granted(grant);
        return;
    }
    const LoginFailure failure = failureOf(*reply, body);
    qCWarning(clientLog) << "login failed:" << reply->error() << failure.detail;
    Q_EMIT failed(failure);
}

LoginFailure LoginRequest::failureOf(const QNetworkReply &reply, const QJsonObject &body) const
{
    using Kind = LoginFailure::Kind;
    if (!m_refusedFingerprint.isEmpty())
        return {Kind::UntrustedCertificate, m_refusedFingerprint};
    if (m_isTooLong)
        return {Kind::Unexpected, tr("its answer is too long")};
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return {Kind::Unreachable, tr("no answer within %1 s").arg(m_limit.count() / 1000)};
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return {Kind::Unreachable, reply.errorString()};
    const QString code = body.value(QLatin1String("error")).toString();
    if (status == tooManyRequests)
        return {Kind::TooManyTries, code};
    if (meansWrongPassword(code))
        return {Kind::WrongPassword, code};
    if (code == QLatin1String("LoginUnavailable"))
        return {Kind::NotReady, code};
    const QString message = body.value(QLatin1String("message")).toString();
    return {Kind::Unexpected, message.isEmpty() ? tr("HTTP status %1").arg(status) : message};
}

} // namespace xivocc::client
