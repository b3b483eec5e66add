#include "callbacks_table.h"

#include "callback_decisions.h"
#include "callback_rows.h"
#include "callback_search.h"

#include <QVariant>
#include <algorithm>

namespace xivocc::store {

namespace {

using commands::Refusal;

Outcome<std::vector<CallbackList>> readOpenLists(QSqlDatabase &database)
{
    std::vector<CallbackList> lists;
    const auto read = forEachRow(
        database, QStringLiteral("select uuid, name, queue_id from callback_list order by name, uuid"), {},
        [&lists](const QSqlQuery &row) {
            lists.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toInt(), {}});
        });
    if (!read)
        return tl::unexpected(read.error());
    auto open = readCallbackRequests(
        database, QStringLiteral("where r.is_closed = 0 order by r.due_date, p.starts_at, r.id"), {});
    if (!open)
        return tl::unexpected(open.error());
    for (CallbackRequest &request : *open) {
        const auto list = std::ranges::find(lists, request.listUuid, &CallbackList::uuid);
        if (list != lists.end())
            list->callbacks.push_back(std::move(request));
    }
    return lists;
}

Outcome<protocol::CallbackSearchResult> search(QSqlDatabase &database, const CallbackCondition &condition,
                                               int offset, int limit)
{
    const auto total = countCallbackRequests(database, condition.where, condition.values);
    if (!total)
        return tl::unexpected(total.error());
    auto page = readCallbackRequests(database,
                                     condition.where + condition.order + QStringLiteral(" limit ? offset ?"),
                                     condition.values + QVariantList{limit, offset});
    if (!page)
        return tl::unexpected(page.error());
    return protocol::CallbackSearchResult{*total, std::move(*page)};
}

} // namespace

void CallbacksTable::readLists(Answer<std::vector<CallbackList>> done)
{
    m_store.perform<std::vector<CallbackList>>(readOpenLists, std::move(done));
}

void CallbacksTable::readPeriods(Answer<std::vector<CallbackPeriod>> done)
{
    m_store.perform<std::vector<CallbackPeriod>>(readCallbackPeriods, std::move(done));
}

void CallbacksTable::find(const protocol::CallbackSearch &asked, const SeenQueues &seen,
                          Answer<protocol::CallbackSearchResult> done)
{
    const auto condition = conditionOf(asked.filters, seen, m_store.engine());
    if (!condition) {
        done(tl::unexpected(condition.error()));
        return;
    }
    const int limit = std::clamp(asked.limit.value_or(usualPage), 1, largestPage);
    m_store.perform<protocol::CallbackSearchResult>(
        [condition = *condition, offset = std::max(asked.offset, 0), limit](QSqlDatabase &database) {
            return search(database, condition, offset, limit);
        },
        std::move(done));
}

void CallbacksTable::take(const QString &request, const commands::CallbackUser &user, Answer<int> done)
{
    decide<int>(
        m_store, [request, user](QSqlDatabase &database) { return takeCallback(database, request, user); },
        std::move(done));
}

void CallbacksTable::release(const QString &request, const commands::CallbackUser &user, Answer<int> done)
{
    decide<int>(
        m_store, [request, user](QSqlDatabase &database) { return releaseCallback(database, request, user); },
        std::move(done));
}

void CallbacksTable::openTicket(const QString &request, int agentId, const SeenQueues &seen,
                                Answer<QString> done)
{
    decide<QString>(
        m_store,
        [request, agentId, seen](QSqlDatabase &database) {
            return openCallbackTicket(database, request, agentId, seen);
        },
        std::move(done));
}

void CallbacksTable::dropTicket(const QString &ticket)
{
    m_store.perform(
        [ticket](QSqlDatabase &database) -> Outcome<void> {
            const auto gone =
                run(database, QStringLiteral("delete from callback_ticket where uuid = ?"), {ticket});
            if (!gone)
                return tl::unexpected(gone.error());
            return {};
        },
        [](const Refusal *) {});
}

void CallbacksTable::noteResult(const commands::CallbackResult &result, Answer<CallbackRequest> done)
{
    decide<CallbackRequest>(
        m_store, [result](QSqlDatabase &database) { return noteCallbackResult(database, result); },
        std::move(done));
}

} // namespace xivocc::store
