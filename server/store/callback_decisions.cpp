#include "callback_decisions.h"

#include "callback_rows.h"
#include "callback_search.h"

#include <domain/present_moment.h>

#include <QUuid>
#include <QVariant>
#include <algorithm>

namespace xivocc::store {

namespace {

using commands::CallbackUser;
using commands::Refusal;

tl::unexpected<Refusal> refuse(const char *code, const char *reason)
{
    return tl::unexpected(Refusal{QString::fromLatin1(code), QString::fromLatin1(reason)});
}

tl::unexpected<Refusal> unknownRequest()
{
    return refuse("UnknownCallback",
                  "There is no such callback request. Ask for the lists anew (getCallbackLists).");
}

tl::unexpected<Refusal> closedRequest()
{
    return refuse("CallbackClosed", "This callback request is closed already. Choose another one.");
}

qint64 nowInMilliseconds()
{
    return presentMoment().time_since_epoch() / milliseconds(1);
}

/// The agent who has the request, when it is open and somebody has it.
Outcome<Decision<int>> readHolder(QSqlDatabase &database, const QString &request)
{
    const auto claim = readCallbackClaim(database, request);
    if (!claim)
        return tl::unexpected(claim.error());
    if (!*claim)
        return Decision<int>(unknownRequest());
    if ((*claim)->isClosed)
        return Decision<int>(closedRequest());
    if (!(*claim)->agentId)
        return Decision<int>(refuse("CallbackNotTaken",
                                    "Nobody has taken this callback request. Take it first (takeCallback)."));
    return Decision<int>(*(*claim)->agentId);
}

/// Refused unless the request is open and this agent has it.
Outcome<Decision<void>> checkHolder(QSqlDatabase &database, const QString &request, int agentId)
{
    const auto holder = readHolder(database, request);
    if (!holder)
        return tl::unexpected(holder.error());
    if (!*holder)
        return Decision<void>(tl::unexpected(holder->error()));
    if (**holder != agentId)
        return Decision<void>(refuse("CallbackTakenByOther",
                                     "Another agent has taken this callback request, and only he can go on "
                                     "with it. Choose another one."));
    return Decision<void>();
}

/// The request's queue, when the user may touch its requests.
Outcome<Decision<int>> checkSeen(QSqlDatabase &database, const QString &request, const SeenQueues &seen)
{
    const auto found = readCallbackRequests(database, QStringLiteral("where r.uuid = ?"), {request});
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return Decision<int>(unknownRequest());
    const int queue = found->front().queueId;
    if (seen && std::ranges::find(*seen, queue) == seen->end())
        return Decision<int>(
            refuse("Forbidden", "Nothing was done, because you have no right to the queue of this callback "
                                "request. An administrator can grant it to you."));
    return Decision<int>(queue);
}

/// Passes the queue on when the request is open and this agent has it.
Outcome<Decision<int>> ifHeld(QSqlDatabase &database, const QString &request, int agentId, int queue)
{
    const auto holder = checkHolder(database, request, agentId);
    if (!holder)
        return tl::unexpected(holder.error());
    if (!*holder)
        return Decision<int>(tl::unexpected(holder->error()));
    return Decision<int>(queue);
}

bool isGone(int agentId, const CallbackUser &user)
{
    return !user.agents.isEmpty() && !user.agents.contains(agentId);
}

/// Whether the request is open and the user's now, which nobody had but he or this other agent.
Outcome<bool> takeFrom(QSqlDatabase &database, const QString &request, const CallbackUser &user, int other)
{
    const auto taken =
        run(database,
            QStringLiteral("update callback_request set agent_id = ? where uuid = ? and is_closed = 0 and "
                           "(agent_id is null or agent_id = ? or agent_id = ?)") +
                (user.seenQueues
                     ? QStringLiteral(" and list_uuid in (select l.uuid from callback_list l where %1)")
                           .arg(amongQueues(*user.seenQueues))
                     : QString()),
            {user.agentId, request, user.agentId, other});
    if (!taken)
        return tl::unexpected(taken.error());
    return taken->numRowsAffected() == 1;
}

struct Ticket
{
    QString request;
    int agentId = 0;
};

Outcome<std::optional<Ticket>> readTicket(QSqlDatabase &database, const QString &uuid)
{
    std::optional<Ticket> ticket;
    return forEachRow(database,
                      QStringLiteral("select request_uuid, agent_id from callback_ticket where uuid = ?"),
                      {uuid},
                      [&ticket](const QSqlQuery &row) {
                          ticket = Ticket{row.value(0).toString(), row.value(1).toInt()};
                      })
        .map([&ticket] { return ticket; });
}

/// The ticket's request, when this agent may still say how it went.
Outcome<Decision<QString>> checkTicket(QSqlDatabase &database, const commands::CallbackResult &result)
{
    const auto ticket = readTicket(database, result.ticketUuid);
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (!*ticket)
        return Decision<QString>(refuse(
            "UnknownTicket", "There is no such callback ticket. Its uuid comes with CallbackStarted and is "
                             "not that of the request."));
    if ((*ticket)->agentId != result.agentId)
        return Decision<QString>(
            refuse("CallbackTakenByOther", "Another agent made this call, and only he can say how it went."));
    const auto holder = checkHolder(database, (*ticket)->request, result.agentId);
    if (!holder)
        return tl::unexpected(holder.error());
    if (!*holder)
        return Decision<QString>(tl::unexpected(holder->error()));
    return Decision<QString>((*ticket)->request);
}

Outcome<bool> periodExists(QSqlDatabase &database, const QString &uuid)
{
    const auto periods = readCallbackPeriods(database);
    if (!periods)
        return tl::unexpected(periods.error());
    return std::ranges::find(*periods, uuid, &CallbackPeriod::uuid) != periods->end();
}

Outcome<QSqlQuery> moveOn(QSqlDatabase &database, const QString &request,
                          const commands::CallbackResult &result)
{
    if (result.status != CallbackStatus::Callback)
        return run(database, QStringLiteral("update callback_request set is_closed = 1 where uuid = ?"),
                   {request});
    const QVariant date =
        result.dueDate.isValid() ? QVariant(result.dueDate.toString(Qt::ISODate)) : QVariant();
    const QVariant period = result.periodUuid.isEmpty() ? QVariant() : QVariant(result.periodUuid);
    return run(
        database,
        QStringLiteral("update callback_request set agent_id = null, due_date = coalesce(?, due_date), "
                       "period_uuid = coalesce(?, period_uuid) where uuid = ?"),
        {date, period, request});
}

} // namespace

Outcome<Decision<int>> takeCallback(QSqlDatabase &database, const QString &request, const CallbackUser &user)
{
    // Writing comes first: SQLite lets no transaction write that has read what another one changed meanwhile.
    const auto taken = takeFrom(database, request, user, user.agentId);
    if (!taken)
        return tl::unexpected(taken.error());
    auto queue = checkSeen(database, request, user.seenQueues);
    if (!queue || !*queue || *taken)
        return queue;
    const auto holder = readHolder(database, request);
    if (holder && *holder && isGone(**holder, user)) {
        const auto inherited = takeFrom(database, request, user, **holder);
        if (!inherited)
            return tl::unexpected(inherited.error());
        if (*inherited)
            return queue;
    }
    return ifHeld(database, request, user.agentId, **queue);
}

Outcome<Decision<int>> releaseCallback(QSqlDatabase &database, const QString &request,
                                       const CallbackUser &user)
{
    auto queue = checkSeen(database, request, user.seenQueues);
    if (!queue || !*queue)
        return queue;
    const auto holder = readHolder(database, request);
    if (!holder)
        return tl::unexpected(holder.error());
    if (!*holder)
        return Decision<int>(tl::unexpected(holder->error()));
    if (**holder != user.agentId && !user.supervises)
        return ifHeld(database, request, user.agentId, **queue);
    if (const auto released =
            run(database, QStringLiteral("update callback_request set agent_id = null where uuid = ?"),
                {request});
        !released)
        return tl::unexpected(released.error());
    return queue;
}

Outcome<Decision<QString>> openCallbackTicket(QSqlDatabase &database, const QString &request, int agentId,
                                              const SeenQueues &seen)
{
    auto queue = checkSeen(database, request, seen);
    if (queue && *queue)
        queue = ifHeld(database, request, agentId, **queue);
    if (!queue)
        return tl::unexpected(queue.error());
    if (!*queue)
        return Decision<QString>(tl::unexpected(queue->error()));
    const QString ticket = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const qint64 now = nowInMilliseconds();
    const auto opened = run(
        database,
        QStringLiteral("insert into callback_ticket (uuid, request_uuid, agent_id, started_at, updated_at, "
                       "status, comment) values (?, ?, ?, ?, ?, '', '')"),
        {ticket, request, agentId, now, now});
    if (!opened)
        return tl::unexpected(opened.error());
    return Decision<QString>(ticket);
}

Outcome<Decision<CallbackRequest>> noteCallbackResult(QSqlDatabase &database,
                                                      const commands::CallbackResult &result)
{
    const auto request = checkTicket(database, result);
    if (!request)
        return tl::unexpected(request.error());
    if (!*request)
        return Decision<CallbackRequest>(tl::unexpected(request->error()));
    if (!result.periodUuid.isEmpty()) {
        const auto exists = periodExists(database, result.periodUuid);
        if (!exists)
            return tl::unexpected(exists.error());
        if (!*exists)
            return Decision<CallbackRequest>(
                refuse("UnknownPeriod",
                       "There is no such part of the day. getCallbackPreferredPeriods tells them."));
    }
    const auto noted = run(
        database,
        QStringLiteral("update callback_ticket set status = ?, comment = ?, updated_at = ? where uuid = ?"),
        {textOf(result.status), QStringLiteral("") + result.comment, nowInMilliseconds(), result.ticketUuid});
    if (!noted)
        return tl::unexpected(noted.error());
    if (const auto moved = moveOn(database, **request, result); !moved)
        return tl::unexpected(moved.error());
    auto now = readCallbackRequests(database, QStringLiteral("where r.uuid = ?"), {**request});
    if (!now)
        return tl::unexpected(now.error());
    if (now->empty())
        return Decision<CallbackRequest>(unknownRequest());
    return Decision<CallbackRequest>(std::move(now->front()));
}

} // namespace xivocc::store
