#include "daemon_client.h"

namespace xivocc::xivo {

DaemonClient::DaemonClient(QUrl url, milliseconds timeout, const ServiceAccount &account,
                           QNetworkAccessManager &network)
    : m_url(std::move(url)),
      m_timeout(timeout),
      m_verifyCertificate(account.verifyCertificate),
      m_network(network),
      m_token(account, network)
{
}

void DaemonClient::send(const DaemonRequest &request, Done done)
{
    fetchToken({request, QDeadlineTimer(m_timeout), false, std::move(done)});
}

void DaemonClient::fetchToken(Call call)
{
    const QDeadlineTimer deadline = call.deadline;
    m_token.get(deadline, [this, call = std::move(call)](const tl::expected<QByteArray, Refusal> &token) {
        if (token)
            sendWithToken(call, *token);
        else
            call.done(tl::unexpected(token.error()));
    });
}

void DaemonClient::sendWithToken(Call call, const QByteArray &token)
{
    QNetworkRequest head = jsonRequest(m_url, call.request.path, m_verifyCertificate);
    if (!token.isEmpty())
        head.setRawHeader("X-Auth-Token", token);
    const DaemonRequest request = call.request;
    const QDeadlineTimer deadline = call.deadline;
    exchange(m_network, request.method, head, request.body, deadline, &m_token,
             [this, call = std::move(call), token](const HttpAnswer &answer) mutable {
                 // A token may end early, when the authentication daemon restarts: once more with a new one.
                 if (answer.status == 401 && !token.isEmpty() && !call.isRetry) {
                     m_token.discard(token);
                     call.isRetry = true;
                     fetchToken(std::move(call));
                     return;
                 }
                 call.done(answer);
             });
}

} // namespace xivocc::xivo
