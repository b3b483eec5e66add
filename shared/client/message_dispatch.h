#pragma once

#include "agent_statistics_book.h"
#include "statistics_book.h"

#include <protocol/messages.h>

namespace xivocc::client {

class FloorFeed;

/// Gives every message about the floor as the feed's signal of domain values.
class MessageDispatch final
{
public:
    explicit MessageDispatch(FloorFeed &feed) : m_feed(feed) {}

    void deliver(const protocol::ServerMessage &message);
    void forget();

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
    void take(const protocol::AgentStatistics &message);
    /// Messages that are not about the floor.
    template <class Unused> void take(const Unused &) {}

    FloorFeed &m_feed;
    StatisticsBook m_statistics;
    AgentStatisticsBook m_agentStatistics;
};

} // namespace xivocc::client
