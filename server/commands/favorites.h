#pragma once

#include "command_handler.h"
#include "found_contacts.h"
#include "outbox.h"

#include <domain/configuration.h>
#include <domain/directory.h>
#include <realtime/floor.h>

namespace xivocc::commands {

/// The contacts that a user picked out (XuC protocol, 4.8 and 5.5). Users of XiVO are shown as XiVO knows
/// them now, other contacts as they were found. Who asks hears of their telephones from then on.
class Favorites final : public CommandHandler
{
public:
    /// What it is built on outlives it, and every answer.
    struct Context
    {
        const Configuration &configuration;
        const realtime::Floor &floor;
        Outbox &outbox;
        FavoriteBook &book;
        const FoundContacts &found;
    };

    explicit Favorites(const Context &context) : m_context(context) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::GetFavorites &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::GetFavoriteContacts &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::AddFavorite &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::RemoveFavorite &asked, const Requester &requester, const Reply &reply);

    using Told = std::function<void(const DirectoryTable &)>;
    void read(const Requester &requester, const QString &command, const Reply &reply, const Told &tell);
    [[nodiscard]] DirectoryTable tableOf(const std::vector<KeptContact> &favorites) const;

    Context m_context;
};

} // namespace xivocc::commands
