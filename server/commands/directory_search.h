#pragma once

#include "command_handler.h"
#include "directory.h"
#include "found_contacts.h"
#include "outbox.h"

#include <domain/configuration.h>
#include <realtime/floor.h>

namespace xivocc::commands {

/// What a search for contacts works on. The referenced objects outlive it.
struct DirectoryContext
{
    const Configuration &configuration;
    const realtime::Floor &floor;
    Outbox &outbox;
    FavoriteBook &favorites;
    FoundContacts &found;
    Directory *directory = nullptr; ///< null: there is no CTI link
};

/// Searches contacts: in XiVO's directories where the CTI link is there, else among XiVO's users. The session
/// hears of the telephones of those found from then on, which the clients of XuC rely on.
class DirectorySearch final : public CommandHandler
{
public:
    static constexpr qsizetype maxPatternLength = 200;
    static constexpr std::size_t maxEntries = 500;

    explicit DirectorySearch(const DirectoryContext &context) : m_context(context) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    struct Search
    {
        QString term;
        QString command;
        Requester requester;
        Reply reply;
        bool wantsSheets = false;
    };

    void start(Search search);
    void answer(const Search &search, DirectoryTable table);
    /// The table is complete.
    void tell(const Search &search, DirectoryTable table);
    [[nodiscard]] DirectoryTable usersLike(const QString &pattern) const;

    const DirectoryContext m_context;
};

} // namespace xivocc::commands
