#pragma once

#include "pending_commands.h"
#include "statistics_book.h"

#include <protocol/messages.h>

namespace xivocc::client {

class Session;

/// Gives every message of the server as the session's signal of domain values.
class MessageDispatch final
{
public:
    MessageDispatch(Session &session, PendingCommands &pending) : m_session(session), m_pending(pending) {}

    void deliver(const protocol::ServerMessage &message);
    void forget() { m_statistics.clear(); }

private:
    void take(const protocol::UsersStatuses &message);
    void take(const protocol::QueueList &message);
    void take(const protocol::QueueConfig &message);
    void take(const protocol::QueueMemberList &message);
    void take(const protocol::QueueMemberChanged &message);
    void take(const protocol::AgentList &message);
    void take(const protocol::AgentConfig &message);
    void take(const protocol::AgentGroupList &message);
    void take(const protocol::AgentStateEvent &message);
    void take(const protocol::QueueStatistics &message);
    void take(const protocol::QueueCalls &message);
    void take(const protocol::Error &message);
    void take(const protocol::AgentError &message);
    /// Messages that the session handles itself, or that no window uses.
    template <class Unused> void take(const Unused &) {}

    Session &m_session;
    PendingCommands &m_pending;
    StatisticsBook m_statistics;
};

} // namespace xivocc::client
