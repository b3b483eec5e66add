#pragma once

#include "agent_control.h"
#include "command_handler.h"
#include "personal_services.h"
#include "presence_control.h"

#include <realtime/floor.h>

namespace xivocc::commands {

/// What changing a presence works on. The referenced objects outlive it.
struct PresenceContext
{
    const Configuration &configuration;
    const realtime::Floor &floor;
    Outbox &outbox;
    AgentControl &agents;
    PersonalServices &services;
    PresenceControl *control = nullptr; ///< null: there is no CTI link
};

/// A user's presence. XiVO keeps it and runs its actions where the CTI link is there; else it is kept here,
/// and its actions are run here: pauses, log-off, do not disturb.
class PresenceChange final : public CommandHandler
{
public:
    explicit PresenceChange(const PresenceContext &context) : m_context(context) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;
    void sessionOpened(const Requester &requester, const Reply &reply) override;

    /// XiVO shows this presence of the user.
    void seen(int userId, const QString &presence);

private:
    void confirm(int userId, const QString &presence);
    void change(const Presence &presence, const Requester &requester, const Reply &reply);
    /// It is confirmed when XiVO has done with the agent what the presence asks for.
    void keep(const Presence &presence, const Requester &requester, const Reply &reply);
    /// What the action asks of the requester's agent; empty: nothing.
    using Order = std::function<void(Done done)>;
    [[nodiscard]] Order orderOf(const PresenceAction &action, const Presence &presence,
                                const Requester &requester) const;

    const PresenceContext m_context;
    QHash<int, QString> m_presences; ///< technical names, by user
};

} // namespace xivocc::commands
