#include "confd_link.h"
#include "log.h"

#include <QAuthenticator>
#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkReply>

namespace xivocc::xivo {

namespace {

constexpr seconds probeInterval{30};
constexpr auto challengeAnswered = "xivocc_challengeAnswered";

Instant now()
{
    return Instant(milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

QByteArray textOf(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

ServiceAccount accountOf(const config::ConfdSettings &settings)
{
    return {settings.authUrl,           settings.user,           settings.password,
            settings.verifyCertificate, QStringLiteral("confd"), QStringLiteral("confd.#")};
}

} // namespace

ConfdLink::ConfdLink(config::ConfdSettings settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_token(accountOf(m_settings), m_network)
{
    m_health.since = now();
    m_health.reason = QStringLiteral("confd has not been asked yet.");
    m_probe.setSingleShot(true);
    connect(&m_probe, &QTimer::timeout, this, &ConfdLink::probe);
    connect(&m_network, &QNetworkAccessManager::authenticationRequired, this, &ConfdLink::answerChallenge);
}

void ConfdLink::start()
{
    probe();
}

void ConfdLink::probe()
{
    get(QStringLiteral("/infos"), [this](const auto &) { m_probe.start(probeInterval); });
}

void ConfdLink::put(const QString &path, const QJsonObject &body, Done done)
{
    send({"PUT", path, textOf(body), {}, false, std::move(done)});
}

void ConfdLink::post(const QString &path, const QJsonObject &body, Done done)
{
    send({"POST", path, textOf(body), {}, false, std::move(done)});
}

void ConfdLink::send(Call call)
{
    if (!call.isRetry) {
        call.deadline = QDeadlineTimer(m_settings.timeout);
        ++m_requests;
    }
    if (m_requests > maxRequests) {
        end(call, tl::unexpected(Refusal{QStringLiteral("Busy"),
                                         QStringLiteral("%1 requests to confd are waiting for its answers; "
                                                        "try again in a moment.")
                                             .arg(maxRequests)}));
        return;
    }
    const QDeadlineTimer deadline = call.deadline;
    m_token.get(deadline, [this, call = std::move(call)](const tl::expected<QByteArray, Refusal> &token) {
        if (token) {
            sendWithToken(call, *token);
            return;
        }
        setHealth(token.error().reason);
        end(call, tl::unexpected(token.error()));
    });
}

void ConfdLink::sendWithToken(Call call, const QByteArray &token)
{
    QNetworkRequest request = jsonRequest(m_settings.url, call.path, m_settings.verifyCertificate);
    if (!token.isEmpty())
        request.setRawHeader("X-Auth-Token", token);
    const QByteArray method = call.method;
    const QByteArray body = call.body;
    const QDeadlineTimer deadline = call.deadline;
    exchange(m_network, method, request, body, deadline, this,
             [this, call = std::move(call), token](const HttpAnswer &answer) mutable {
                 // A token may end early, when the authentication daemon restarts: once more with a new one.
                 if (answer.status == 401 && !token.isEmpty() && !call.isRetry) {
                     m_token.discard(token);
                     call.isRetry = true;
                     send(std::move(call));
                     return;
                 }
                 finish(call, answer);
             });
}

void ConfdLink::answerChallenge(QNetworkReply *reply, QAuthenticator *authenticator)
{
    // Asked again for the same reply: the password is wrong, and the 401 goes to the caller.
    const bool wantsAccount = m_settings.authUrl.isEmpty() && !m_settings.user.isEmpty();
    if (!wantsAccount || reply->property(challengeAnswered).toBool())
        return;
    reply->setProperty(challengeAnswered, true);
    authenticator->setUser(m_settings.user);
    authenticator->setPassword(m_settings.password);
}

void ConfdLink::finish(const Call &call, const HttpAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300) {
        setHealth(QString());
        end(call, QJsonDocument::fromJson(answer.body).object());
        return;
    }
    const Refusal refusal = confdRefusal(answer);
    const bool isHealthy = answer.status == 400 || answer.status == 404 || answer.status == 405;
    setHealth(isHealthy ? QString() : refusal.reason);
    end(call, tl::unexpected(refusal));
}

void ConfdLink::end(const Call &call, const tl::expected<QJsonObject, Refusal> &answer)
{
    --m_requests;
    call.done(answer);
}

void ConfdLink::setHealth(const QString &reason)
{
    const bool ok = reason.isEmpty();
    if (m_health.ok == ok && m_health.reason == reason)
        return;
    if (m_health.ok != ok)
        m_health.since = now();
    m_health.ok = ok;
    m_health.reason = reason;
    if (ok)
        qCInfo(confdLog) << "confd answers";
    else
        qCWarning(confdLog).noquote() << reason;
    Q_EMIT healthChanged();
}

} // namespace xivocc::xivo
