#include "callback_routes.h"

#include "command_answer.h"
#include "rest_body.h"

#include <commands/callback_file.h>
#include <commands/errors.h>
#include <domain/present_moment.h>
#include <domain/zoned_time.h>

#include <QJsonArray>
#include <algorithm>

namespace xivocc::api {

namespace {

const QString base = QStringLiteral("/xuc/api/2.0/");
constexpr qsizetype longestName = 100;

HttpResponse refusalResponse(const commands::Refusal &refusal)
{
    return responseTo(commands::errorOf(refusal, QString()));
}

HttpResponse notGranted(const QString &missing)
{
    return responseTo(commands::forbidden(missing, QString()));
}

HttpResponse badLines(const std::vector<commands::LineFault> &faults)
{
    QJsonArray lines;
    for (const commands::LineFault &fault : faults)
        lines.append(
            QJsonObject{{QStringLiteral("line"), fault.line}, {QStringLiteral("reason"), fault.reason}});
    const bool isCutOff = faults.size() >= commands::mostLineFaults;
    HttpResponse response = HttpResponse::json(
        {{QStringLiteral("error"), QStringLiteral("BadLines")},
         {QStringLiteral("message"),
          QStringLiteral("%1%2 of the file cannot be taken, so that nothing was imported. First: line %3: %4")
              .arg(isCutOff ? QStringLiteral("At least ") : QString())
              .arg(faults.size() == 1 ? QStringLiteral("One line")
                                      : QStringLiteral("%1 lines").arg(faults.size()))
              .arg(faults.front().line)
              .arg(faults.front().reason)},
         {QStringLiteral("lines"), lines}});
    response.status = 400;
    return response;
}

QJsonObject jsonOf(const CallbackList &list)
{
    return {{QStringLiteral("uuid"), list.uuid},
            {QStringLiteral("name"), list.name},
            {QStringLiteral("queueId"), list.queueId},
            {QStringLiteral("openRequests"), static_cast<qint64>(list.callbacks.size())}};
}

QJsonObject jsonOf(const CallbackPeriod &period)
{
    return {{QStringLiteral("uuid"), period.uuid},
            {QStringLiteral("name"), period.name},
            {QStringLiteral("periodStart"), period.start.toString(Qt::ISODate)},
            {QStringLiteral("periodEnd"), period.end.toString(Qt::ISODate)},
            {QStringLiteral("default"), period.isDefault}};
}

template <typename Item> HttpResponse listOf(const char *name, const std::vector<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(jsonOf(item));
    return HttpResponse::json({{QString::fromLatin1(name), array}});
}

RestBody::Read<QString> nameOf(const RestBody &body)
{
    return body.text(QStringLiteral("name")).and_then([](const QString &text) -> RestBody::Read<QString> {
        const QString name = text.trimmed();
        if (name.isEmpty() || name.size() > longestName)
            return tl::unexpected(HttpResponse::error(
                400, QStringLiteral("BadField"),
                QStringLiteral("The field \"name\" of the body must have 1 to %1 characters.")
                    .arg(longestName)));
        return name;
    });
}

RestBody::Read<QTime> timeOf(const RestBody &body, const QString &field)
{
    return body.text(field).and_then([&field](const QString &text) -> RestBody::Read<QTime> {
        const QTime time = QTime::fromString(text, Qt::ISODate);
        if (!time.isValid())
            return tl::unexpected(HttpResponse::error(
                400, QStringLiteral("BadField"),
                QStringLiteral("The field \"%1\" of the body must be a time as 14:00:00.").arg(field)));
        return time;
    });
}

RestBody::Read<CallbackPeriod> periodOf(const RestBody &body)
{
    const auto name = nameOf(body);
    const auto start = timeOf(body, QStringLiteral("periodStart"));
    const auto end = timeOf(body, QStringLiteral("periodEnd"));
    const auto isDefault = body.flag(QStringLiteral("default"));
    if (!name)
        return tl::unexpected(name.error());
    if (!start || !end)
        return tl::unexpected(start ? end.error() : start.error());
    if (!isDefault)
        return tl::unexpected(isDefault.error());
    if (*start >= *end)
        return tl::unexpected(HttpResponse::error(
            400, QStringLiteral("BadField"), QStringLiteral("The period must end after it has started.")));
    return CallbackPeriod{{}, *name, *start, *end, *isDefault};
}

} // namespace

void CallbackRoutes::addTo(Router &router)
{
    using Serve = void (CallbackRoutes::*)(const HttpRequest &, const HttpAnswer &, const rights::Sight &);
    const auto add = [&](Router::Method method, const char *path, Serve serve) {
        router.add(method, base + QLatin1String(path),
                   [this, serve](const HttpRequest &request, const HttpAnswer &answer) {
                       const auto caller = m_parts.callers.callerOf(request);
                       if (caller)
                           (this->*serve)(request, answer,
                                          m_parts.rights.sightOf(caller->userId, caller->agentId));
                       else
                           answer(caller.error());
                   });
    };
    add(Router::Method::Get, "callback_lists", &CallbackRoutes::readLists);
    add(Router::Method::Post, "callback_lists", &CallbackRoutes::addList);
    add(Router::Method::Get, "callback_periods", &CallbackRoutes::readPeriods);
    add(Router::Method::Post, "callback_periods", &CallbackRoutes::setPeriod);
    add(Router::Method::Post, "callback_lists/*/import", &CallbackRoutes::import);
    add(Router::Method::Get, "callback_lists/*/tickets", &CallbackRoutes::exportTickets);
}

void CallbackRoutes::readLists(const HttpRequest &, const HttpAnswer &answer, const rights::Sight &sight)
{
    m_parts.book.readLists([answer, sight](const auto &lists) {
        if (!lists) {
            answer(refusalResponse(lists.error()));
            return;
        }
        std::vector<CallbackList> seen = *lists;
        std::erase_if(seen, [&sight](const CallbackList &list) { return !sight.seesQueue(list.queueId); });
        answer(listOf("lists", seen));
    });
}

void CallbackRoutes::addList(const HttpRequest &request, const HttpAnswer &answer, const rights::Sight &sight)
{
    const auto body = RestBody::of(request);
    const auto name = body.and_then(nameOf);
    const auto queue =
        body.and_then([](const RestBody &fields) { return fields.wholeNumber(QStringLiteral("queueId")); });
    if (!name || !queue) {
        answer(name ? queue.error() : name.error());
        return;
    }
    if (!sight.supervises() || !sight.seesQueue(*queue)) {
        answer(notGranted(QStringLiteral("queue %1").arg(*queue)));
        return;
    }
    if (!m_parts.floor.queue(*queue)) {
        answer(responseTo(commands::unknownQueue(*queue, QString())));
        return;
    }
    m_parts.intake.addList(*name, *queue, [this, answer](const auto &list) {
        answer(list ? HttpResponse::json(jsonOf(*list)) : refusalResponse(list.error()));
        if (list)
            m_parts.changed();
    });
}

void CallbackRoutes::readPeriods(const HttpRequest &, const HttpAnswer &answer, const rights::Sight &)
{
    m_parts.book.readPeriods([answer](const auto &periods) {
        answer(periods ? listOf("periods", *periods) : refusalResponse(periods.error()));
    });
}

void CallbackRoutes::setPeriod(const HttpRequest &request, const HttpAnswer &answer,
                               const rights::Sight &sight)
{
    if (!sight.seesAll()) {
        answer(notGranted(QStringLiteral("the parts of the day that all lists share")));
        return;
    }
    const auto period = RestBody::of(request).and_then(periodOf);
    if (!period) {
        answer(period.error());
        return;
    }
    m_parts.intake.setPeriod(*period, [this, answer](const auto &made) {
        answer(made ? HttpResponse::json(jsonOf(*made)) : refusalResponse(made.error()));
        if (made)
            m_parts.changed();
    });
}

void CallbackRoutes::import(const HttpRequest &request, const HttpAnswer &answer, const rights::Sight &sight)
{
    const QDate today = wallClock(presentMoment(), m_parts.zone).date();
    const auto requests = commands::readCallbackFile(request.body, today);
    if (!requests) {
        answer(badLines(requests.error()));
        return;
    }
    const QString list = request.words.front();
    ifSupervised(list, answer, sight, [this, list, requests = *requests, answer] {
        m_parts.intake.addRequests(list, requests, [this, answer](const auto &import) {
            if (!import) {
                answer(refusalResponse(import.error()));
            } else if (!import->faults.empty()) {
                answer(badLines(import->faults));
            } else {
                answer(HttpResponse::json({{QStringLiteral("imported"), import->added}}));
                m_parts.changed();
            }
        });
    });
}

void CallbackRoutes::exportTickets(const HttpRequest &request, const HttpAnswer &answer,
                                   const rights::Sight &sight)
{
    const QString list = request.words.front();
    ifSupervised(list, answer, sight, [this, list, answer] {
        m_parts.intake.writeTickets(list, mostTickets, m_parts.zone, [answer](const auto &written) {
            if (!written) {
                answer(refusalResponse(written.error()));
                return;
            }
            HttpResponse file;
            file.contentType = "text/csv; charset=utf-8";
            file.body = *written;
            answer(file);
        });
    });
}

void CallbackRoutes::ifSupervised(const QString &list, const HttpAnswer &answer, const rights::Sight &sight,
                                  const std::function<void()> &next)
{
    if (sight.seesAll()) {
        next();
        return;
    }
    m_parts.book.readLists([list, answer, sight, next](const auto &lists) {
        if (!lists) {
            answer(refusalResponse(lists.error()));
            return;
        }
        const auto found = std::ranges::find(*lists, list, &CallbackList::uuid);
        if (found == lists->end() || (sight.supervises() && sight.seesQueue(found->queueId)))
            next();
        else
            answer(notGranted(QStringLiteral("queue %1").arg(found->queueId)));
    });
}

} // namespace xivocc::api
