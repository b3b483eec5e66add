#include "confd_link.h"
#include "log.h"

#include <domain/present_moment.h>

#include <QAuthenticator>
#include <QJsonDocument>
#include <QNetworkReply>
#include <utility>

namespace xivocc::xivo {

namespace {

constexpr seconds probeInterval{30};
constexpr auto challengeAnswered = "xivocc_challengeAnswered";

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
    : QObject(parent),
      m_settings(std::move(settings)),
      m_daemon(m_settings.url, m_settings.timeout, accountOf(m_settings), m_network)
{
    m_health.since = presentMoment();
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

void ConfdLink::put(const QString &path, const QJsonObject &body, const Done &done, Turn turn)
{
    send({"PUT", path, textOf(body)}, done, turn);
}

void ConfdLink::post(const QString &path, const QJsonObject &body, const Done &done)
{
    send({"POST", path, textOf(body)}, done, Turn::Soon);
}

void ConfdLink::send(const DaemonRequest &request, const Done &done, Turn turn)
{
    if (m_underWay + m_soon.size() + m_afterOthers.size() >= maxRequests) {
        done(tl::unexpected(Refusal{QStringLiteral("Busy"),
                                    QStringLiteral("%1 requests to confd are waiting for its answers; "
                                                   "try again in a moment.")
                                        .arg(maxRequests)}));
        return;
    }
    (turn == Turn::Soon ? m_soon : m_afterOthers).push_back({request, done});
    sendNext();
}

void ConfdLink::sendNext()
{
    while (m_underWay < maxUnderWay && !(m_soon.empty() && m_afterOthers.empty())) {
        std::deque<Waiting> &line = m_soon.empty() ? m_afterOthers : m_soon;
        const Waiting next = std::move(line.front());
        line.pop_front();
        ++m_underWay;
        m_daemon.send(next.request, [this, done = next.done, before = m_answers](const Answer &answer) {
            --m_underWay;
            finish(answer, before, done);
            sendNext();
        });
    }
}

void ConfdLink::finish(const Answer &answer, quint64 answersBefore, const Done &done)
{
    if (answer && answer->status != 0) {
        ++m_answers;
        done(read(*answer));
        return;
    }
    const Refusal refusal = answer ? confdRefusal(*answer) : answer.error();
    // One that was too slow among others that were answered says nothing about the link.
    const bool isLinkDown = m_answers == answersBefore;
    if (isLinkDown)
        setHealth(refusal.reason);
    done(tl::unexpected(refusal));
    if (isLinkDown)
        refuseWaiting(refusal);
}

void ConfdLink::refuseWaiting(const Refusal &refusal)
{
    for (std::deque<Waiting> *line : {&m_soon, &m_afterOthers}) {
        const std::deque<Waiting> waiting = std::exchange(*line, {});
        for (const Waiting &refused : waiting)
            refused.done(tl::unexpected(refusal));
    }
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

tl::expected<QJsonObject, Refusal> ConfdLink::read(const HttpAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300) {
        setHealth(QString());
        return QJsonDocument::fromJson(answer.body).object();
    }
    const Refusal refusal = confdRefusal(answer);
    const bool isHealthy = answer.status == 400 || answer.status == 404 || answer.status == 405;
    setHealth(isHealthy ? QString() : refusal.reason);
    return tl::unexpected(refusal);
}

void ConfdLink::setHealth(const QString &reason)
{
    if (!m_health.update(reason, presentMoment()))
        return;
    if (m_health.ok)
        qCInfo(confdLog) << "confd answers";
    else
        qCWarning(confdLog).noquote() << reason;
    Q_EMIT healthChanged();
}

} // namespace xivocc::xivo
