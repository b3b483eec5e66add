#pragma once

#include "agent_commands.h"
#include "event_push.h"
#include "live_alerts.h"
#include "live_floor.h"
#include "live_statistics.h"
#include "logged_calls.h"
#include "login_check.h"
#include "own_data.h"
#include "recorded_floor.h"
#include "telephony.h"
#include "user_desk.h"

#include <api/server.h>
#include <commands/agent_group_change.h>
#include <config/settings.h>
#include <rights/access_rights.h>
#include <xivo/ami/ami_link.h>
#include <xivo/database/agent_group_writer.h>
#include <xivo/database/database_reader.h>

#include <QObject>
#include <memory>

namespace xivocc::app {

/// The server's parts and the wires between them. Starts whatever is away: each link recovers by
/// itself, and /health tells what is missing. Main thread.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const config::Settings &settings, QObject *parent = nullptr);
    ~Application() override;

    /// The error is a sentence for the operator.
    [[nodiscard]] tl::expected<void, QString> start();
    /// Closes the port and says goodbye to the sessions; stopped() follows within a few seconds.
    void stop();

    [[nodiscard]] QString address() const { return m_server->address(); }
    [[nodiscard]] quint16 port() const { return m_server->port(); }
    [[nodiscard]] const realtime::Floor &floor() const { return m_floor.floor(); }

Q_SIGNALS:
    void stopped();

private:
    void connectParts();
    void checkPassword(const QString &login, const QString &password,
                       const std::function<void(const api::LoginVerdict &)> &done);
    void followQueueLog();
    void readQueueLog();
    [[nodiscard]] std::vector<api::LinkHealth> links() const;

    LiveFloor m_floor;
    LiveStatistics m_statistics;
    LiveAlerts m_alerts;
    xivo::DatabaseReader m_database;
    rights::AccessRights m_rights;
    LoggedCalls m_calls;
    xivo::AgentGroupWriter m_groupWriter;
    commands::AgentGroupChange m_groupChange;
    LoginCheck m_logins;
    ami::AmiLink m_ami;
    const seconds m_queueLogInterval;
    AgentCommands m_agents;
    UserDesk m_users;
    OwnData m_ownData;
    Telephony m_telephony;
    EventPush m_push;
    RecordedFloor m_past;
    std::unique_ptr<api::Server> m_server;
    bool m_isAmiLive = false;
    bool m_followsQueueLog = false;
};

} // namespace xivocc::app
