#pragma once

#include "http_exchange.h"
#include "service_token.h"

#include <QUrl>

namespace xivocc::xivo {

struct DaemonRequest
{
    QByteArray method;
    QString path;
    QByteArray body;
};

/// Requests to one daemon of XiVO, each with the token of the service account. A token that the daemon does
/// not take, because it ended early, is fetched anew once. Main thread.
class DaemonClient final
{
public:
    /// No answer but a refusal: there is no token to send the request with.
    using Done = std::function<void(const tl::expected<HttpAnswer, Refusal> &answer)>;

    /// `network` outlives it. A request, with its token, ends within the timeout.
    DaemonClient(QUrl url, milliseconds timeout, const ServiceAccount &account,
                 QNetworkAccessManager &network);

    void send(const DaemonRequest &request, Done done);

private:
    struct Call
    {
        DaemonRequest request;
        QDeadlineTimer deadline;
        bool isRetry = false;
        Done done;
    };

    void fetchToken(Call call);
    void sendWithToken(Call call, const QByteArray &token);

    const QUrl m_url;
    const milliseconds m_timeout;
    const bool m_verifyCertificate;
    QNetworkAccessManager &m_network;
    ServiceToken m_token;
};

} // namespace xivocc::xivo
