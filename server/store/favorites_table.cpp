#include "favorites_table.h"

#include <QVariant>

namespace xivocc::store {

namespace {

using commands::KeptContact;
using Contacts = std::vector<KeptContact>;

Outcome<void> removeRow(QSqlDatabase &database, int user, const QString &contactId, const QString &source)
{
    const auto gone = run(database,
                          QStringLiteral("delete from favorite_contact "
                                         "where user_id = ? and source = ? and contact_id = ?"),
                          {user, source, contactId});
    if (!gone)
        return tl::unexpected(gone.error());
    return {};
}

Outcome<int> countRows(QSqlDatabase &database, int user)
{
    return readNumber(database, QStringLiteral("select count(*) from favorite_contact where user_id = ?"),
                      {user});
}

/// False: the user has too many.
Outcome<bool> addRow(QSqlDatabase &database, int user, const KeptContact &contact)
{
    if (const auto gone = removeRow(database, user, contact.contactId, contact.source); !gone)
        return tl::unexpected(gone.error());
    const auto count = countRows(database, user);
    if (!count)
        return tl::unexpected(count.error());
    if (*count >= FavoritesTable::maxPerUser)
        return false;
    const auto added =
        run(database,
            QStringLiteral("insert into favorite_contact (user_id, contact_id, source, name, number, mobile) "
                           "values (?, ?, ?, ?, ?, ?)"),
            {user, contact.contactId, contact.source, textValue(contact.name), textValue(contact.number),
             textValue(contact.mobile)});
    if (!added)
        return tl::unexpected(added.error());
    return true;
}

} // namespace

void FavoritesTable::readAll(int userId, Found done)
{
    m_store.perform<Contacts>(
        [userId](QSqlDatabase &database) -> Outcome<Contacts> {
            Contacts all;
            return forEachRow(database,
                              QStringLiteral("select contact_id, source, name, number, mobile "
                                             "from favorite_contact where user_id = ? order by id"),
                              {userId},
                              [&all](const QSqlQuery &row) {
                                  all.push_back({row.value(0).toString(), row.value(1).toString(),
                                                 row.value(2).toString(), row.value(3).toString(),
                                                 row.value(4).toString()});
                              })
                .map([&all] { return std::move(all); });
        },
        std::move(done));
}

void FavoritesTable::add(int userId, const KeptContact &contact, commands::Done done)
{
    m_store.perform<bool>(
        [userId, contact](QSqlDatabase &database) { return addRow(database, userId, contact); },
        [done = std::move(done)](const tl::expected<bool, commands::Refusal> &isAdded) {
            if (!isAdded) {
                done(&isAdded.error());
            } else if (!*isAdded) {
                const commands::Refusal tooMany{
                    QStringLiteral("TooMany"),
                    QStringLiteral(
                        "A user has at most %1 favourites, and you have as many; remove one first.")
                        .arg(maxPerUser)};
                done(&tooMany);
            } else {
                done(nullptr);
            }
        });
}

void FavoritesTable::remove(int userId, const QString &contactId, const QString &source, commands::Done done)
{
    m_store.perform([userId, contactId, source](
                        QSqlDatabase &database) { return removeRow(database, userId, contactId, source); },
                    std::move(done));
}

} // namespace xivocc::store
