#pragma once

#include "alert_writer.h"
#include "command_handler.h"
#include "outbox.h"

#include <alerts/standing_alerts.h>
#include <domain/configuration.h>
#include <rights/access_rights.h>

namespace xivocc::commands {

/// The alerts that stand and those that stood: tells supervisors of them, keeps them, and notes who takes
/// care. What the book refuses is kept later; the history tells it all the same.
class Alerts final : public CommandHandler
{
public:
    struct Context
    {
        const Configuration &configuration;
        const rights::AccessRights &rights;
        alerts::StandingAlerts &standing;
        Outbox &outbox;
        AlertBook &book;
        std::function<Instant()> now;
    };

    /// What it is built on outlives it, and every answer.
    explicit Alerts(Context context) : m_context(std::move(context)), m_writer(m_context.book) {}

    /// Keeps what became of the alerts since the last time, and tells it.
    void tellChanges();
    /// To be called when the book can be written again after all.
    void keepNow() { m_writer.writeNow(); }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::SubscribeToAlerts &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::AcknowledgeAlert &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::GetAlertHistory &asked, const Requester &requester, const Reply &reply);

    const Context m_context;
    AlertWriter m_writer;
};

} // namespace xivocc::commands
