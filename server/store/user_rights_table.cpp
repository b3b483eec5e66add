#include "user_rights_table.h"

#include <QVariant>
#include <algorithm>

namespace xivocc::store {

namespace {

struct Kind
{
    const char *name; ///< in the column kind
    std::vector<int> UserRights::*ids;
};
constexpr Kind kinds[]{
    {"queue", &UserRights::queueIds}, {"group", &UserRights::groupIds}, {"agent", &UserRights::agentIds}};

UserRights rightsIn(const QSqlQuery &row)
{
    UserRights rights;
    rights.userId = row.value(0).toInt();
    // A profile that nobody knows gives no rights.
    rights.profile = profileFromName(row.value(1).toString()).value_or(RightProfile::None);
    rights.mayRecord = row.value(2).toInt() != 0;
    rights.mayDissuade = row.value(3).toInt() != 0;
    return rights;
}

/// Adds what the row grants to the rights of its user.
void grant(const QSqlQuery &row, std::vector<UserRights> &all)
{
    const auto user = std::ranges::find(all, row.value(0).toInt(), &UserRights::userId);
    const QString name = row.value(1).toString();
    const auto kind =
        std::ranges::find_if(kinds, [&name](const Kind &each) { return name == QLatin1String(each.name); });
    if (user != all.end() && kind != std::end(kinds))
        ((*user).*(kind->ids)).push_back(row.value(2).toInt());
}

Outcome<std::vector<UserRights>> readRows(QSqlDatabase &database)
{
    std::vector<UserRights> all;
    const auto read = forEachRow(database,
                                 QStringLiteral("select user_id, profile, may_record, may_dissuade "
                                                "from user_rights order by user_id"),
                                 {}, [&all](const QSqlQuery &row) { all.push_back(rightsIn(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return forEachRow(database,
                      QStringLiteral("select user_id, kind, granted_id from granted_right "
                                     "order by user_id, kind, granted_id"),
                      {}, [&all](const QSqlQuery &row) { grant(row, all); })
        .map([&all] { return std::move(all); });
}

Outcome<void> writeRows(QSqlDatabase &database, const UserRights &rights)
{
    for (const QString &statement : {QStringLiteral("delete from granted_right where user_id = ?"),
                                     QStringLiteral("delete from user_rights where user_id = ?")}) {
        if (const auto gone = run(database, statement, {rights.userId}); !gone)
            return tl::unexpected(gone.error());
    }
    const auto written = run(
        database,
        QStringLiteral("insert into user_rights (user_id, profile, may_record, "
                       "may_dissuade) values (?, ?, ?, ?)"),
        {rights.userId, profileName(rights.profile), rights.mayRecord ? 1 : 0, rights.mayDissuade ? 1 : 0});
    if (!written)
        return tl::unexpected(written.error());
    for (const Kind &kind : kinds) {
        for (const int id : rights.*(kind.ids)) {
            const auto granted =
                run(database,
                    QStringLiteral("insert into granted_right (user_id, kind, granted_id) values (?, ?, ?)"),
                    {rights.userId, QString::fromLatin1(kind.name), id});
            if (!granted)
                return tl::unexpected(granted.error());
        }
    }
    return {};
}

} // namespace

void UserRightsTable::readAll(Found done)
{
    m_store.perform<std::vector<UserRights>>(readRows, std::move(done));
}

void UserRightsTable::write(const UserRights &rights, commands::Done done)
{
    m_store.perform([rights](QSqlDatabase &database) { return writeRows(database, rights); },
                    std::move(done));
}

} // namespace xivocc::store
