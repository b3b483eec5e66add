#include "http_exchange.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace xivocc::xivo {

namespace {

HttpAnswer answerOf(QNetworkReply &reply, const QDeadlineTimer &deadline)
{
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply.read(maxHttpAnswerBytes);
    if (answer.status == 0 || reply.error() == QNetworkReply::OperationCanceledError) {
        answer.status = 0;
        answer.error =
            deadline.hasExpired() ? QStringLiteral("no answer within the time limit") : reply.errorString();
    }
    return answer;
}

} // namespace

void exchange(QNetworkAccessManager &network, const QByteArray &method, QNetworkRequest request,
              const QByteArray &body, const QDeadlineTimer &deadline, QObject *context, HttpDone done)
{
    QNetworkReply *reply = network.sendCustomRequest(request, method, body);
    QTimer::singleShot(std::chrono::milliseconds(deadline.remainingTime()), reply, &QNetworkReply::abort);
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > maxHttpAnswerBytes)
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, context, [reply, deadline, done = std::move(done)] {
        reply->deleteLater();
        done(answerOf(*reply, deadline));
    });
}

QNetworkRequest jsonRequest(const QUrl &base, const QString &path, bool verifyCertificate)
{
    QUrl url = base;
    QString basePath = base.path();
    while (basePath.endsWith(QLatin1Char('/')))
        basePath.chop(1);
    url.setPath(basePath + path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!verifyCertificate) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        request.setSslConfiguration(tls);
    }
    return request;
}

} // namespace xivocc::xivo
