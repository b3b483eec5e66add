#pragma once

#include <domain/agent.h>
#include <domain/agent_state.h>
#include <domain/agent_statistic.h>
#include <domain/default_membership.h>
#include <domain/presence.h>
#include <domain/present_moment.h>
#include <domain/queue.h>
#include <domain/queue_day.h>
#include <domain/queue_statistics.h>
#include <domain/waiting_call.h>

#include <QObject>
#include <vector>

namespace xivocc::client {

/// What tells a floor as signals of domain values: a session the present one, a replay the past. Figures and
/// states that are not told again stay the receiver's: nothing is withdrawn. GUI thread only.
class FloorFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The moment of the floor that is told: what goes on is measured up to here.
    [[nodiscard]] virtual Instant now() const { return presentMoment(); }

    /// Whose waiting calls are told; kept until unsubscribed.
    virtual void subscribeToQueueCalls(int queueId) = 0;
    virtual void unsubscribeFromQueueCalls(int queueId) = 0;

Q_SIGNALS:
    void queuesReceived(const std::vector<xivocc::Queue> &queues);
    void queueChanged(const xivocc::Queue &queue);
    void agentsReceived(const std::vector<xivocc::Agent> &agents);
    void agentChanged(const xivocc::Agent &agent);
    void groupsReceived(const std::vector<xivocc::AgentGroup> &groups);
    void membersReceived(const std::vector<xivocc::QueueMember> &members);
    void memberChanged(const xivocc::QueueMember &member);
    void agentStateChanged(const xivocc::AgentState &state);
    /// `isWaitNew`: the longest wait is as of now; else it goes on from when it was told.
    void queueStatisticsChanged(int queueId, const xivocc::LiveQueueStatistics &statistics,
                                bool isWaitNew = true);
    /// The counts of the day and of the last hour.
    void queueDayChanged(int queueId, const xivocc::QueueDay &day);
    /// All that is known of the agent's day, by name; sent again as a whole when some of it changed.
    void agentStatisticsChanged(int agentId, const std::vector<xivocc::AgentStatistic> &statistics);
    void queueCallsChanged(int queueId, const std::vector<xivocc::WaitingCall> &calls);
    void presencesReceived(const std::vector<xivocc::Presence> &presences);
};

} // namespace xivocc::client
