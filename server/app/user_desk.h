#pragma once

#include "cti_presence.h"

#include <api/server.h>
#include <commands/client_log.h>
#include <commands/line_configs.h>
#include <commands/look_ups.h>
#include <commands/memberships.h>
#include <commands/personal_services.h>
#include <commands/presence_change.h>
#include <commands/video_meetings.h>
#include <config/settings.h>
#include <xivo/confd/confd_devices.h>
#include <xivo/confd/confd_queue_members.h>
#include <xivo/confd/confd_user_services.h>

#include <memory>

namespace xivocc::app {

/// What users do for themselves and are told about themselves, put together as configured: services through
/// confd, presences, sheets and searches through the CTI server where there is one. Main thread.
class UserDesk final
{
public:
    /// What it is built on outlives it.
    UserDesk(const config::Settings &settings, const Configuration &configuration,
             const realtime::Floor &floor, commands::AgentControl &agents);

    /// The server has to be destroyed first.
    void serve(api::Server &server);
    void start();
    void configurationChanged();
    /// XiVO's own password: with it he can be logged in to the CTI server.
    void passwordChecked(int userId, const QString &login, const QString &password);

    /// Null: not configured.
    [[nodiscard]] xivo::ConfdDevices *devices() const { return m_devices.get(); }
    [[nodiscard]] commands::QueueMemberControl *members() const { return m_members.get(); }
    [[nodiscard]] commands::Directory *directory() const { return m_cti.get(); }
    [[nodiscard]] const xivo::LinkHealth *confdHealth() const;
    [[nodiscard]] const xivo::LinkHealth *ctiHealth() const;

private:
    void followCti(commands::Outbox &outbox);

    const Configuration &m_configuration;
    const realtime::Floor &m_floor;
    commands::AgentControl &m_agents;
    std::unique_ptr<xivo::ConfdLink> m_confd;
    std::unique_ptr<xivo::ConfdUserServices> m_services;
    std::unique_ptr<xivo::ConfdQueueMembers> m_members;
    std::unique_ptr<xivo::ConfdDevices> m_devices;
    std::unique_ptr<xivo::CtiLinks> m_cti;
    std::unique_ptr<CtiPresence> m_ctiPresence;
    std::unique_ptr<commands::PersonalServices> m_personal;
    std::unique_ptr<commands::PresenceChange> m_presence;
    std::unique_ptr<commands::LookUps> m_lookUps;
    commands::LineConfigs m_lineConfigs;
    commands::ClientLog m_clientLog;
    std::unique_ptr<commands::Memberships> m_memberships;
    std::unique_ptr<commands::VideoMeetings> m_meetings;
};

} // namespace xivocc::app
