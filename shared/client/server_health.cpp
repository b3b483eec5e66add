#include "server_health.h"

#include "session.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace xivocc::client {

namespace {

constexpr std::chrono::seconds betweenQuestions{5};
constexpr std::chrono::seconds answerLimit{4};
constexpr int mostLinks = 32;

std::vector<LinkHealth> linksOf(const QJsonObject &byName)
{
    std::vector<LinkHealth> links;
    for (auto entry = byName.constBegin(); entry != byName.constEnd() && links.size() < mostLinks; ++entry) {
        const QJsonObject told = entry.value().toObject();
        LinkHealth link;
        link.name = entry.key();
        link.up = told.value(QLatin1String("up")).toBool();
        const QDateTime since =
            QDateTime::fromString(told.value(QLatin1String("since")).toString(), Qt::ISODateWithMs);
        link.since = Instant(milliseconds(since.isValid() ? since.toMSecsSinceEpoch() : 0));
        link.reason = told.value(QLatin1String("reason")).toString();
        for (const QJsonValue &missing : told.value(QLatin1String("missing")).toArray())
            link.missing.append(missing.toString());
        links.push_back(link);
    }
    return links;
}

} // namespace

ServerHealth::ServerHealth(Session *session) : QObject(session), m_session(session)
{
    m_timer.setInterval(betweenQuestions);
    connect(&m_timer, &QTimer::timeout, this, &ServerHealth::ask);
    connect(session, &Session::statusChanged, this, &ServerHealth::follow);
    follow(session->status());
}

void ServerHealth::follow(const LinkStatus &status)
{
    if (status.state != LinkState::Live || m_session->address().host.isEmpty()) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    ask();
}

void ServerHealth::ask()
{
    if (m_reply)
        return;
    QNetworkRequest request(m_session->address().healthUrl());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(answerLimit).count()));
    m_reply = m_network.get(request);
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply] {
        if (m_session->trusts(reply->sslConfiguration().peerCertificate()))
            reply->ignoreSslErrors();
    });
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > maxReplyBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { take(reply); });
}

void ServerHealth::take(QNetworkReply *reply)
{
    reply->deleteLater();
    m_reply = nullptr;
    if (reply->error() != QNetworkReply::NoError)
        return; // the session itself tells when the server cannot be reached
    const QJsonObject body = QJsonDocument::fromJson(reply->read(maxReplyBytes)).object();
    std::vector<LinkHealth> links = linksOf(body.value(QLatin1String("links")).toObject());
    if (links.empty() || links == m_links)
        return;
    m_links = std::move(links);
    Q_EMIT changed();
}

} // namespace xivocc::client
