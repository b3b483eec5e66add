#include "callbacks.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

/// Of what an agent writes about a call, so much is kept.
constexpr qsizetype longestComment = 4000;

} // namespace

bool Callbacks::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<GetCallbackLists, GetCallbackPreferredPeriods, FindCallbackRequest, TakeCallback,
                     ReleaseCallback, StartCallback, UpdateCallbackTicket, ListenCallbackMessage>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void Callbacks::tellLists()
{
    m_context.book.readLists([this](const auto &lists) {
        if (lists)
            m_context.outbox.tellSubscribers(Topic::Callbacks, present(*lists));
    });
}

void Callbacks::on(const protocol::GetCallbackLists &, const Requester &requester, const Reply &reply)
{
    follow(requester);
    m_context.book.readLists([this, reply](const auto &lists) {
        if (lists)
            reply(present(*lists));
        else
            reply(errorOf(lists.error(), QStringLiteral("getCallbackLists")));
    });
}

void Callbacks::on(const protocol::GetCallbackPreferredPeriods &, const Requester &, const Reply &reply)
{
    m_context.book.readPeriods([reply](const auto &periods) {
        if (periods)
            reply(protocol::PreferredCallbackPeriodList{*periods});
        else
            reply(errorOf(periods.error(), QStringLiteral("getCallbackPreferredPeriods")));
    });
}

void Callbacks::on(const protocol::FindCallbackRequest &asked, const Requester &requester, const Reply &reply)
{
    m_context.book.find(asked.request, seenBy(requester), [this, id = asked.id, reply](const auto &found) {
        if (!found) {
            reply(errorOf(found.error(), QStringLiteral("findCallbackRequest")));
            return;
        }
        protocol::FindCallbackResponse response{id, *found};
        for (CallbackRequest &request : response.response.list)
            request = present(std::move(request));
        reply(response);
    });
}

void Callbacks::on(const protocol::TakeCallback &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("takeCallback");
    if (!isAgent(requester, command, reply))
        return;
    follow(requester);
    m_context.book.take(
        asked.uuid, userOf(requester),
        [this, uuid = asked.uuid, agent = requester.agentId, command, reply](const auto &queue) {
            if (queue)
                m_context.outbox.tellSubscribers(Topic::Callbacks,
                                                 protocol::CallbackTaken{uuid, agent, *queue});
            else
                reply(errorOf(queue.error(), command));
        });
}

void Callbacks::on(const protocol::ReleaseCallback &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("releaseCallback");
    const CallbackUser user = userOf(requester);
    if (!user.supervises && !isAgent(requester, command, reply))
        return;
    follow(requester);
    m_context.book.release(asked.uuid, user, [this, uuid = asked.uuid, command, reply](const auto &queue) {
        if (queue)
            m_context.outbox.tellSubscribers(Topic::Callbacks, protocol::CallbackReleased{uuid, *queue});
        else
            reply(errorOf(queue.error(), command));
    });
}

void Callbacks::on(const protocol::StartCallback &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("startCallback");
    if (!isAgent(requester, command, reply))
        return;
    follow(requester);
    m_context.book.openTicket(asked.uuid, requester.agentId, seenBy(requester),
                              [this, asked, requester, command, reply](const auto &ticket) {
                                  if (ticket)
                                      call(asked, *ticket, requester, reply);
                                  else
                                      reply(errorOf(ticket.error(), command));
                              });
}

void Callbacks::call(const protocol::StartCallback &asked, const QString &ticket, const Requester &requester,
                     const Reply &reply)
{
    const OutgoingCall outgoing{
        asked.number,
        {{QStringLiteral("CALLBACK_REQUEST"), asked.uuid}, {QStringLiteral("CALLBACK_TICKET"), ticket}},
        {},
        {}};
    m_context.dialling.dial(outgoing, requester, QStringLiteral("startCallback"), reply,
                            [this, uuid = asked.uuid, ticket, reply](bool isPlaced) {
                                if (isPlaced)
                                    reply(protocol::CallbackStarted{uuid, ticket});
                                else
                                    m_context.book.dropTicket(ticket);
                            });
}

