#include "message_dispatch.h"

#include "floor_feed.h"

namespace xivocc::client {

void MessageDispatch::deliver(const protocol::ServerMessage &message)
{
    std::visit([this](const auto &alternative) { take(alternative); }, message);
}

void MessageDispatch::take(const protocol::UsersStatuses &message)
{
    Q_EMIT m_feed.presencesReceived(message.presences);
}

void MessageDispatch::take(const protocol::QueueList &message)
{
    Q_EMIT m_feed.queuesReceived(message.queues);
}

void MessageDispatch::take(const protocol::QueueConfig &message)
{
    Q_EMIT m_feed.queueChanged(message.queue);
}

void MessageDispatch::take(const protocol::QueueMemberList &message)
{
    Q_EMIT m_feed.membersReceived(message.members);
}

void MessageDispatch::take(const protocol::QueueMemberChanged &message)
{
    Q_EMIT m_feed.memberChanged(message.member);
}

void MessageDispatch::take(const protocol::AgentList &message)
{
    Q_EMIT m_feed.agentsReceived(message.agents);
}

void MessageDispatch::take(const protocol::AgentConfig &message)
{
    Q_EMIT m_feed.agentChanged(message.agent);
}

void MessageDispatch::take(const protocol::AgentGroupList &message)
{
    Q_EMIT m_feed.groupsReceived(message.groups);
}

void MessageDispatch::take(const protocol::AgentStateEvent &message)
{
    Q_EMIT m_feed.agentStateChanged(message.state);
}

void MessageDispatch::take(const protocol::QueueStatistics &message)
{
    const StatisticsBook::Merged merged = m_statistics.merge(message);
    Q_EMIT m_feed.queueStatisticsChanged(message.queueId, merged.live, merged.isWaitNew);
    if (merged.isDayChanged)
        Q_EMIT m_feed.queueDayChanged(message.queueId, merged.day);
}

void MessageDispatch::take(const protocol::AgentStatistics &message)
{
    Q_EMIT m_feed.agentStatisticsChanged(message.agentId, m_agentStatistics.merge(message));
}

void MessageDispatch::take(const protocol::QueueCalls &message)
{
    Q_EMIT m_feed.queueCallsChanged(message.queueId, message.calls);
}

void MessageDispatch::forget()
{
    m_statistics.clear();
    m_agentStatistics.clear();
}

} // namespace xivocc::client
