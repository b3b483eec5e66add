#pragma once

#include "command_handler.h"
#include "outbox.h"

#include <domain/configuration.h>
#include <realtime/floor.h>

namespace xivocc::commands {

/// What a client may ask of users, agents and telephones, and the watching of telephones. Tells a new session
/// the state of its user's own telephone.
class LookUps final : public CommandHandler
{
public:
    static constexpr qsizetype maxNumberLength = 64; ///< of a telephone that is watched

    /// All outlive it.
    LookUps(const realtime::Floor &floor, const Configuration &configuration, Outbox &outbox)
        : m_floor(floor), m_configuration(configuration), m_outbox(outbox)
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;
    void sessionOpened(const Requester &requester, const Reply &reply) override;

private:
    void on(const protocol::GetAgentDirectory &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::LookUpDisplayName &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::SubscribeToPhoneHints &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::UnsubscribeFromAllPhoneHints &asked, const Requester &requester,
            const Reply &reply);

    const realtime::Floor &m_floor;
    const Configuration &m_configuration;
    Outbox &m_outbox;
};

} // namespace xivocc::commands