void Callbacks::on(const protocol::UpdateCallbackTicket &asked, const Requester &requester,
                   const Reply &reply)
{
    const QString command = QStringLiteral("updateCallbackTicket");
    if (!isAgent(requester, command, reply))
        return;
    follow(requester);
    const CallbackResult result{asked.uuid,    requester.agentId,
                                asked.status,  asked.comment.left(longestComment),
                                asked.dueDate, asked.periodUuid};
    m_context.book.noteResult(result, [this, status = asked.status, command, reply](const auto &request) {
        if (!request)
            reply(errorOf(request.error(), command));
        else if (status == CallbackStatus::Callback)
            m_context.outbox.tellSubscribers(Topic::Callbacks, protocol::CallbackRequestUpdated{*request});
        else
            m_context.outbox.tellSubscribers(Topic::Callbacks,
                                             protocol::CallbackClotured{request->uuid, request->queueId});
    });
}

void Callbacks::on(const protocol::ListenCallbackMessage &asked, const Requester &requester,
                   const Reply &reply)
{
    const QString command = QStringLiteral("listenCallbackMessage");
    RecordFilter message;
    message.field = QStringLiteral("voiceMessageRef");
    message.operation = FilterOperator::Equal;
    message.value = asked.voiceMessageRef;
    m_context.book.find(
        {{message}, 0, 1}, seenBy(requester), [this, asked, requester, command, reply](const auto &found) {
            if (!found) {
                reply(errorOf(found.error(), command));
                return;
            }
            if (asked.voiceMessageRef.isEmpty() || found->list.empty()) {
                reply(refused(
                    "UnknownMessage", command,
                    QStringLiteral("No callback request has this voice message. Ask for the lists anew "
                                   "(getCallbackLists).")));
                return;
            }
            const auto telephone = telephoneOf(m_context.calls, requester, command);
            if (telephone)
                m_context.calls.control.play(*telephone, asked.voiceMessageRef, replyRefusal(command, reply));
            else
                reply(telephone.error());
        });
}

CallbackBook::SeenQueues Callbacks::seenBy(const Requester &requester) const
{
    return m_context.rights.queuesOf(requester.userId, requester.agentId);
}

CallbackUser Callbacks::userOf(const Requester &requester) const
{
    CallbackUser user{requester.agentId,
                      seenBy(requester),
                      m_context.rights.sightOf(requester.userId, requester.agentId).supervises(),
                      {}};
    for (const Agent &agent : m_context.calls.floor.agents())
        user.agents.insert(agent.id);
    return user;
}

CallbackRequest Callbacks::present(CallbackRequest stored) const
{
    const realtime::Floor &floor = m_context.calls.floor;
    if (stored.agentId && !floor.agents().empty() && !floor.agent(*stored.agentId))
        stored.agentId.reset();
    return stored;
}

void Callbacks::follow(const Requester &requester)
{
    m_context.outbox.subscribe(requester.session, Topic::Callbacks);
}

bool Callbacks::isAgent(const Requester &requester, const QString &command, const Reply &reply) const
{
    if (requester.agentId == 0)
        reply(refused(
            "NotAnAgent", command,
            QStringLiteral("Callbacks are made by agents, and the user %1 is none.").arg(requester.login)));
    return requester.agentId != 0;
}

protocol::CallbackLists Callbacks::present(const std::vector<CallbackList> &stored) const
{
    protocol::CallbackLists shown;
    std::ranges::copy_if(stored, std::back_inserter(shown.lists), [this](const CallbackList &list) {
        return m_context.calls.floor.queue(list.queueId);
    });
    for (CallbackList &list : shown.lists) {
        for (CallbackRequest &request : list.callbacks)
            request = present(std::move(request));
    }
    return shown;
}

} // namespace xivocc::commands
