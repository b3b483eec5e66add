#pragma once

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

struct ServerAddress {
    QString host;
    quint16 port = 8090;
    bool tls = false;

    bool operator==(const ServerAddress &) const = default;
};

/// `phoneNumber` is the number the user works with; empty for a supervisor without a phone.
struct Credentials {
    QString login;
    QString password;
    QString phoneNumber;
};

enum class LinkState { Offline, Connecting, Live, Reconnecting, Refused };

/// State of the link to the server, and of the server's own link to the PBX.
struct LinkStatus {
    LinkState state = LinkState::Offline;
    QString reason;           ///< why it is not live: a sentence for the user, already translated
    Instant since{};          ///< when this state began
    seconds retryIn{0};       ///< Reconnecting: until the next attempt
    bool pbxUp = false;       ///< meaningful while Live
    Instant pbxSince{};

    bool operator==(const LinkStatus &) const = default;
};

enum class AgentAction { LogIn, LogOut, Pause, Unpause };

/// How a command ended. A command is accepted when the PBX shows its effect, not before.
struct CommandOutcome {
    enum class Result { Done, Refused, TimedOut };
    int agentId = 0;
    AgentAction action = AgentAction::Pause;
    Result result = Result::Done;
    QString reason; ///< refused or timed out: a sentence for the user, translated
};

/// One user's connection to one server: logs in, keeps alive, reconnects with back-off and
/// subscribes again, and gives every message as a signal of domain values. GUI thread only.
class Session final : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Logs in; the outcome is statusChanged with Live or Refused. Replaces an open session.
    void open(const ServerAddress &address, const Credentials &credentials);
    void close();

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
