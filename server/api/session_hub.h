#pragma once

#include "broadcaster.h"
#include "query_handler.h"
#include "session.h"

#include <commands/dispatcher.h>
#include <commands/outbox.h>
#include <rights/access_rights.h>

#include <QObject>
#include <memory>
#include <vector>

namespace xivocc::api {

/// The sessions that are open: starts them, brings their commands to the handlers, forgets them.
class SessionHub final : public QObject, public commands::Outbox
{
    Q_OBJECT

public:
    SessionHub(const commands::CommandContext &context, rights::AccessRights &rights,
               const statistics::DayStatistics &statistics, const Limits &limits, QObject *parent = nullptr);
    ~SessionHub() override;

    void open(std::unique_ptr<QWebSocket> socket, const commands::Requester &requester);
    [[nodiscard]] bool isFull() const { return count() >= m_limits.sessions; }
    [[nodiscard]] const Broadcaster &broadcaster() const { return m_broadcaster; }
    /// The handler outlives it.
    void add(commands::CommandHandler &handler) { m_dispatcher.add(handler); }
    /// A command of a user who has no session here; false: no handler takes it.
    [[nodiscard]] bool carryOut(const protocol::Command &command, const commands::Requester &requester,
                                const commands::Reply &reply)
    {
        return m_dispatcher.dispatch(command, requester, reply);
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_sessions.size()); }

    void publish(const realtime::Changes &changes);
    void publishStatistics(const statistics::StatisticsChanges &changes)
    {
        m_broadcaster.publishStatistics(changes);
    }
    /// Users may have got another agent, and the presences may differ.
    void configurationChanged();
    void closeAll(const QString &reason);

    void tellSession(commands::SessionId session, const protocol::ServerMessage &message) override;
    void tellUser(int userId, const protocol::ServerMessage &message) override;
    void tellAgent(int agentId, const protocol::ServerMessage &message) override;
    void tellSubscribers(commands::Topic topic, const protocol::ServerMessage &message) override;
    [[nodiscard]] bool isConnected(int userId) const override;
    void subscribe(commands::SessionId session, commands::Topic topic) override;
    void watchPhones(commands::SessionId session, const QStringList &numbers) override;
    void unwatchPhones(commands::SessionId session) override;

Q_SIGNALS:
    /// The last session has ended.
    void emptied();

private:
    void handle(const protocol::NumberedCommand &command, Session &session);
    /// Whether the sight of the session has changed.
    [[nodiscard]] bool lookAnew(Session &session) const;
    void showAnew(Session &session);
    void rightsChanged();
    void forget(Session *session);
    [[nodiscard]] Session *find(commands::SessionId id) const;
    [[nodiscard]] static commands::Reply replyTo(Session &session);

    const commands::CommandContext m_context;
    const rights::AccessRights &m_rights;
    const Limits m_limits;
    std::vector<Session *> m_sessions;
    std::vector<Presence> m_presences;
    Broadcaster m_broadcaster;
    QueryHandler m_queries;
    commands::Dispatcher m_dispatcher;
    commands::SessionId m_lastId = 0;
};

} // namespace xivocc::api
