#pragma once

#include "favorite_book.h"

#include <QCache>

namespace xivocc::commands {

/// What searches in XiVO's directories found last, for each user by himself: a client names a contact by its
/// id alone when it makes it a favourite, and the directories cannot be asked by id.
class FoundContacts final
{
public:
    static constexpr int maxContacts = 5000; ///< of all users; those found longest ago are forgotten

    void remember(int userId, const KeptContact &contact)
    {
        if (KeptContact::isId(contact.contactId, contact.source))
            m_contacts.insert({userId, {contact.source, contact.contactId}}, new KeptContact(contact));
    }
    /// Null: not found of late.
    [[nodiscard]] const KeptContact *find(int userId, const QString &contactId, const QString &source) const
    {
        return m_contacts.object({userId, {source, contactId}});
    }

private:
    using Key = std::pair<int, std::pair<QString, QString>>;

    QCache<Key, KeptContact> m_contacts{maxContacts};
};

} // namespace xivocc::commands
