#include "session.h"

#include "certificate_trust.h"
#include "command_texts.h"
#include "logging.h"
#include "login_request.h"
#include "message_dispatch.h"
#include "pending_commands.h"
#include "requests.h"
#include "retry_schedule.h"
#include "server_link.h"
#include "token_keeper.h"

#include <QElapsedTimer>
#include <QMetaType>
#include <set>

namespace xivocc::client {

namespace {

void registerMetaTypes()
{
    qRegisterMetaType<LinkStatus>();
    qRegisterMetaType<CommandOutcome>();
    qRegisterMetaType<AgentAction>();
    qRegisterMetaType<AgentState>();
    qRegisterMetaType<LiveQueueStatistics>();
    qRegisterMetaType<Queue>();
    qRegisterMetaType<Agent>();
    qRegisterMetaType<QueueMember>();
    qRegisterMetaType<std::vector<Queue>>();
    qRegisterMetaType<std::vector<Agent>>();
    qRegisterMetaType<std::vector<AgentGroup>>();
    qRegisterMetaType<std::vector<QueueMember>>();
    qRegisterMetaType<std::vector<WaitingCall>>();
    qRegisterMetaType<std::vector<Presence>>();
    qRegisterMetaType<QueueDay>();
    qRegisterMetaType<std::vector<AgentStatistic>>();
}

} // namespace

/// The course of a session: log in, open the link, keep it, and begin again when it ends.
class Session::Private final
{
public:
    Private(Session *session, const Timing &sessionTiming);

    void logIn();
    void openLink(const LoginGrant &grant);
    void attempt();
    void stop();
    void subscribe();
    void command(int agentId, AgentAction action, const protocol::Command &command);

    void takeLoginFailure(const LoginFailure &failure);
    void takeLinkEnd(LinkEnd end, const QString &detail);
    void takeGreeting();
    void takeMessage(const protocol::ServerMessage &message);
    void retryLater(const QString &reason);
    void enter(LinkState state, const QString &reason = {}, seconds retryIn = seconds(0));
    [[nodiscard]] QString describe(LinkEnd end, const QString &detail) const;

