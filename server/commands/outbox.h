#pragma once

#include "requester.h"

#include <QStringList>

namespace xivocc::commands {

/// What sessions may subscribe to beside the lists and figures of the floor.
enum class Topic { AgentStatistics, AlertRules, Alerts, Callbacks, Conferences, DefaultMemberships, Rights };

/// The open sessions, as the handlers of commands see them. Ids of sessions and users that are gone are
/// ignored. Main thread.
class Outbox
{
public:
    virtual ~Outbox() = default;

    virtual void tellSession(SessionId session, const protocol::ServerMessage &message) = 0;
    /// Every session of the user.
    virtual void tellUser(int userId, const protocol::ServerMessage &message) = 0;
    /// Every session of the user who is this agent.
    virtual void tellAgent(int agentId, const protocol::ServerMessage &message) = 0;
    virtual void tellSubscribers(Topic topic, const protocol::ServerMessage &message) = 0;
    [[nodiscard]] virtual bool isConnected(int userId) const = 0;

    virtual void subscribe(SessionId session, Topic topic) = 0;
    /// From now on the session hears of the state of these telephones; their present state is told at once.
    virtual void watchPhones(SessionId session, const QStringList &numbers) = 0;
    virtual void unwatchPhones(SessionId session) = 0;
};

} // namespace xivocc::commands
