#include "session_hub.h"

#include "fresh_view.h"
#include "logging.h"
#include "numbered_reply.h"

#include <protocol/codec.h>

#include <QPointer>
#include <algorithm>

namespace xivocc::api {

namespace {
Subscriptions::Topic subscriptionTo(commands::Topic topic)
{
    switch (topic) {
    case commands::Topic::AgentStatistics:
        return Subscriptions::AgentStatistics;
    case commands::Topic::AlertRules:
        return Subscriptions::AlertRules;
    case commands::Topic::Alerts:
        return Subscriptions::Alerts;
    case commands::Topic::Callbacks:
        return Subscriptions::Callbacks;
    case commands::Topic::Conferences:
        return Subscriptions::Conferences;
    case commands::Topic::Rights:
        return Subscriptions::Rights;
    case commands::Topic::DefaultMemberships:
        break;
    }
    return Subscriptions::DefaultMemberships;
}

/// Whether queues, groups or agents came or went, or the agent got into a queue or out of one.
bool mayMoveSight(const realtime::Changes &changes, int agentId)
{
    return changes.removals || changes.groups || !changes.agents.empty() || !changes.queues.empty() ||
           std::ranges::any_of(changes.members,
                               [agentId](const QueueMember &member) { return member.agentId == agentId; });
}
} // namespace

SessionHub::SessionHub(const commands::CommandContext &context, rights::AccessRights &rights,
                       const statistics::DayStatistics &statistics, const Limits &limits, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_rights(rights),
      m_limits(limits),
      m_presences(context.configuration.presences),
      m_broadcaster(context.floor, statistics, context.configuration, rights, m_sessions, limits, nullptr),
      m_queries(context.floor, statistics, m_broadcaster),
      m_dispatcher(context, rights)
{
    rights.onChange([this] { rightsChanged(); });
}

SessionHub::~SessionHub() = default;

void SessionHub::open(std::unique_ptr<QWebSocket> socket, const commands::Requester &requester)
{
    commands::Requester numbered = requester;
    numbered.session = ++m_lastId;
    auto *session = new Session(std::move(socket), numbered, m_limits, this);
    if (const User *user = findUserByLogin(m_context.configuration, requester.login))
        session->setUser(*user);
    static_cast<void>(lookAnew(*session));
    connect(session, &Session::commandReceived, this,
            [this, session](const protocol::NumberedCommand &command) { handle(command, *session); });
    connect(session, &Session::figuresDue, this,
            [this, session](const QSet<int> &statistics, const QSet<int> &calls) {
                m_broadcaster.sendFigures(*session, statistics, calls);
            });
    // A socket may close while messages are being handed round, so the list changes later.
    connect(
        session, &Session::closed, this, [this, session] { forget(session); }, Qt::QueuedConnection);
    m_sessions.push_back(session);
    qCInfo(apiLog) << "session of" << requester.login << "open," << count() << "in all";
    m_broadcaster.greet(*session);
    for (commands::CommandHandler *handler : m_dispatcher.handlers())
        handler->sessionOpened(session->requester(), replyTo(*session));
}

commands::Reply SessionHub::replyTo(Session &session)
{
    return [session = QPointer(&session)](const protocol::ServerMessage &message) {
        if (session)
            session->reply(message);
    };
}

void SessionHub::handle(const protocol::NumberedCommand &numbered, Session &session)
{
    const protocol::Command &command = numbered.command;
    const commands::Reply reply =
        numbered.ref ? numberedReply(protocol::wireName(command), *numbered.ref, replyTo(session))
                     : replyTo(session);
    if (!m_dispatcher.dispatch(command, session.requester(), session.sight(), reply))
        m_queries.handle(command, session, reply);
}

void SessionHub::publish(const realtime::Changes &changes)
{
    std::vector<Session *> lookingElsewhere;
    for (Session *session : m_sessions) {
        if (!session->sight().seesAll() && mayMoveSight(changes, session->requester().agentId) &&
            lookAnew(*session))
            lookingElsewhere.push_back(session);
    }
    m_broadcaster.publish(changes);
    for (Session *session : lookingElsewhere)
        showAnew(*session);
}

bool SessionHub::lookAnew(Session &session) const
{
    const commands::Requester &user = session.requester();
    const rights::Sight sight = m_rights.sightOf(user.userId, user.agentId);
    if (sight == session.sight())
        return false;
    session.setSight(sight);
    return true;
}

void SessionHub::showAnew(Session &session)
{
    for (const protocol::Command &command : commandsForFreshView(session.subscriptions()))
        handle({command, std::nullopt}, session);
    for (const int queue : QSet<int>(session.subscriptions().queuesWithCalls())) {
        if (session.sight().seesQueue(queue))
            handle({protocol::SubscribeToQueueCalls{queue}, std::nullopt}, session);
        else
            session.subscriptions().removeCallsOf(queue);
    }
}

void SessionHub::rightsChanged()
{
    for (Session *session : m_sessions) {
        const bool seesOther = lookAnew(*session);
        m_broadcaster.tellProfile(*session);
        if (seesOther)
            showAnew(*session);
    }
}

void SessionHub::configurationChanged()
{
    // Without any user the table could not be read, and nobody was deleted.
    const bool knowsUsers = !m_context.configuration.users.empty();
    for (Session *session : m_sessions) {
        const commands::Requester &requester = session->requester();
        const User *user = findUserByLogin(m_context.configuration, requester.login);
        if (user && user->id == requester.userId) {
            session->setUser(*user);
            if (lookAnew(*session))
                showAnew(*session);
        } else if (knowsUsers) {
            session->reply(protocol::LoggedOnError{QStringLiteral("loggedOnFailed")});
            session->close(QWebSocketProtocol::CloseCodePolicyViolated,
                           QStringLiteral("XiVO has no such user any more, or his CTI access is disabled"));
        }
    }
    if (m_presences != m_context.configuration.presences) {
        m_presences = m_context.configuration.presences;
        m_broadcaster.publishPresences();
    }
}

void SessionHub::closeAll(const QString &reason)
{
    for (Session *session : m_sessions)
        session->close(QWebSocketProtocol::CloseCodeGoingAway, reason);
}

void SessionHub::tellSession(commands::SessionId session, const protocol::ServerMessage &message)
{
    if (Session *found = find(session))
        found->reply(message);
}

void SessionHub::tellUser(int userId, const protocol::ServerMessage &message)
{
    m_broadcaster.tell(message,
                       [userId](const Session &session) { return session.requester().userId == userId; });
}

void SessionHub::tellAgent(int agentId, const protocol::ServerMessage &message)
{
    m_broadcaster.tell(message,
                       [agentId](const Session &session) { return session.requester().agentId == agentId; });
}

void SessionHub::tellSubscribers(commands::Topic topic, const protocol::ServerMessage &message)
{
    m_broadcaster.tell(message, [subscribed = subscriptionTo(topic)](const Session &session) {
        return session.subscriptions().has(subscribed);
    });
}

bool SessionHub::isConnected(int userId) const
{
    return std::ranges::any_of(
        m_sessions, [userId](const Session *session) { return session->requester().userId == userId; });
}

void SessionHub::subscribe(commands::SessionId session, commands::Topic topic)
{
    if (Session *found = find(session))
        found->subscriptions().add(subscriptionTo(topic));
}

void SessionHub::watchPhones(commands::SessionId session, const QStringList &numbers)
{
    Session *found = find(session);
    if (!found)
        return;
    for (const QString &number : found->subscriptions().watchPhones(numbers))
        found->reply(protocol::PhoneHintStatusEvent{number, m_context.floor.phoneStatus(number)});
}

void SessionHub::unwatchPhones(commands::SessionId session)
{
    if (Session *found = find(session))
        found->subscriptions().unwatchPhones();
}

Session *SessionHub::find(commands::SessionId id) const
{
    const auto session = std::ranges::find(
        m_sessions, id, [](const Session *candidate) { return candidate->requester().session; });
    return session == m_sessions.end() ? nullptr : *session;
}

void SessionHub::forget(Session *session)
{
    if (std::erase(m_sessions, session) == 0)
        return;
    qCInfo(apiLog) << "session of" << session->requester().login << "ended," << count() << "left";
    for (commands::CommandHandler *handler : m_dispatcher.handlers())
        handler->sessionClosed(session->requester());
    if (!isConnected(session->requester().userId)) {
        for (commands::CommandHandler *handler : m_dispatcher.handlers())
            handler->userLeft(session->requester());
    }
    session->deleteLater();
    if (m_sessions.empty())
        Q_EMIT emptied();
}

} // namespace xivocc::api
