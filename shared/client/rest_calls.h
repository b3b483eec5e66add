#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <functional>

class QNetworkReply;

namespace xivocc::client {

class Session;

/// What came back from a REST call.
struct RestAnswer
{
    int status = 0; ///< HTTP's; 0: there was no answer
    QByteArray body;
    QString trouble; ///< empty when it succeeded, else a sentence for the user

    [[nodiscard]] bool isDone() const { return trouble.isEmpty(); }
};
using RestDone = std::function<void(const RestAnswer &answer)>;

/// HTTP calls to the server in the name of the session's user. GUI thread only.
class RestCalls final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxReplyBytes = 32 * 1024 * 1024;

    explicit RestCalls(Session *session);

    /// `path` begins behind /xuc/api/2.0/.
    void get(const QString &path, RestDone done);
    void readHealth(RestDone done);
    void post(const QString &path, const QString &contentType, const QByteArray &body, RestDone done);

private:
    using Send = std::function<QNetworkReply *()>;

    [[nodiscard]] QNetworkRequest requestFor(const QUrl &url) const;
    /// Sends it once more when the server has forgotten the token meanwhile.
    void start(const Send &send, const RestDone &done);
    void follow(QNetworkReply *reply, RestDone done);

    Session *m_session;
    QNetworkAccessManager m_network;
};

} // namespace xivocc::client
