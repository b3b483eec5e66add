#pragma once

#include "command_handler.h"
#include "desk_phones.h"

#include <domain/configuration.h>

#include <QSet>

namespace xivocc::commands {

/// What a browser's telephone needs beside its account.
struct WebRtcSite
{
    QString xivoAddress; ///< where browsers reach the PBX
    std::vector<protocol::IceServer> iceServers;
};

/// Tells a user the line his page is to telephone with, and lets one who has a telephone on his desk as well
/// choose between the two; the choice is kept until the server ends. The secret of the account is told for
/// WebRTC lines only, and to nobody but their user.
class LineConfigs final : public CommandHandler
{
public:
    /// Both outlive it. Without `phones` no vendors are told.
    LineConfigs(const Configuration &configuration, WebRtcSite site, DeskPhones *phones)
        : m_configuration(configuration), m_site(std::move(site)), m_phones(phones)
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::GetConfig &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::GetIceConfig &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ToggleUniqueAccountDevice &asked, const Requester &requester, const Reply &reply);
    void tell(const LineConfig &config, const QString &device, const Reply &reply) const;
    /// Null: he has none.
    [[nodiscard]] const Line *lineOf(int userId) const;
    [[nodiscard]] LineConfig configOf(const Line &line) const;

    const Configuration &m_configuration;
    const WebRtcSite m_site;
    DeskPhones *m_phones;
    QSet<int> m_atTheDesk; ///< users with both who chose the telephone
};

} // namespace xivocc::commands
