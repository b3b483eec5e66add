#pragma once

#include "command_outcome.h"
#include "floor_feed.h"
#include "link_status.h"
#include "server_address.h"
#include "timing.h"

#include <domain/listen_mode.h>

#include <QObject>
#include <QString>
#include <functional>
#include <memory>

class QSslCertificate;

namespace xivocc::client {

class Requests;

/// One user's connection to one server: logs in, keeps alive, reconnects with back-off and
/// subscribes again, and gives every message as a signal of domain values. Figures and states of a
/// lost connection stay the receiver's: nothing is withdrawn. GUI thread only.
class Session final : public FloorFeed
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    explicit Session(const Timing &timing, QObject *parent = nullptr);
    ~Session() override;

    /// What becomes of a first attempt that fails and may pass later, as when the server is not up yet.
    enum class FirstAttempt { Once, Repeated };

    /// Logs in; the outcome is statusChanged with Live or Refused. Replaces an open session.
    void open(const ServerAddress &address, const Credentials &credentials,
              FirstAttempt first = FirstAttempt::Once);
    void close();
    /// Ends the waiting before the next attempt; does nothing unless Reconnecting.
    void reconnectNow();
    /// Accepts the certificate with this fingerprint as long as the object lives; open() again after.
    void trustCertificate(const QString &fingerprint);
    /// Accepts the certificates that the user of the other session accepted.
    void adoptTrust(const Session &other);
    [[nodiscard]] bool trusts(const QSslCertificate &certificate) const;

    [[nodiscard]] const LinkStatus &status() const;
    [[nodiscard]] const ServerAddress &address() const;
    [[nodiscard]] QString login() const;
    /// What REST calls in the user's name carry; empty before he is logged in. Never to be logged.
    [[nodiscard]] QString token() const;
    /// Logs in again behind the session's back, for a REST call whose token the server refused.
    void renewToken(std::function<void(bool isRenewed)> done);

    void loginAgent(int agentId, const QString &phoneNumber);
    void logoutAgent(int agentId);
    void pauseAgent(int agentId, const QString &reason);
    void unpauseAgent(int agentId);
    /// Rings the user's own telephone; refused when he has none.
    void listenIn(int agentId, ListenMode mode);

    /// Kept over reconnections until unsubscribed.
    void subscribeToQueueCalls(int queueId) override;
    void unsubscribeFromQueueCalls(int queueId) override;

    /// For the parts of the client that speak to the server of their own: memberships, preferences, …
    [[nodiscard]] Requests &requests();

Q_SIGNALS:
    void statusChanged(const xivocc::client::LinkStatus &status);
    /// Sent before statusChanged with Refused; the fingerprint (SHA-256) is for the user to compare.
    void certificateNotTrusted(const QString &fingerprint);

    void commandStarted(int agentId, xivocc::client::AgentAction action);
    void commandFinished(const xivocc::client::CommandOutcome &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace xivocc::client
