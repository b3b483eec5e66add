#pragma once

#include "command_outcome.h"
#include "link_status.h"
#include "server_address.h"
#include "timing.h"

#include <domain/agent.h>
#include <domain/agent_state.h>
#include <domain/presence.h>
#include <domain/queue.h>
#include <domain/queue_statistics.h>
#include <domain/waiting_call.h>

#include <QObject>
#include <QString>
#include <memory>
#include <vector>

namespace xivocc::client {

/// One user's connection to one server: logs in, keeps alive, reconnects with back-off and
/// subscribes again, and gives every message as a signal of domain values. Figures and states of a
/// lost connection stay the receiver's: nothing is withdrawn. GUI thread only.
class Session final : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    explicit Session(const Timing &timing, QObject *parent = nullptr);
    ~Session() override;

    /// Logs in; the outcome is statusChanged with Live or Refused. Replaces an open session.
    void open(const ServerAddress &address, const Credentials &credentials);
    void close();
    /// Ends the waiting before the next attempt; does nothing unless Reconnecting.
    void reconnectNow();
    /// Accepts the certificate with this fingerprint as long as the object lives; open() again after.
    void trustCertificate(const QString &fingerprint);

    [[nodiscard]] const LinkStatus &status() const;
    [[nodiscard]] const ServerAddress &address() const;
    [[nodiscard]] QString login() const;

    void loginAgent(int agentId, const QString &phoneNumber);
    void logoutAgent(int agentId);
    void pauseAgent(int agentId, const QString &reason);
    void unpauseAgent(int agentId);

    /// Kept over reconnections until unsubscribed.
    void subscribeToQueueCalls(int queueId);
    void unsubscribeFromQueueCalls(int queueId);

Q_SIGNALS:
    void statusChanged(const xivocc::client::LinkStatus &status);
    /// Sent before statusChanged with Refused; the fingerprint (SHA-256) is for the user to compare.
    void certificateNotTrusted(const QString &fingerprint);

    void queuesReceived(const std::vector<xivocc::Queue> &queues);
    void queueChanged(const xivocc::Queue &queue);
    void agentsReceived(const std::vector<xivocc::Agent> &agents);
    void agentChanged(const xivocc::Agent &agent);
    void groupsReceived(const std::vector<xivocc::AgentGroup> &groups);
    void membersReceived(const std::vector<xivocc::QueueMember> &members);
    void memberChanged(const xivocc::QueueMember &member);
    void agentStateChanged(const xivocc::AgentState &state);
    void queueStatisticsChanged(int queueId, const xivocc::LiveQueueStatistics &statistics);
    void queueCallsChanged(int queueId, const std::vector<xivocc::WaitingCall> &calls);
    void presencesReceived(const std::vector<xivocc::Presence> &presences);

    void commandStarted(int agentId, xivocc::client::AgentAction action);
    void commandFinished(const xivocc::client::CommandOutcome &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace xivocc::client
