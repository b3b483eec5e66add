#include "event_poster.h"

#include "logging.h"

#include <domain/present_moment.h>

#include <QNetworkReply>
#include <QSslConfiguration>
#include <algorithm>

namespace xivocc::push {

EventPoster::EventPoster(const config::EventSettings &settings, const Timing &timing, QObject *parent)
    : QObject(parent), m_settings(settings), m_timing(timing), m_nextPause(timing.firstPause)
{
    m_health.since = presentMoment();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &EventPoster::sendNext);
}

void EventPoster::post(const QByteArray &body)
{
    if (m_waiting.size() >= maxWaiting)
        dropOldest();
    m_waiting.push_back({body, presentMoment()});
    if (!m_isSending && !m_pause.isActive())
        sendNext();
}

void EventPoster::dropOldest()
{
    if (m_dropped++ == 0)
        qCWarning(pushLog) << "events are dropped, their receiver takes them too slowly or not at all";
    // The one on its way stays until its answer; the one behind it goes.
    m_waiting.erase(m_waiting.begin() + (m_isSending ? 1 : 0));
}

void EventPoster::sendNext()
{
    while (!m_waiting.empty() && presentMoment() - m_waiting.front().since > m_timing.longestWait)
        dropOldest();
    if (m_waiting.empty())
        return;
    QNetworkRequest request(m_settings.url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!m_settings.verifyCertificate) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        request.setSslConfiguration(tls);
    }
    m_isSending = true;
    QNetworkReply *reply = m_network.post(request, m_waiting.front().body);
    QTimer::singleShot(m_timing.answerTime, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::readyRead, reply, [reply] { reply->skip(reply->bytesAvailable()); });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(reply); });
}

void EventPoster::finish(QNetworkReply *reply)
{
    reply->deleteLater();
    m_isSending = false;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() == QNetworkReply::NoError && status >= 200 && status < 300) {
        delivered();
    } else if (status >= 400 && status < 500) {
        qCWarning(pushLog) << "the receiver refused an event with status" << status;
        ++m_dropped;
        delivered();
    } else if (reply->error() == QNetworkReply::OperationCanceledError) {
        failed(QStringLiteral("it does not answer in time"));
    } else {
        failed(status == 0 ? reply->errorString() : QStringLiteral("it answered with status %1").arg(status));
    }
}

void EventPoster::delivered()
{
    m_waiting.pop_front();
    m_nextPause = m_timing.firstPause;
    if (!m_health.isUp) {
        qCInfo(pushLog) << "the receiver of events answers again";
        m_health = {true, presentMoment(), {}};
    }
    sendNext();
}

void EventPoster::failed(const QString &why)
{
    const QString address = m_settings.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    const QString reason = QStringLiteral("The events cannot be posted to %1: %2.").arg(address, why);
    if (m_health.isUp) {
        qCWarning(pushLog).noquote() << reason;
        m_health.since = presentMoment();
    }
    m_health.isUp = false;
    m_health.reason = reason;
    m_pause.start(m_nextPause);
    m_nextPause = std::min(2 * m_nextPause, m_timing.longestPause);
}

} // namespace xivocc::push
