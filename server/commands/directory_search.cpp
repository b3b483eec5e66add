#include "directory_search.h"

#include "contact_sheets.h"
#include "contact_table.h"
#include "errors.h"

namespace xivocc::commands {

bool DirectorySearch::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    if (const auto *lookUp = std::get_if<protocol::DirectoryLookUp>(&command))
        start({lookUp->term, QStringLiteral("directoryLookUp"), requester, reply});
    else if (const auto *asked = std::get_if<protocol::SearchDirectory>(&command))
        start({asked->pattern, QStringLiteral("searchDirectory"), requester, reply});
    else if (const auto *wanted = std::get_if<protocol::SearchContacts>(&command))
        start({wanted->term, QStringLiteral("searchContacts"), requester, reply, true});
    else
        return false;
    return true;
}

void DirectorySearch::start(Search search)
{
    search.term = search.term.trimmed();
    if (search.term.size() > maxPatternLength) {
        search.reply(
            refused("InvalidValue", search.command,
                    QStringLiteral("A search has at most %1 characters; shorten it.").arg(maxPatternLength)));
        return;
    }
    if (!m_context.directory) {
        answer(search, usersLike(search.term));
        return;
    }
    m_context.directory->search(search.requester.userId, search.term,
                                [this, search](const tl::expected<DirectoryTable, Refusal> &table) {
                                    if (table)
                                        answer(search, *table);
                                    else if (table.error().code == QLatin1String("LinkDown"))
                                        answer(search, usersLike(search.term));
                                    else
                                        search.reply(errorOf(table.error(), search.command));
                                });
}

void DirectorySearch::answer(const Search &search, DirectoryTable table)
{
    for (const DirectoryEntry &entry : table.entries) {
        if (!userOf(m_context.configuration, entry.contactId, entry.source))
            m_context.found.remember(search.requester.userId, contactOf(entry));
    }
    m_context.favorites.readAll(search.requester.userId,
                                [this, search, table = std::move(table)](const auto &favorites) mutable {
                                    if (favorites) // else the search is worth more than its stars
                                        markFavorites(table, *favorites);
                                    tell(search, std::move(table));
                                });
}

void DirectorySearch::tell(const Search &search, DirectoryTable table)
{
    const QStringList numbers = putPhoneStatusesIn(table, m_context.floor);
    if (search.wantsSheets)
        search.reply(protocol::ContactSheets{sheetsOf(table, m_context.configuration)});
    search.reply(protocol::DirectoryResult{std::move(table)});
    m_context.outbox.watchPhones(search.requester.session, numbers);
}

DirectoryTable DirectorySearch::usersLike(const QString &pattern) const
{
    DirectoryTable table = emptyContactTable();
    for (const User &user : m_context.configuration.users) {
        const bool isFound = user.fullName().contains(pattern, Qt::CaseInsensitive) ||
                             user.extension.contains(pattern) || user.mobileNumber.contains(pattern);
        if (isFound && table.entries.size() < maxEntries)
            table.entries.push_back(entryOf(contactOf(user), false));
    }
    return table;
}

} // namespace xivocc::commands
