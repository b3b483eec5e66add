#include "callback_rows.h"

#include <protocol/callback_fields.h>

#include <QVariant>
#include <algorithm>

namespace xivocc::store {

namespace {

const QString requestColumns =
    QStringLiteral("r.uuid, r.list_uuid, r.phone_number, r.mobile_phone_number, r.first_name, r.last_name, "
                   "r.company, r.description, r.due_date, r.voice_message, r.agent_id, "
                   "p.uuid, p.name, p.starts_at, p.ends_at, p.is_default, l.queue_id");
constexpr int requestColumnCount = 17;
const QString joined = QStringLiteral(" from callback_request r join callback_list l on l.uuid = r.list_uuid "
                                      "join callback_period p on p.uuid = r.period_uuid ");

CallbackPeriod periodAt(const QSqlQuery &rows, int first)
{
    return {rows.value(first).toString(), rows.value(first + 1).toString(),
            QTime::fromString(rows.value(first + 2).toString(), Qt::ISODate),
            QTime::fromString(rows.value(first + 3).toString(), Qt::ISODate),
            rows.value(first + 4).toInt() != 0};
}

CallbackRequest requestAt(const QSqlQuery &rows)
{
    CallbackRequest request;
    request.uuid = rows.value(0).toString();
    request.listUuid = rows.value(1).toString();
    request.phoneNumber = rows.value(2).toString();
    request.mobilePhoneNumber = rows.value(3).toString();
    request.firstName = rows.value(4).toString();
    request.lastName = rows.value(5).toString();
    request.company = rows.value(6).toString();
    request.description = rows.value(7).toString();
    request.dueDate = QDate::fromString(rows.value(8).toString(), Qt::ISODate);
    request.voiceMessageRef = rows.value(9).toString();
    if (!rows.value(10).isNull())
        request.agentId = rows.value(10).toInt();
    request.preferredPeriod = periodAt(rows, 11);
    request.queueId = rows.value(16).toInt();
    return request;
}

std::optional<CallbackStatus> statusOf(const QString &text)
{
    const auto &all = protocol::EnumTexts<CallbackStatus>::all;
    const auto found =
        std::ranges::find_if(all, [&text](const auto &pair) { return text == QLatin1String(pair.second); });
    return found == all.end() ? std::nullopt : std::optional(found->first);
}

Instant instantOf(const QVariant &value)
{
    return Instant(milliseconds(value.toLongLong()));
}

/// After the columns of its request.
CallbackTicket ticketAt(const QSqlQuery &row)
{
    constexpr int first = requestColumnCount;
    return {row.value(first).toString(),     requestAt(row),
            row.value(first + 1).toInt(),    instantOf(row.value(first + 2)),
            instantOf(row.value(first + 3)), statusOf(row.value(first + 4).toString()),
            row.value(first + 5).toString()};
}

} // namespace

QString textOf(CallbackStatus status)
{
    const auto &all = protocol::EnumTexts<CallbackStatus>::all;
    const auto found = std::ranges::find(all, status, [](const auto &pair) { return pair.first; });
    return QString::fromLatin1(found->second);
}

Outcome<std::vector<CallbackPeriod>> readCallbackPeriods(QSqlDatabase &database)
{
    std::vector<CallbackPeriod> periods;
    return forEachRow(database,
                      QStringLiteral("select uuid, name, starts_at, ends_at, is_default "
                                     "from callback_period order by starts_at, name"),
                      {}, [&periods](const QSqlQuery &row) { periods.push_back(periodAt(row, 0)); })
        .map([&periods] { return std::move(periods); });
}

Outcome<std::vector<CallbackRequest>> readCallbackRequests(QSqlDatabase &database, const QString &condition,
                                                           const QVariantList &values)
{
    std::vector<CallbackRequest> requests;
    return forEachRow(database, QStringLiteral("select ") + requestColumns + joined + condition, values,
                      [&requests](const QSqlQuery &row) { requests.push_back(requestAt(row)); })
        .map([&requests] { return std::move(requests); });
}

Outcome<int> countCallbackRequests(QSqlDatabase &database, const QString &condition,
                                   const QVariantList &values)
{
    return readNumber(database, QStringLiteral("select count(*)") + joined + condition, values);
}

Outcome<std::vector<CallbackTicket>> readCallbackTickets(QSqlDatabase &database, const QString &list,
                                                         int size)
{
    std::vector<CallbackTicket> tickets;
    return forEachRow(
               database,
               QStringLiteral("select ") + requestColumns +
                   QStringLiteral(", t.uuid, t.agent_id, t.started_at, t.updated_at, t.status, t.comment") +
                   joined +
                   QStringLiteral("join callback_ticket t on t.request_uuid = r.uuid "
                                  "where r.list_uuid = ? order by t.id desc limit ?"),
               {list, size}, [&tickets](const QSqlQuery &row) { tickets.push_back(ticketAt(row)); })
        .map([&tickets] { return std::move(tickets); });
}

Outcome<std::optional<CallbackClaim>> readCallbackClaim(QSqlDatabase &database, const QString &request)
{
    std::optional<CallbackClaim> claim;
    return forEachRow(database,
                      QStringLiteral("select agent_id, is_closed from callback_request where uuid = ?"),
                      {request},
                      [&claim, &request](const QSqlQuery &row) {
                          claim = CallbackClaim{request, std::nullopt, row.value(1).toInt() != 0};
                          if (!row.value(0).isNull())
                              claim->agentId = row.value(0).toInt();
                      })
        .map([&claim] { return claim; });
}

} // namespace xivocc::store
