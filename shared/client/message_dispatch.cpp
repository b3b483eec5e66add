#include "message_dispatch.h"

#include "logging.h"
#include "session.h"

namespace xivocc::client {

void MessageDispatch::deliver(const protocol::ServerMessage &message)
{
    std::visit([this](const auto &alternative) { take(alternative); }, message);
}

void MessageDispatch::take(const protocol::UsersStatuses &message)
{
    Q_EMIT m_session.presencesReceived(message.presences);
}

void MessageDispatch::take(const protocol::QueueList &message)
{
    Q_EMIT m_session.queuesReceived(message.queues);
}

void MessageDispatch::take(const protocol::QueueConfig &message)
{
    Q_EMIT m_session.queueChanged(message.queue);
}

void MessageDispatch::take(const protocol::QueueMemberList &message)
{
    Q_EMIT m_session.membersReceived(message.members);
}

void MessageDispatch::take(const protocol::QueueMemberChanged &message)
{
    Q_EMIT m_session.memberChanged(message.member);
}

void MessageDispatch::take(const protocol::AgentList &message)
{
    Q_EMIT m_session.agentsReceived(message.agents);
}

void MessageDispatch::take(const protocol::AgentConfig &message)
{
    Q_EMIT m_session.agentChanged(message.agent);
}

void MessageDispatch::take(const protocol::AgentGroupList &message)
{
    Q_EMIT m_session.groupsReceived(message.groups);
}

void MessageDispatch::take(const protocol::AgentStateEvent &message)
{
    Q_EMIT m_session.agentStateChanged(message.state);
    m_pending.see(message.state);
}

void MessageDispatch::take(const protocol::QueueStatistics &message)
{
    Q_EMIT m_session.queueStatisticsChanged(message.queueId, m_statistics.merge(message));
}

void MessageDispatch::take(const protocol::QueueCalls &message)
{
    Q_EMIT m_session.queueCallsChanged(message.queueId, message.calls);
}

void MessageDispatch::take(const protocol::Error &message)
{
    qCWarning(clientLog) << "the server refused" << message.command << message.error << message.reason;
    m_pending.see(message);
}

void MessageDispatch::take(const protocol::AgentError &message)
{
    qCWarning(clientLog) << "the server refused an agent's login:" << message.error;
    m_pending.see(message);
}

} // namespace xivocc::client
