#include "default_memberships_table.h"

#include <QVariant>

namespace xivocc::store {

namespace {

Outcome<std::vector<DefaultMembership>> readRows(QSqlDatabase &database)
{
    auto rows = run(database, QStringLiteral("select user_id, queue_id, penalty from default_membership "
                                             "order by user_id, queue_id"));
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<DefaultMembership> all;
    while (rows->next()) {
        const int user = rows->value(0).toInt();
        if (all.empty() || all.back().userId != user)
            all.push_back({user, {}});
        all.back().membership.push_back({rows->value(1).toInt(), rows->value(2).toInt()});
    }
    return all;
}

Outcome<void> writeRows(QSqlDatabase &database, int user, const std::vector<QueuePenalty> &membership)
{
    if (const auto gone =
            run(database, QStringLiteral("delete from default_membership where user_id = ?"), {user});
        !gone)
        return tl::unexpected(gone.error());
    for (const QueuePenalty &entry : membership) {
        const auto written = run(
            database,
            QStringLiteral("insert into default_membership (user_id, queue_id, penalty) values (?, ?, ?)"),
            {user, entry.queueId, entry.penalty});
        if (!written)
            return tl::unexpected(written.error());
    }
    return {};
}

} // namespace

void DefaultMembershipsTable::readAll(Found done)
{
    m_store.perform<std::vector<DefaultMembership>>(readRows, std::move(done));
}

void DefaultMembershipsTable::write(const std::vector<int> &userIds,
                                    const std::vector<QueuePenalty> &membership, commands::Done done)
{
    m_store.perform(
        [userIds, membership](QSqlDatabase &database) -> Outcome<void> {
            for (const int user : userIds) {
                if (auto written = writeRows(database, user, membership); !written)
                    return written;
            }
            return {};
        },
        std::move(done));
}

} // namespace xivocc::store
