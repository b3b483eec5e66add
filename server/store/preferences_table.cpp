#include "preferences_table.h"

#include <QVariant>

namespace xivocc::store {

namespace {

using Kept = std::vector<protocol::UserPreference>;

Outcome<int> countOthers(QSqlDatabase &database, int user, const QString &key)
{
    return readNumber(database,
                      QStringLiteral("select count(*) from user_preference where user_id = ? and name <> ?"),
                      {user, key});
}

/// False: the user has too many.
Outcome<bool> replace(QSqlDatabase &database, int user, const protocol::UserPreference &preference)
{
    const auto others = countOthers(database, user, preference.key);
    if (!others)
        return tl::unexpected(others.error());
    if (*others >= PreferencesTable::maxPerUser)
        return false;
    const auto gone =
        run(database, QStringLiteral("delete from user_preference where user_id = ? and name = ?"),
            {user, preference.key});
    if (!gone)
        return tl::unexpected(gone.error());
    const auto written = run(
        database,
        QStringLiteral("insert into user_preference (user_id, name, value, value_type) values (?, ?, ?, ?)"),
        {user, preference.key, textValue(preference.value), textValue(preference.valueType)});
    if (!written)
        return tl::unexpected(written.error());
    return true;
}

} // namespace

void PreferencesTable::readAll(int userId, Found done)
{
    m_store.perform<Kept>(
        [userId](QSqlDatabase &database) -> Outcome<Kept> {
            Kept all;
            return forEachRow(database,
                              QStringLiteral("select name, value, value_type from user_preference "
                                             "where user_id = ? order by name"),
                              {userId},
                              [&all](const QSqlQuery &row) {
                                  all.push_back({row.value(0).toString(), row.value(1).toString(),
                                                 row.value(2).toString()});
                              })
                .map([&all] { return std::move(all); });
        },
        std::move(done));
}

void PreferencesTable::write(int userId, const protocol::UserPreference &preference, commands::Done done)
{
    m_store.perform<bool>(
        [userId, preference](QSqlDatabase &database) { return replace(database, userId, preference); },
        [done = std::move(done)](const tl::expected<bool, commands::Refusal> &isWritten) {
            if (!isWritten) {
                done(&isWritten.error());
            } else if (!*isWritten) {
                const commands::Refusal tooMany{
                    QStringLiteral("TooMany"),
                    QStringLiteral(
                        "A user has at most %1 preferences, and you have as many; use one of their "
                        "keys again.")
                        .arg(maxPerUser)};
                done(&tooMany);
            } else {
                done(nullptr);
            }
        });
}

} // namespace xivocc::store
