#include "agentd_control.h"
#include "log.h"

#include <domain/present_moment.h>

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

AgentdControl::AgentdControl(const config::AgentdSettings &settings, const AgentLookup &lookup,
                             QObject *parent)
    : QObject(parent),
      m_lookup(lookup),
      m_daemon(settings.url, settings.timeout, accountOf(settings), m_network)
{
    m_health.since = presentMoment();
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
    call.request = {"GET", QStringLiteral("/agents/by-id/0"), {}};
    call.done = [this](const Refusal *) { m_probe.start(probeInterval); };
    send(call);
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
    const QJsonObject body{{QStringLiteral("extension"), extension},
                           {QStringLiteral("context"), agent->context}};
    call.request = {"POST", QStringLiteral("/agents/by-id/%1/login").arg(agentId),
                    QJsonDocument(body).toJson(QJsonDocument::Compact)};
    call.agentId = agentId;
    call.extension = extension;
    call.context = agent->context;
    call.done = std::move(done);
    send(call);
}

void AgentdControl::logOut(int agentId, commands::Done done)
{
    Call call;
    call.request = {"POST", QStringLiteral("/agents/by-id/%1/logoff").arg(agentId), {}};
    call.agentId = agentId;
    call.done = std::move(done);
    send(call);
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
    call.request = {"POST", QStringLiteral("/agents/by-number/%1/%2").arg(agent->number, verb), {}};
    call.agentId = agentId;
    call.done = std::move(done);
    send(call);
}

void AgentdControl::send(const Call &call)
{
    m_daemon.send(call.request, [this, call](const tl::expected<HttpAnswer, Refusal> &answer) {
        if (answer) {
            finish(call, *answer);
            return;
        }
        setHealth(answer.error().code != linkDownCode, answer.error().reason);
        call.done(&answer.error());
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
    if (!m_health.update(reason, presentMoment()))
        return;
    if (m_health.ok)
        qCInfo(agentControlLog) << "agentd answers";
    else
        qCWarning(agentControlLog).noquote() << reason;
    Q_EMIT healthChanged();
}

} // namespace xivocc::xivo
