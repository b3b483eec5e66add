#include "default_memberships_table.h"

#include <QVariant>

namespace xivocc::store {

namespace {

Outcome<std::vector<DefaultMembership>> readRows(QSqlDatabase &database)
{
    std::vector<DefaultMembership> all;
    return forEachRow(database,
                      QStringLiteral("select user_id, queue_id, penalty from default_membership "
                                     "order by user_id, queue_id"),
                      {},
                      [&all](const QSqlQuery &row) {
                          const int user = row.value(0).toInt();
                          if (all.empty() || all.back().userId != user)
                              all.push_back({user, {}});
                          all.back().membership.push_back({row.value(1).toInt(), row.value(2).toInt()});
                      })
        .map([&all] { return std::move(all); });
}

Outcome<void> removeRows(QSqlDatabase &database, int user, const std::optional<std::vector<int>> &within)
{
    QString statement = QStringLiteral("delete from default_membership where user_id = ?");
    if (within) {
        QStringList ids;
        for (const int queue : *within)
            ids.append(QString::number(queue));
        statement += QStringLiteral(" and queue_id in (%1)").arg(ids.join(QLatin1Char(',')));
    }
    if (within && within->empty())
        return {};
    if (const auto gone = run(database, statement, {user}); !gone)
        return tl::unexpected(gone.error());
    return {};
}

Outcome<void> writeRows(QSqlDatabase &database, int user, const std::vector<QueuePenalty> &membership,
                        const std::optional<std::vector<int>> &within)
{
    if (const auto gone = removeRows(database, user, within); !gone)
        return gone;
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
                                    const std::vector<QueuePenalty> &membership,
                                    const std::optional<std::vector<int>> &within, commands::Done done)
{
    m_store.perform(
        [userIds, membership, within](QSqlDatabase &database) -> Outcome<void> {
            for (const int user : userIds) {
                if (auto written = writeRows(database, user, membership, within); !written)
                    return written;
            }
            return {};
        },
        std::move(done));
}

} // namespace xivocc::store
