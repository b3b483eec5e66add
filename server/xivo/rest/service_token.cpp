#include "service_token.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>

namespace xivocc::xivo {

namespace {

constexpr seconds lifetime{7200};
constexpr seconds renewBefore{60};

const QString authDaemon = QStringLiteral("XiVO's authentication daemon");

} // namespace

ServiceToken::ServiceToken(ServiceAccount account, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent), m_account(std::move(account)), m_network(network)
{
}

void ServiceToken::get(const QDeadlineTimer &deadline, Done done)
{
    const bool fresh = !m_token.isEmpty() && milliseconds(m_age.elapsed()) < lifetime - renewBefore;
    if (fresh || m_account.authUrl.isEmpty()) {
        done(m_token);
        return;
    }
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() == 1)
        fetch(deadline);
}

void ServiceToken::discard(const QByteArray &token)
{
    if (m_token == token)
        m_token.clear();
}

void ServiceToken::fetch(const QDeadlineTimer &deadline)
{
    QNetworkRequest request =
        jsonRequest(m_account.authUrl, QStringLiteral("/token"), m_account.verifyCertificate);
    const QByteArray account = (m_account.user + QLatin1Char(':') + m_account.password).toUtf8();
    request.setRawHeader("Authorization", "Basic " + account.toBase64());
    const QJsonObject body{{QStringLiteral("backend"), QStringLiteral("xivo_service")},
                           {QStringLiteral("expiration"), static_cast<qint64>(lifetime.count())}};
    exchange(m_network, "POST", request, QJsonDocument(body).toJson(QJsonDocument::Compact), deadline, this,
             [this](const HttpAnswer &answer) { take(answer); });
}

void ServiceToken::take(const HttpAnswer &answer)
{
    if (answer.status == 0) {
        answerAll(
            tl::unexpected(linkDown(QStringLiteral("%1 cannot be reached (%2); check that it runs and the "
                                                   "setting auth_url.")
                                        .arg(authDaemon, answer.error))));
        return;
    }
    if (answer.status == 401 || answer.status == 403) {
        answerAll(tl::unexpected(notAuthorised(authDaemon, m_account.section, m_account.right)));
        return;
    }
    const QJsonObject data =
        QJsonDocument::fromJson(answer.body).object().value(QStringLiteral("data")).toObject();
    const QByteArray token = data.value(QStringLiteral("token")).toString().toUtf8();
    if (answer.status >= 300 || token.isEmpty()) {
        answerAll(tl::unexpected(
            linkDown(QStringLiteral("%1 gave no token (HTTP status %2); check the setting auth_url.")
                         .arg(authDaemon)
                         .arg(answer.status))));
        return;
    }
    m_token = token;
    m_age.start();
    answerAll(m_token);
}

void ServiceToken::answerAll(const tl::expected<QByteArray, Refusal> &token)
{
    const std::vector<Done> waiting = std::exchange(m_waiting, {});
    for (const Done &done : waiting)
        done(token);
}

} // namespace xivocc::xivo
