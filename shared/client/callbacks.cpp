#include "callbacks.h"

#include "requests.h"
#include "session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace xivocc::client {

namespace {

QString pathOf(const QString &listUuid, const char *what)
{
    return QStringLiteral("callback_lists/%1/%2").arg(listUuid, QLatin1String(what));
}

} // namespace

Callbacks::Callbacks(Session *session) : QObject(session), m_session(session), m_rest(session)
{
    Requests &requests = session->requests();
    connect(&requests, &Requests::connected, this,
            [this] { m_session->requests().send(protocol::GetCallbackLists{}); });
    connect(&requests, &Requests::heard, this, &Callbacks::take);
}

void Callbacks::addList(const QString &name, int queueId, RequestDone done)
{
    const QJsonObject body{{QStringLiteral("name"), name}, {QStringLiteral("queueId"), queueId}};
    m_rest.post(QStringLiteral("callback_lists"), QStringLiteral("application/json"),
                QJsonDocument(body).toJson(QJsonDocument::Compact),
                [done = std::move(done)](const RestAnswer &answer) {
                    done({answer.isDone() ? QStringList() : QStringList{answer.trouble}});
                });
}

void Callbacks::importFile(const QString &listUuid, const QByteArray &file,
                           std::function<void(const ImportOutcome &)> done)
{
    m_rest.post(pathOf(listUuid, "import"), QStringLiteral("text/csv"), file,
                [done = std::move(done)](const RestAnswer &answer) {
                    const QJsonObject told = QJsonDocument::fromJson(answer.body).object();
                    ImportOutcome outcome{told.value(QLatin1String("imported")).toInt(), {}, answer.trouble};
                    for (const QJsonValue &value : told.value(QLatin1String("lines")).toArray()) {
                        const QJsonObject line = value.toObject();
                        outcome.faults.push_back({line.value(QLatin1String("line")).toInt(),
                                                  line.value(QLatin1String("reason")).toString()});
                    }
                    done(outcome);
                });
}

void Callbacks::readTickets(const QString &listUuid, RestDone done)
{
    m_rest.get(pathOf(listUuid, "tickets"), std::move(done));
}

CallbackRequest *Callbacks::find(const QString &uuid)
{
    for (CallbackList &list : m_lists) {
        const auto request = std::ranges::find(list.callbacks, uuid, &CallbackRequest::uuid);
        if (request != list.callbacks.end())
            return &*request;
    }
    return nullptr;
}

void Callbacks::take(const protocol::ServerMessage &message)
{
    if (const auto *all = std::get_if<protocol::CallbackLists>(&message)) {
        m_lists = all->lists;
    } else if (const auto *taken = std::get_if<protocol::CallbackTaken>(&message)) {
        if (CallbackRequest *request = find(taken->uuid))
            request->agentId = taken->agentId;
    } else if (const auto *released = std::get_if<protocol::CallbackReleased>(&message)) {
        if (CallbackRequest *request = find(released->uuid))
            request->agentId.reset();
    } else if (const auto *closed = std::get_if<protocol::CallbackClotured>(&message)) {
        for (CallbackList &list : m_lists)
            std::erase_if(list.callbacks,
                          [&](const CallbackRequest &request) { return request.uuid == closed->uuid; });
    } else if (const auto *updated = std::get_if<protocol::CallbackRequestUpdated>(&message)) {
        if (CallbackRequest *request = find(updated->request.uuid))
            *request = updated->request;
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace xivocc::client
