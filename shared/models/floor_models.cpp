#include "floor_models.h"

namespace xivocc::models {

using client::FloorFeed;
using client::Session;

FloorModels::FloorModels(FloorFeed *feed, QObject *parent) : QObject(parent), m_feed(feed)
{
    m_queues.setClock([feed] { return feed->now(); });
    m_agents.setClock([feed] { return feed->now(); });
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushInterval);
    connect(&m_flush, &QTimer::timeout, this, [this] {
        m_queues.flush();
        m_agents.flush();
    });

    connect(feed, &FloorFeed::queuesReceived, this, [this](const std::vector<Queue> &queues) {
        m_queues.setQueues(queues);
        m_agents.setQueues(queues);
        flushLater();
    });
    connect(feed, &FloorFeed::queueChanged, this, [this](const Queue &queue) {
        m_queues.setQueue(queue);
        m_agents.setQueue(queue);
        flushLater();
    });
    connect(feed, &FloorFeed::queueStatisticsChanged, this,
            [this](int queueId, const LiveQueueStatistics &statistics, bool isWaitNew) {
                m_queues.setStatistics(queueId, statistics, isWaitNew, m_feed->now());
                flushLater();
            });
    connect(feed, &FloorFeed::queueDayChanged, this, [this](int queueId, const QueueDay &day) {
        m_queues.setDay(queueId, day);
        flushLater();
    });
    connect(feed, &FloorFeed::queueCallsChanged, this,
            [this](int queueId, const std::vector<WaitingCall> &calls) {
                if (queueId == m_selectedQueue)
                    m_waitingCalls.setCalls(calls);
            });
    connect(feed, &FloorFeed::agentsReceived, this,
            [this](const std::vector<Agent> &agents) { m_agents.setAgents(agents); });
    connect(feed, &FloorFeed::agentChanged, this, [this](const Agent &agent) {
        m_agents.setAgent(agent);
        flushLater();
    });
    connect(feed, &FloorFeed::groupsReceived, this, [this](const std::vector<AgentGroup> &groups) {
        m_agents.setGroups(groups);
        flushLater();
    });
    connect(feed, &FloorFeed::membersReceived, this, [this](const std::vector<QueueMember> &members) {
        m_agents.setMembers(members);
        flushLater();
    });
    connect(feed, &FloorFeed::memberChanged, this, [this](const QueueMember &member) {
        m_agents.setMember(member);
        flushLater();
    });
    connect(feed, &FloorFeed::agentStateChanged, this, [this](const AgentState &state) {
        m_agents.setState(state);
        flushLater();
    });
    connect(feed, &FloorFeed::agentStatisticsChanged, this,
            [this](int agentId, const std::vector<AgentStatistic> &statistics) {
                m_agents.setStatistics(agentId, statistics, m_feed->now());
                flushLater();
            });
    connect(feed, &FloorFeed::presencesReceived, this, [this](const std::vector<Presence> &presences) {
        m_presences = presences;
        m_agents.setPresences(presences);
        flushLater();
    });
}

FloorModels::FloorModels(Session *session, QObject *parent)
    : FloorModels(static_cast<FloorFeed *>(session), parent)
{
    connect(session, &Session::commandStarted, this, [this](int agentId, client::AgentAction action) {
        m_agents.setPending(agentId, action);
        flushLater();
    });
    connect(session, &Session::commandFinished, this, [this](const client::CommandOutcome &outcome) {
        m_agents.setOutcome(outcome);
        flushLater();
    });
}

void FloorModels::setMemberships(const client::Memberships *memberships)
{
    const auto take = [this, memberships] {
        m_agents.setDefaults(memberships->defaults());
        flushLater();
    };
    connect(memberships, &client::Memberships::defaultsChanged, this, take);
    take();
}

void FloorModels::selectQueue(int queueId)
{
    if (queueId == m_selectedQueue)
        return;
    if (m_selectedQueue != 0)
        m_feed->unsubscribeFromQueueCalls(m_selectedQueue);
    m_selectedQueue = queueId;
    m_waitingCalls.setCalls({});
    if (queueId != 0)
        m_feed->subscribeToQueueCalls(queueId);
}

void FloorModels::flushLater()
{
    if (!m_flush.isActive())
        m_flush.start();
}

} // namespace xivocc::models
