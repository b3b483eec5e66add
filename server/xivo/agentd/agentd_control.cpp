#include "agentd_control.h"
#include "log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace xivocc::xivo {

namespace {

constexpr seconds probeInterval{30};

const QString agentd = QStringLiteral("agentd");
const QString section = QStringLiteral("agentd");
const QString right = QStringLiteral("agentd.#");

ServiceAccount accountOf(const config::AgentdSettings &settings)
{
    return {settings.authUrl, settings.user, settings.password, settings.verifyCertificate, section, right};
}

Instant now()
{
    return Instant(milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

/// agentd says {"error": …}, for a malformed request {"message": …}.
QString textOf(const HttpAnswer &answer)
{
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QString error = body.value(QStringLiteral("error")).toString();
    if (!error.isEmpty())
        return error;
    const QString message = body.value(QStringLiteral("message")).toString();
    return message.isEmpty() ? QStringLiteral("HTTP status %1").arg(answer.status) : message;
}

} // namespace

AgentdControl::AgentdControl(config::AgentdSettings settings, const AgentLookup &lookup, QObject *parent)
    : QObject(parent),
      m_settings(std::move(settings)),
      m_lookup(lookup),
      m_token(accountOf(m_settings), m_network)
{
    m_health.since = now();
    m_health.reason = QStringLiteral("agentd has not been asked yet.");
    m_probe.setSingleShot(true);
    connect(&m_probe, &QTimer::timeout, this, &AgentdControl::probe);
}

void AgentdControl::start()
{
    probe();
}

void AgentdControl::probe()
{
    // No agent has the id 0: any answer but a refusal of the account will do.
    Call call;
    call.method = "GET";
    call.path = QStringLiteral("/agents/by-id/0");
    call.done = [this](const Refusal *) { m_probe.start(probeInterval); };
    send(std::move(call));
}

void AgentdControl::logIn(int agentId, const QString &extension, commands::Done done)
{
    const Agent *agent = m_lookup.agent(agentId);
    if (agent == nullptr) {
        const Refusal refusal = agentUnknown(agentId);
        done(&refusal);
        return;
    }
    Call call;
    call.path = QStringLiteral("/agents/by-id/%1/login").arg(agentId);
    call.body = QJsonDocument(QJsonObject{{QStringLiteral("extension"), extension},
                                          {QStringLiteral("context"), agent->context}})
                    .toJson(QJsonDocument::Compact);
    call.agentId = agentId;
    call.extension = extension;
    call.context = agent->context;
    call.done = std::move(done);
    send(std::move(call));
}

void AgentdControl::logOut(int agentId, commands::Done done)
{
    Call call;
    call.path = QStringLiteral("/agents/by-id/%1/logoff").arg(agentId);
    call.agentId = agentId;
    call.done = std::move(done);
    send(std::move(call));
}

void AgentdControl::pause(int agentId, const QString &reason, commands::Done done)
{
    if (!reason.isEmpty()) {
        const Refusal refusal = reasonNotPossible();
        done(&refusal);
        return;
    }
    callByNumber(agentId, QStringLiteral("pause"), std::move(done));
}

void AgentdControl::unpause(int agentId, commands::Done done)
{
    callByNumber(agentId, QStringLiteral("unpause"), std::move(done));
}

void AgentdControl::callByNumber(int agentId, const QString &verb, commands::Done done)
{
    const Agent *agent = m_lookup.agent(agentId);
    if (agent == nullptr) {
        const Refusal refusal = agentUnknown(agentId);
        done(&refusal);
        return;
    }
    Call call;
    call.path = QStringLiteral("/agents/by-number/%1/%2").arg(agent->number, verb);
    call.agentId = agentId;
    call.done = std::move(done);
    send(std::move(call));
}

void AgentdControl::send(Call call)
{
    if (!call.isRetry)
        call.deadline = QDeadlineTimer(m_settings.timeout);
    const QDeadlineTimer deadline = call.deadline;
    m_token.get(deadline, [this, call = std::move(call)](const tl::expected<QByteArray, Refusal> &token) {
        if (token) {
            sendWithToken(call, *token);
            return;
        }
        setHealth(token.error().code != linkDownCode, token.error().reason);
        call.done(&token.error());
    });
}

void AgentdControl::sendWithToken(Call call, const QByteArray &token)
{
    QNetworkRequest request = jsonRequest(m_settings.url, call.path, m_settings.verifyCertificate);
    if (!token.isEmpty())
        request.setRawHeader("X-Auth-Token", token);
    const QByteArray method = call.method;
    const QByteArray body = call.body;
    const QDeadlineTimer deadline = call.deadline;
    exchange(m_network, method, request, body, deadline, this,
             [this, call = std::move(call), token](const HttpAnswer &answer) mutable {
                 // A token may end early, when the authentication daemon restarts: once more with a new one.
                 if (answer.status == 401 && !token.isEmpty() && !call.isRetry) {
                     m_token.discard(token);
                     call.isRetry = true;
                     send(std::move(call));
                     return;
                 }
                 finish(call, answer);
             });
}

void AgentdControl::finish(const Call &call, const HttpAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300) {
        setHealth(true, QString());
        call.done(nullptr);
        return;
    }
    const Refusal refusal = refusalOf(call, answer);
    const bool isHealthy = answer.status == 404 || answer.status == 409 || answer.status == 400;
    setHealth(refusal.code != linkDownCode, isHealthy ? QString() : refusal.reason);
    call.done(&refusal);
}

Refusal AgentdControl::refusalOf(const Call &call, const HttpAnswer &answer) const
{
    if (answer.status == 0)
        return linkDown(
            QStringLiteral("agentd cannot be reached (%1); check that it runs and the setting url of the "
                           "section [agentd].")
                .arg(answer.error));
    if (answer.status == 401)
        return notAuthorised(agentd, section, right);
    if (answer.status == 503)
        return linkDown(
            QStringLiteral("agentd is not able to work now (its authentication daemon is away); try again "
                           "in a minute."));
    const QString text = textOf(answer);
    if (text == QLatin1String("no such agent"))
        return agentUnknown(call.agentId);
    if (text == QLatin1String("no such extension and context"))
        return phoneNumberUnknown(call.extension, call.context);
    if (text == QLatin1String("already logged"))
        return alreadyLoggedIn();
    if (text == QLatin1String("extension and context already in use"))
        return extensionInUse(call.extension);
    if (text == QLatin1String("not logged in"))
        return notLoggedIn();
    return rejected(agentd, text);
}

void AgentdControl::setHealth(bool reachable, const QString &reason)
{
    m_isReachable = reachable;
    const bool ok = reason.isEmpty();
    if (m_health.ok == ok && m_health.reason == reason)
        return;
    if (m_health.ok != ok)
        m_health.since = now();
    m_health.ok = ok;
    m_health.reason = reason;
    if (ok)
        qCInfo(agentControlLog) << "agentd answers";
    else
        qCWarning(agentControlLog).noquote() << reason;
    Q_EMIT healthChanged();
}

} // namespace xivocc::xivo
