#pragma once

#include "agent_lookup.h"
#include "refusals.h"

#include <config/settings.h>
#include <xivo/rest/daemon_client.h>
#include <xivo/rest/link_health.h>

#include <QNetworkAccessManager>
#include <QTimer>

namespace xivocc::xivo {

/// Acts on agents through agentd, XiVO's agent daemon, over HTTP. Every call ends within the
/// configured time, fetching a token included. agentd keeps the tables of logged agents and
/// writes queue_log, so this is the better way where it answers. Main thread.
class AgentdControl final : public QObject, public commands::AgentControl
{
    Q_OBJECT

public:
    /// `lookup` outlives it.
    AgentdControl(const config::AgentdSettings &settings, const AgentLookup &lookup,
                  QObject *parent = nullptr);

    /// Looks whether agentd answers, now and then again from time to time.
    void start();

    void logIn(int agentId, const QString &extension, commands::Done done) override;
    void logOut(int agentId, commands::Done done) override;
    /// Refuses a reason: agentd has no place for it.
    void pause(int agentId, const QString &reason, commands::Done done) override;
    void unpause(int agentId, commands::Done done) override;

    /// The last exchange got an answer, be it a refusal.
    [[nodiscard]] bool isReachable() const { return m_isReachable; }
    [[nodiscard]] const LinkHealth &health() const { return m_health; }

Q_SIGNALS:
    void healthChanged();

private:
    /// What one call asks, and whom it is about, for the words of its refusal.
    struct Call
    {
        DaemonRequest request;
        int agentId = 0;
        QString extension;
        QString context;
        commands::Done done;
    };

    void probe();
    void callByNumber(int agentId, const QString &verb, commands::Done done);
    void send(const Call &call);
    void finish(const Call &call, const HttpAnswer &answer);
    [[nodiscard]] Refusal refusalOf(const Call &call, const HttpAnswer &answer) const;
    void setHealth(bool reachable, const QString &reason);

    const AgentLookup &m_lookup;
    QNetworkAccessManager m_network;
    DaemonClient m_daemon;
    QTimer m_probe;
    bool m_isReachable = false;
    LinkHealth m_health;
};

} // namespace xivocc::xivo
