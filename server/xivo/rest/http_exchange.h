#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QNetworkRequest>
#include <functional>

class QNetworkAccessManager;
class QObject;

namespace xivocc::xivo {

/// Answers longer than this are cut off; those of XiVO's daemons are a few hundred bytes.
constexpr qint64 maxHttpAnswerBytes = 64 * 1024;

struct HttpAnswer
{
    int status = 0; ///< 0: no answer, and `error` says why
    QByteArray body;
    QString error;
};

using HttpDone = std::function<void(const HttpAnswer &answer)>;

/// Sends one request and tells its answer once, at the latest at the deadline; not at all when
/// `context` is destroyed before. Redirections are not followed: they would carry secrets elsewhere.
void exchange(QNetworkAccessManager &network, const QByteArray &method, QNetworkRequest request,
              const QByteArray &body, const QDeadlineTimer &deadline, QObject *context, HttpDone done);

/// A request with the common headers; a self-signed certificate is accepted unless it is to be verified.
[[nodiscard]] QNetworkRequest jsonRequest(const QUrl &base, const QString &path, bool verifyCertificate);

} // namespace xivocc::xivo
