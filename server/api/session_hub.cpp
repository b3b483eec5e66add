#include "session_hub.h"

#include "logging.h"

#include <QPointer>
#include <algorithm>

namespace xivocc::api {

namespace {
const User *findUser(const Configuration &configuration, const QString &login)
{
    const auto user = std::ranges::find(configuration.users, login, &User::login);
    return user == configuration.users.end() ? nullptr : &*user;
}
} // namespace

SessionHub::SessionHub(const commands::CommandContext &context, const statistics::DayStatistics &statistics,
                       const Limits &limits, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_limits(limits),
      m_presences(context.configuration.presences),
      m_broadcaster(context.floor, statistics, context.configuration, m_sessions, limits, nullptr),
      m_queries(context.floor, m_broadcaster),
      m_dispatcher(context)
{
}

SessionHub::~SessionHub() = default;

void SessionHub::open(std::unique_ptr<QWebSocket> socket, const commands::Requester &requester)
{
    auto *session = new Session(std::move(socket), requester, m_limits, this);
    if (const User *user = findUser(m_context.configuration, requester.login))
        session->setOwnAgent(user->agentId);
    connect(session, &Session::commandReceived, this,
            [this, session](const protocol::Command &command) { handle(command, *session); });
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
}

void SessionHub::handle(const protocol::Command &command, Session &session)
{
    const commands::Reply reply = [session = QPointer(&session)](const protocol::ServerMessage &message) {
        if (session)
            session->reply(message);
    };
    if (!m_dispatcher.dispatch(command, session.requester(), reply))
        m_queries.handle(command, session);
}

void SessionHub::configurationChanged()
{
    for (Session *session : m_sessions) {
        if (const User *user = findUser(m_context.configuration, session->requester().login))
            session->setOwnAgent(user->agentId);
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

void SessionHub::forget(Session *session)
{
    if (std::erase(m_sessions, session) == 0)
        return;
    qCInfo(apiLog) << "session of" << session->requester().login << "ended," << count() << "left";
    session->deleteLater();
    if (m_sessions.empty())
        Q_EMIT emptied();
}

} // namespace xivocc::api
