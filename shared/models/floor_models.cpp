#include "floor_models.h"

namespace xivocc::models {

using client::Session;

FloorModels::FloorModels(Session *session, QObject *parent) : QObject(parent), m_session(session)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushInterval);
    connect(&m_flush, &QTimer::timeout, this, [this] {
        m_queues.flush();
        m_agents.flush();
    });

    connect(session, &Session::queuesReceived, this, [this](const std::vector<Queue> &queues) {
        m_queues.setQueues(queues);
        m_agents.setQueues(queues);
        flushLater();
    });
    connect(session, &Session::queueChanged, this, [this](const Queue &queue) {
        m_queues.setQueue(queue);
        m_agents.setQueue(queue);
        flushLater();
    });
    connect(session, &Session::queueStatisticsChanged, this,
            [this](int queueId, const LiveQueueStatistics &statistics) {
                m_queues.setStatistics(
                    queueId, statistics,
                    std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now()));
                flushLater();
            });
    connect(session, &Session::queueCallsChanged, this,
            [this](int queueId, const std::vector<WaitingCall> &calls) {
                if (queueId == m_selectedQueue)
                    m_waitingCalls.setCalls(calls);
            });
    connect(session, &Session::agentsReceived, this,
            [this](const std::vector<Agent> &agents) { m_agents.setAgents(agents); });
    connect(session, &Session::agentChanged, this, [this](const Agent &agent) {
        m_agents.setAgent(agent);
        flushLater();
    });
    connect(session, &Session::groupsReceived, this, [this](const std::vector<AgentGroup> &groups) {
        m_agents.setGroups(groups);
        flushLater();
    });
    connect(session, &Session::membersReceived, this, [this](const std::vector<QueueMember> &members) {
        m_agents.setMembers(members);
        flushLater();
    });
    connect(session, &Session::memberChanged, this, [this](const QueueMember &member) {
        m_agents.setMember(member);
        flushLater();
    });
    connect(session, &Session::agentStateChanged, this, [this](const AgentState &state) {
        m_agents.setState(state);
        flushLater();
    });
    connect(session, &Session::presencesReceived, this, [this](const std::vector<Presence> &presences) {
        m_presences = presences;
        m_agents.setPresences(presences);
        flushLater();
    });
    connect(session, &Session::commandStarted, this, [this](int agentId, client::AgentAction action) {
        m_agents.setPending(agentId, action);
        flushLater();
    });
    connect(session, &Session::commandFinished, this, [this](const client::CommandOutcome &outcome) {
        m_agents.setOutcome(outcome);
        flushLater();
    });
}

void FloorModels::selectQueue(int queueId)
{
    if (queueId == m_selectedQueue)
        return;
    if (m_selectedQueue != 0)
        m_session->unsubscribeFromQueueCalls(m_selectedQueue);
    m_selectedQueue = queueId;
    m_waitingCalls.setCalls({});
    if (queueId != 0)
        m_session->subscribeToQueueCalls(queueId);
}

void FloorModels::flushLater()
{
    if (!m_flush.isActive())
        m_flush.start();
}

} // namespace xivocc::models
