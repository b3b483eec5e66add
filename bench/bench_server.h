#pragma once

#include "synthetic_floor.h"

#include <api/server.h>
#include <app/live_floor.h>
#include <app/live_statistics.h>
#include <xivo/ami/ami_link.h>

#include <QProcess>

namespace xivocc::bench {

/// The server from Asterisk's socket to its clients' sockets, fed by a BenchPbx in a process of its own;
/// only the database is replaced. Any password will do.
class BenchServer final
{
public:
    BenchServer(const SyntheticFloor &floor, int changesPerSecond);
    ~BenchServer();
    BenchServer(const BenchServer &) = delete;
    BenchServer &operator=(const BenchServer &) = delete;

    [[nodiscard]] bool start();
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    [[nodiscard]] commands::Outbox &outbox() { return m_server.outbox(); }

private:
    /// Nobody commands agents here.
    class NoControl final : public commands::AgentControl
    {
    public:
        void logIn(int, const QString &, commands::Done) override {}
        void logOut(int, commands::Done) override {}
        void pause(int, const QString &, commands::Done) override {}
        void unpause(int, commands::Done) override {}
    };

    QProcess m_pbx;
    Configuration m_configuration;
    NoControl m_control;
    app::LiveFloor m_floor;
    rights::AccessRights m_rights{m_configuration, m_floor.floor(), {}}; ///< nothing is stored: all see all
    app::LiveStatistics m_statistics;
    ami::AmiLink m_ami;
    config::ApiSettings m_settings;
    api::Server m_server;
};

} // namespace xivocc::bench
