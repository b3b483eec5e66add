#include "rest_calls.h"

#include "refusal_texts.h"
#include "session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>

namespace xivocc::client {

namespace {

constexpr int longestWaitMs = 20'000;
constexpr int firstRefusal = 400;
constexpr int unauthorized = 401;

} // namespace

RestCalls::RestCalls(Session *session) : QObject(session), m_session(session) {}

void RestCalls::get(const QString &path, RestDone done)
{
    start([this, path] { return m_network.get(requestFor(m_session->address().restUrl(path))); }, done);
}

void RestCalls::readHealth(RestDone done)
{
    follow(m_network.get(requestFor(m_session->address().healthUrl())), std::move(done));
}

void RestCalls::post(const QString &path, const QString &contentType, const QByteArray &body, RestDone done)
{
    start(
        [this, path, contentType, body] {
            QNetworkRequest request = requestFor(m_session->address().restUrl(path));
            request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
            return m_network.post(request, body);
        },
        done);
}

void RestCalls::start(const Send &send, const RestDone &done)
{
    follow(send(), [this, send, done](const RestAnswer &first) {
        if (first.status != unauthorized) {
            done(first);
            return;
        }
        m_session->renewToken([self = QPointer(this), send, done, first](bool isRenewed) {
            if (self && isRenewed)
                self->follow(send(), done);
            else
                done(first);
        });
    });
}

QNetworkRequest RestCalls::requestFor(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setRawHeader("X-Auth-Token", m_session->token().toUtf8());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(longestWaitMs);
    return request;
}

void RestCalls::follow(QNetworkReply *reply, RestDone done)
{
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply] {
        if (m_session->trusts(reply->sslConfiguration().peerCertificate()))
            reply->ignoreSslErrors();
    });
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > maxReplyBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        reply->deleteLater();
        RestAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply->isOpen())
            answer.body = reply->read(maxReplyBytes);
        if (answer.status == 0)
            answer.trouble = tr("The server did not answer: %1. Try again once the link is back.")
                                 .arg(reply->errorString());
        else if (answer.status >= firstRefusal || reply->error() != QNetworkReply::NoError) {
            const QJsonObject told = QJsonDocument::fromJson(answer.body).object();
            answer.trouble = refusalText(told.value(QLatin1String("error")).toString(),
                                         told.value(QLatin1String("message")).toString());
            if (answer.trouble.isEmpty())
                answer.trouble =
                    tr("The server refused with HTTP status %1 and gave no reason.").arg(answer.status);
        }
        done(answer);
    });
}

} // namespace xivocc::client
