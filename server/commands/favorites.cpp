#include "favorites.h"

#include "contact_sheets.h"
#include "contact_table.h"
#include "errors.h"

#include <optional>

namespace xivocc::commands {

namespace {

/// As R1's client reads them; every other word but the first two tells it of a failure.
const QString added = QStringLiteral("Added");
const QString removed = QStringLiteral("Removed");
const QString notAdded = QStringLiteral("AddFail");
const QString notRemoved = QStringLiteral("RemoveFail");

template <typename Asked> protocol::FavoriteUpdated updateOf(const Asked &asked, const QString &action)
{
    return {action, asked.contactId, asked.source};
}

} // namespace

bool Favorites::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<GetFavorites, GetFavoriteContacts, AddFavorite, RemoveFavorite>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void Favorites::on(const protocol::GetFavorites &, const Requester &requester, const Reply &reply)
{
    read(requester, QStringLiteral("getFavorites"), reply,
         [reply](const DirectoryTable &table) { reply(protocol::Favorites{table}); });
}

void Favorites::on(const protocol::GetFavoriteContacts &, const Requester &requester, const Reply &reply)
{
    read(requester, QStringLiteral("getFavoriteContacts"), reply, [this, reply](const DirectoryTable &table) {
        reply(protocol::FavoriteContactSheets{sheetsOf(table, m_context.configuration)});
    });
}

void Favorites::on(const protocol::AddFavorite &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("addFavorite");
    std::optional<KeptContact> contact;
    if (const User *user = userOf(m_context.configuration, asked.contactId, asked.source))
        contact = contactOf(*user);
    else if (const auto *found = m_context.found.find(requester.userId, asked.contactId, asked.source))
        contact = *found;
    if (!contact) {
        reply(updateOf(asked, notAdded));
        reply(
            refused("UnknownContact", command,
                    QStringLiteral("None of your last searches found a contact with this id in this source. "
                                   "Search for it again, then add it.")));
        return;
    }
    m_context.book.add(requester.userId, *contact,
                       [this, asked, user = requester.userId, command, reply](const Refusal *refusal) {
                           if (refusal) {
                               reply(updateOf(asked, notAdded));
                               reply(errorOf(*refusal, command));
                           } else {
                               m_context.outbox.tellUser(user, updateOf(asked, added));
                           }
                       });
}

void Favorites::on(const protocol::RemoveFavorite &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("removeFavorite");
    if (!KeptContact::isId(asked.contactId, asked.source)) {
        reply(updateOf(asked, notRemoved));
        reply(
            refused("InvalidValue", command,
                    QStringLiteral("A contact is named by a contactId and a source of 1 to %1 characters, as "
                                   "getFavorites gives them.")
                        .arg(KeptContact::maxTextLength)));
        return;
    }
    m_context.book.remove(requester.userId, asked.contactId, asked.source,
                          [this, asked, user = requester.userId, command, reply](const Refusal *refusal) {
                              if (refusal) {
                                  reply(updateOf(asked, notRemoved));
                                  reply(errorOf(*refusal, command));
                              } else {
                                  m_context.outbox.tellUser(user, updateOf(asked, removed));
                              }
                          });
}

void Favorites::read(const Requester &requester, const QString &command, const Reply &reply, const Told &tell)
{
    m_context.book.readAll(requester.userId,
                           [this, session = requester.session, command, reply, tell](const auto &kept) {
                               if (!kept) {
                                   reply(errorOf(kept.error(), command));
                                   return;
                               }
                               DirectoryTable table = tableOf(*kept);
                               const QStringList numbers = putPhoneStatusesIn(table, m_context.floor);
                               tell(table);
                               m_context.outbox.watchPhones(session, numbers);
                           });
}

DirectoryTable Favorites::tableOf(const std::vector<KeptContact> &favorites) const
{
    DirectoryTable table = emptyContactTable();
    for (const KeptContact &kept : favorites) {
        const User *user = userOf(m_context.configuration, kept.contactId, kept.source);
        if (user)
            table.entries.push_back(entryOf(contactOf(*user), true));
        else
            table.entries.push_back(entryOf(kept, true));
    }
    return table;
}

} // namespace xivocc::commands
