#pragma once

#include "command_handler.h"
#include "default_membership_book.h"
#include "outbox.h"
#include "queue_member_control.h"

#include <domain/configuration.h>
#include <realtime/floor.h>
#include <rights/access_rights.h>

#include <map>

namespace xivocc::commands {

/// The queues that users are put in by default (XuC protocol, 4.12). Who asks for defaults or changes them
/// hears of every change from then on. Queues that XiVO no longer has are left out. A user who does not see
/// all queues neither changes nor applies defaults in the others.
class DefaultMemberships final : public CommandHandler
{
public:
    struct Context
    {
        const Configuration &configuration;
        const realtime::Floor &floor;
        Outbox &outbox;
        DefaultMembershipBook &book;
        const rights::AccessRights &rights;
        QueueMemberControl *control; ///< null: nothing can change memberships
    };

    /// What it is built on outlives it, and every answer.
    explicit DefaultMemberships(const Context &context) : m_context(context) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::GetUserDefaultMembership &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::SetUserDefaultMembership &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::SetUsersDefaultMembership &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ApplyUsersDefaultMembership &asked, const Requester &requester,
            const Reply &reply);
    void list(const Requester &requester, const Reply &reply);

    /// False, and said, when a user or a queue does not exist.
    [[nodiscard]] bool areKnown(const std::vector<int> &users, const std::vector<QueuePenalty> &membership,
                                const QString &command, const Reply &reply) const;
    [[nodiscard]] DefaultMembership present(const DefaultMembership &stored) const;
    using Told = std::function<void(const std::vector<DefaultMembership> &)>;
    /// `tell` gets the users' defaults as they are then, also those that the requester does not see.
    void write(const std::vector<int> &users, const std::vector<QueuePenalty> &membership,
               const Requester &requester, const QString &command, const Reply &reply, const Told &tell);
    void tellStored(const std::vector<int> &users, const QString &command, const Reply &reply,
                    const Told &tell);
    void apply(DefaultMembership wanted, const rights::Sight &sight, const QString &command,
               const Reply &reply);
    /// He leaves only when he has arrived everywhere: a refusal must not leave him without any queue.
    void move(int agent, const std::vector<QueuePenalty> &joined, const std::map<int, int> &left,
              const QString &command, const Reply &reply);

    Context m_context;
};

} // namespace xivocc::commands
