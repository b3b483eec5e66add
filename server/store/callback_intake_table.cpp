#include "callback_intake_table.h"

#include "callback_rows.h"
#include "decision.h"

#include <commands/callback_file.h>

#include <QUuid>
#include <QVariant>
#include <algorithm>

namespace xivocc::store {

namespace {

using commands::CallbackImport;
using commands::NewCallback;
using commands::Refusal;

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

tl::unexpected<Refusal> refuse(const char *code, const QString &reason)
{
    return tl::unexpected(Refusal{QString::fromLatin1(code), reason});
}

tl::unexpected<Refusal> unknownList()
{
    return refuse("UnknownList", QStringLiteral("There is no callback list with this uuid. Ask for the lists "
                                                "to see those that there are."));
}

Outcome<int> countRows(QSqlDatabase &database, const QString &from, const QVariantList &values = {})
{
    return readNumber(database, QStringLiteral("select count(*) from ") + from, values);
}

Outcome<Decision<CallbackList>> insertList(QSqlDatabase &database, const CallbackList &list)
{
    const auto named = countRows(database, QStringLiteral("callback_list where name = ?"), {list.name});
    const auto all = countRows(database, QStringLiteral("callback_list"));
    if (!named || !all)
        return tl::unexpected(named ? all.error() : named.error());
    if (*named > 0)
        return Decision<CallbackList>(refuse(
            "ListExists",
            QStringLiteral("There is a callback list \"%1\" already. Choose another name.").arg(list.name)));
    if (*all >= CallbackIntakeTable::mostLists)
        return Decision<CallbackList>(refuse(
            "TooMany",
            QStringLiteral("There are %1 callback lists already, and no more are possible.").arg(*all)));
    const auto written =
        run(database, QStringLiteral("insert into callback_list (uuid, name, queue_id) values (?, ?, ?)"),
            {list.uuid, list.name, list.queueId});
    if (!written)
        return tl::unexpected(written.error());
    return Decision<CallbackList>(list);
}

Outcome<Decision<CallbackPeriod>> writePeriod(QSqlDatabase &database, CallbackPeriod period)
{
    const auto known = readCallbackPeriods(database);
    if (!known)
        return tl::unexpected(known.error());
    const auto same = std::ranges::find(*known, period.name, &CallbackPeriod::name);
    const bool isNew = same == known->end();
    if (isNew && known->size() >= CallbackIntakeTable::mostPeriods)
        return Decision<CallbackPeriod>(refuse(
            "TooMany",
            QStringLiteral("There are %1 periods already, and no more are possible.").arg(known->size())));
    if (!isNew && same->isDefault && !period.isDefault)
        return Decision<CallbackPeriod>(
            refuse("DefaultPeriod", QStringLiteral("\"%1\" is the default period, and one has to be. Make "
                                                   "another one the default instead.")
                                        .arg(period.name)));
    if (period.isDefault) {
        const auto changed = run(database, QStringLiteral("update callback_period set is_default = 0"));
        if (!changed)
            return tl::unexpected(changed.error());
    }
    const QString starts = period.start.toString(Qt::ISODate);
    const QString ends = period.end.toString(Qt::ISODate);
    const int isDefault = period.isDefault ? 1 : 0;
    if (!isNew)
        period.uuid = same->uuid;
    const auto written =
        isNew ? run(database,
                    QStringLiteral("insert into callback_period (starts_at, ends_at, is_default, name, uuid) "
                                   "values (?, ?, ?, ?, ?)"),
                    {starts, ends, isDefault, period.name, period.uuid})
              : run(database,
                    QStringLiteral("update callback_period set starts_at = ?, ends_at = ?, is_default = ? "
                                   "where uuid = ?"),
                    {starts, ends, isDefault, period.uuid});
    if (!written)
        return tl::unexpected(written.error());
    return Decision<CallbackPeriod>(period);
}

/// Null: no period is called so.
const CallbackPeriod *periodOf(const NewCallback &request, const std::vector<CallbackPeriod> &periods)
{
    const auto found = std::ranges::find_if(periods, [&request](const CallbackPeriod &period) {
        return request.periodName.isEmpty() ? period.isDefault : period.name == request.periodName;
    });
    return found == periods.end() ? nullptr : &*found;
}

Outcome<QSqlQuery> insertRequest(QSqlDatabase &database, const QString &list, const NewCallback &request,
                                 const QString &period)
{
    const auto text = [](const QString &value) {
        return QVariant(value.isNull() ? QLatin1String("") : value);
    };
    return run(database,
               QStringLiteral("insert into callback_request (uuid, list_uuid, phone_number, "
                              "mobile_phone_number, first_name, last_name, company, description, due_date, "
                              "period_uuid, voice_message, is_closed) "
                              "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"),
               {newUuid(), list, text(request.phoneNumber), text(request.mobilePhoneNumber),
                text(request.firstName), text(request.lastName), text(request.company),
                text(request.description), request.dueDate.toString(Qt::ISODate), period,
                text(request.voiceMessageRef)});
}

Outcome<Decision<CallbackImport>> insertRequests(QSqlDatabase &database, const QString &list,
                                                 const std::vector<NewCallback> &requests)
{
    const auto lists = countRows(database, QStringLiteral("callback_list where uuid = ?"), {list});
    const auto open = countRows(database, QStringLiteral("callback_request where is_closed = 0"));
    const auto periods = readCallbackPeriods(database);
    if (!lists || !open || !periods)
        return tl::unexpected(!lists ? lists.error() : !open ? open.error() : periods.error());
    if (*lists == 0)
        return Decision<CallbackImport>(unknownList());
    if (*open + static_cast<int>(requests.size()) > CallbackIntakeTable::mostOpenRequests)
        return Decision<CallbackImport>(refuse(
            "TooMany", QStringLiteral("%1 callback requests are open and %2 more are too many: there can be "
                                      "%3. Close some, or hand in fewer.")
                           .arg(*open)
                           .arg(requests.size())
                           .arg(CallbackIntakeTable::mostOpenRequests)));
    CallbackImport import;
    for (const NewCallback &request : requests) {
        if (!periodOf(request, *periods))
            import.faults.push_back(
                {request.line,
                 QStringLiteral("There is no period \"%1\". Add it first, or leave the field empty.")
                     .arg(request.periodName)});
    }
    if (!import.faults.empty())
        return Decision<CallbackImport>(std::move(import));
    for (const NewCallback &request : requests) {
        const auto written = insertRequest(database, list, request, periodOf(request, *periods)->uuid);
        if (!written)
            return tl::unexpected(written.error());
        ++import.added;
    }
    return Decision<CallbackImport>(std::move(import));
}

Outcome<Decision<std::vector<CallbackTicket>>> readTicketsOf(QSqlDatabase &database, const QString &list,
                                                             int size)
{
    const auto lists = countRows(database, QStringLiteral("callback_list where uuid = ?"), {list});
    if (!lists)
        return tl::unexpected(lists.error());
    if (*lists == 0)
        return Decision<std::vector<CallbackTicket>>(unknownList());
    return readCallbackTickets(database, list, size).map([](std::vector<CallbackTicket> &&tickets) {
        return Decision<std::vector<CallbackTicket>>(std::move(tickets));
    });
}

} // namespace

void CallbackIntakeTable::addList(const QString &name, int queueId, Answer<CallbackList> done)
{
    decide<CallbackList>(
        m_store,
        [list = CallbackList{newUuid(), name, queueId, {}}](QSqlDatabase &database) {
            return insertList(database, list);
        },
        std::move(done));
}

void CallbackIntakeTable::setPeriod(const CallbackPeriod &period, Answer<CallbackPeriod> done)
{
    CallbackPeriod wanted = period;
    wanted.uuid = newUuid();
    decide<CallbackPeriod>(
        m_store, [wanted](QSqlDatabase &database) { return writePeriod(database, wanted); }, std::move(done));
}

void CallbackIntakeTable::addRequests(const QString &list, const std::vector<NewCallback> &requests,
                                      Answer<CallbackImport> done)
{
    decide<CallbackImport>(
        m_store,
        [list, requests](QSqlDatabase &database) { return insertRequests(database, list, requests); },
        std::move(done));
}

void CallbackIntakeTable::writeTickets(const QString &list, int size, const QTimeZone &zone,
                                       Answer<QByteArray> done)
{
    decide<QByteArray>(
        m_store,
        [list, size, zone](QSqlDatabase &database) {
            return readTicketsOf(database, list, size).map([&zone](const auto &tickets) {
                return tickets.map([&zone](const std::vector<CallbackTicket> &read) {
                    return commands::writeTicketFile(read, zone);
                });
            });
        },
        std::move(done));
}

void CallbackIntakeTable::readTickets(const QString &list, int size, Answer<std::vector<CallbackTicket>> done)
{
    decide<std::vector<CallbackTicket>>(
        m_store, [list, size](QSqlDatabase &database) { return readTicketsOf(database, list, size); },
        std::move(done));
}

} // namespace xivocc::store