    Session *q;
    const Timing timing;
    ServerAddress address;
    Credentials credentials;
    LinkStatus status;
    std::set<int> watchedQueues;
    CertificateTrust trust;
    LoginRequest login;
    TokenKeeper tokenKeeper;
    ServerLink link;
    PendingCommands pending;
    Requests requests;
    MessageDispatch dispatch;
    RetrySchedule schedule;
    QTimer retryTimer;
    QElapsedTimer liveFor;
    QString token;
    bool tokenIsFresh = false; ///< just given for the present attempt
    bool isPersistent = false; ///< a failure that may pass is not final; so once the session has been live
};

Session::Private::Private(Session *session, const Timing &sessionTiming)
    : q(session),
      timing(sessionTiming),
      login(trust, timing.loginLimit),
      tokenKeeper(trust, timing.loginLimit),
      link(trust, timing),
      pending(timing.commandLimit),
      requests([this](const protocol::Command &command, int ref) { link.send(command, ref); },
               timing.requestLimit),
      dispatch(*session),
      schedule(timing.retryDelays)
{
    retryTimer.setSingleShot(true);
    connect(&retryTimer, &QTimer::timeout, q, [this] { attempt(); });
    connect(&login, &LoginRequest::granted, q, [this](const LoginGrant &grant) { openLink(grant); });
    connect(&login, &LoginRequest::failed, q,
            [this](const LoginFailure &failure) { takeLoginFailure(failure); });
    connect(&tokenKeeper, &TokenKeeper::renewed, q, [this](const QString &given) { token = given; });
    connect(&link, &ServerLink::greeted, q, [this] { takeGreeting(); });
    connect(&link, &ServerLink::received, q,
            [this](const protocol::ServerMessage &message) { takeMessage(message); });
    connect(&link, &ServerLink::ended, q,
            [this](LinkEnd end, const QString &detail) { takeLinkEnd(end, detail); });
    connect(&pending, &PendingCommands::finished, q, &Session::commandFinished);
}

void Session::Private::logIn()
{
    token.clear();
    tokenKeeper.forget();
    tokenIsFresh = false;
    login.start(address, credentials);
}

void Session::Private::openLink(const LoginGrant &grant)
{
    token = grant.token;
    tokenKeeper.keep(address, credentials, grant);
    tokenIsFresh = true;
    link.open(address.sessionUrl(token));
}

void Session::Private::attempt()
{
    enter(LinkState::Reconnecting, status.reason);
    if (token.isEmpty()) {
        logIn();
    } else {
        tokenIsFresh = false;
        link.open(address.sessionUrl(token));
    }
}

void Session::Private::stop()
{
    retryTimer.stop();
    login.cancel();
    link.close();
    pending.loseAll();
    requests.setConnected(false);
    dispatch.forget();
    schedule.restart();
    token.clear();
    tokenKeeper.forget();
    isPersistent = false;
}

void Session::Private::subscribe()
{
    using protocol::ListType;
    for (const ListType list :
         {ListType::Queue, ListType::Agent, ListType::QueueMember, ListType::AgentGroup})
        link.send(protocol::GetList{list});
    link.send(protocol::GetAgentStates{});
    link.send(protocol::SubscribeToAgentEvents{});
    link.send(protocol::SubscribeToQueueStats{});
    link.send(protocol::SubscribeToAgentStats{});
    for (const int queueId : watchedQueues)
        link.send(protocol::SubscribeToQueueCalls{queueId});
}

void Session::Private::command(int agentId, AgentAction action, const protocol::Command &command)
{
    Q_EMIT q->commandStarted(agentId, action);
    if (status.state != LinkState::Live) {
        Q_EMIT q->commandFinished({agentId, action, CommandOutcome::Result::Refused, notConnectedText()});
        return;
    }
    pending.add(agentId, action);
    requests.send(command, [this, agentId, action](const RequestOutcome &outcome) {
        if (outcome.isDone())
            pending.accept(agentId, action);
        else
            pending.refuse(agentId, action, outcome.refusals.join(QLatin1Char(' ')));
    });
}

void Session::Private::takeLoginFailure(const LoginFailure &failure)
{
    const QString reason = client::describe(failure, address);
    if (isPersistent && failure.mayPass()) {
        retryLater(reason);
        return;
    }
    if (failure.kind == LoginFailure::Kind::UntrustedCertificate)
        Q_EMIT q->certificateNotTrusted(failure.detail);
    enter(LinkState::Refused, reason);
}

void Session::Private::takeLinkEnd(LinkEnd end, const QString &detail)
{
    qCInfo(clientLog) << "link ended:" << static_cast<int>(end) << detail;
    pending.loseAll();
    requests.setConnected(false);
    if (end == LinkEnd::Rejected && !tokenIsFresh) {
        logIn();
        return;
    }
    if (end == LinkEnd::Rejected) {
        token.clear();
        tokenKeeper.forget();
    }
    const QString reason = describe(end, detail);
    if (isPersistent)
        retryLater(reason);
    else
        enter(LinkState::Refused, reason);
}

void Session::Private::takeGreeting()
{
    isPersistent = true;
    liveFor.start();
    status.pbxUp = true;
    status.pbxSince = presentMoment();
    subscribe();
    requests.setConnected(true);
    enter(LinkState::Live);
}

void Session::Private::takeMessage(const protocol::ServerMessage &message)
{
    if (const auto *pbx = std::get_if<protocol::PbxLinkStatus>(&message)) {
        status.pbxUp = pbx->up;
        status.pbxSince = pbx->since;
        Q_EMIT q->statusChanged(status);
        return;
    }
    dispatch.deliver(message);
    pending.see(message);
    requests.see(message);
}

void Session::Private::retryLater(const QString &reason)
{
    if (liveFor.isValid() && liveFor.hasExpired(timing.steadyAfter.count()))
        schedule.restart();
    liveFor.invalidate();
    const milliseconds delay = schedule.next();
    retryTimer.start(delay);
    enter(LinkState::Reconnecting, reason, std::chrono::ceil<seconds>(delay));
}

void Session::Private::enter(LinkState state, const QString &reason, seconds retryIn)
{
    if (status.state != state)
        status.since = presentMoment();
    status.state = state;
    status.reason = reason;
    status.retryIn = retryIn;
    Q_EMIT q->statusChanged(status);
}

QString Session::Private::describe(LinkEnd end, const QString &detail) const
{
    switch (end) {
    case LinkEnd::Rejected:
        return tr("The server %1 accepted the login but opened no session (%2). Try again; if it persists, "
                  "ask your "
                  "administrator to look at the server's log.")
            .arg(address.text(), detail.isEmpty() ? tr("no answer in time") : detail);
    case LinkEnd::Offline:
        return tr("The server %1 cannot be reached: %2. Check this computer's network.")
            .arg(address.text(), detail);
    case LinkEnd::Silent:
        return tr("The server %1 has not been heard for %2 s. What you see may be out of date.")
            .arg(address.text())
            .arg(timing.silenceLimit.count() / 1000);
    case LinkEnd::Lost:
        break;
    }
    return tr("The connection to %1 was lost: %2. What you see may be out of date.")
        .arg(address.text(), detail);
}

Session::Session(QObject *parent) : Session(Timing(), parent) {}

Session::Session(const Timing &timing, QObject *parent)
    : FloorFeed(parent), d(std::make_unique<Private>(this, timing))
{
    registerMetaTypes();
}

Session::~Session() = default;

void Session::open(const ServerAddress &address, const Credentials &credentials, FirstAttempt first)
{
    d->stop();
    d->isPersistent = first == FirstAttempt::Repeated;
    d->address = address;
    d->credentials = credentials;
    d->enter(LinkState::Connecting);
    d->logIn();
}

void Session::close()
{
    d->stop();
    d->credentials = {};
    d->enter(LinkState::Offline);
}

void Session::reconnectNow()
{
    if (!d->retryTimer.isActive())
        return;
    d->retryTimer.stop();
    d->attempt();
}

void Session::trustCertificate(const QString &fingerprint)
{
    d->trust.accept(fingerprint);
}

void Session::adoptTrust(const Session &other)
{
    d->trust = other.d->trust;
}

QString Session::token() const
{
    return d->token;
}

void Session::renewToken(std::function<void(bool)> done)
{
    d->tokenKeeper.replace(std::move(done));
}

bool Session::trusts(const QSslCertificate &certificate) const
{
    return d->trust.covers(certificate);
}

const LinkStatus &Session::status() const
{
    return d->status;
}

const ServerAddress &Session::address() const
{
    return d->address;
}

QString Session::login() const
{
    return d->credentials.login;
}

void Session::loginAgent(int agentId, const QString &phoneNumber)
{
    d->command(agentId, AgentAction::LogIn, protocol::AgentLogin{phoneNumber, agentId});
}

void Session::logoutAgent(int agentId)
{
    d->command(agentId, AgentAction::LogOut, protocol::AgentLogout{agentId});
}

void Session::pauseAgent(int agentId, const QString &reason)
{
    d->command(agentId, AgentAction::Pause, protocol::PauseAgent{agentId, reason});
}

void Session::unpauseAgent(int agentId)
{
    d->command(agentId, AgentAction::Unpause, protocol::UnpauseAgent{agentId});
}

void Session::listenIn(int agentId, ListenMode mode)
{
    const AgentAction action = mode == ListenMode::Whisper ? AgentAction::Whisper
                               : mode == ListenMode::Barge ? AgentAction::Barge
                                                           : AgentAction::Listen;
    Q_EMIT commandStarted(agentId, action);
    d->requests.send(protocol::ListenAgent{agentId, mode},
                     [this, agentId, action](const RequestOutcome &outcome) {
                         Q_EMIT commandFinished({agentId, action,
                                                 outcome.isDone() ? CommandOutcome::Result::Done
                                                                  : CommandOutcome::Result::Refused,
                                                 outcome.refusals.join(QLatin1Char(' '))});
                     });
}

void Session::subscribeToQueueCalls(int queueId)
{
    if (d->watchedQueues.insert(queueId).second && d->status.state == LinkState::Live)
        d->link.send(protocol::SubscribeToQueueCalls{queueId});
}

void Session::unsubscribeFromQueueCalls(int queueId)
{
    if (d->watchedQueues.erase(queueId) > 0 && d->status.state == LinkState::Live)
        d->link.send(protocol::UnsubscribeFromQueueCalls{queueId});
}

Requests &Session::requests()
{
    return d->requests;
}

} // namespace xivocc::client
