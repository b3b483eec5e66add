#include "call_histories.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

/// The number that a customer's history is asked for; names of the field differ from client to client.
const RecordFilter *numberFilter(const std::vector<RecordFilter> &filters)
{
    const auto found = std::ranges::find_if(filters, [](const RecordFilter &filter) {
        const QString field = filter.field.toLower().remove(QLatin1Char('_'));
        return filter.operation && !filter.value.isEmpty() &&
               (field == QLatin1String("srcnum") || field == QLatin1String("phonenumber"));
    });
    return found == filters.end() ? nullptr : &*found;
}

} // namespace

bool CallHistories::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    if (const auto *asked = std::get_if<protocol::GetUserCallHistory>(&command))
        find(QStringLiteral("getUserCallHistory"), asked->size ? mostDays : usualDays,
             asked->size.value_or(largestSize), requester, reply);
    else if (const auto *byDays = std::get_if<protocol::GetUserCallHistoryByDays>(&command))
        find(QStringLiteral("getUserCallHistoryByDays"), byDays->days, largestSize, requester, reply);
    else if (const auto *agent = std::get_if<protocol::GetAgentCallHistory>(&command))
        ofAgent(*agent, requester, reply);
    else if (const auto *queue = std::get_if<protocol::GetQueueCallHistory>(&command))
        ofQueue(*queue, requester, reply);
    else if (const auto *customer = std::get_if<protocol::FindCustomerCallHistory>(&command))
        ofCustomer(*customer, requester, reply);
    else
        return false;
    return true;
}

QueueVisitsQuestion CallHistories::visits(int size) const
{
    QueueVisitsQuestion question;
    question.notBefore = m_now() - std::chrono::days(queueDays);
    question.size = std::clamp(size, 0, largestSize);
    return question;
}

void CallHistories::ofAgent(const protocol::GetAgentCallHistory &asked, const Requester &requester,
                            const Reply &reply)
{
    const QString command = QStringLiteral("getAgentCallHistory");
    const auto agent = std::ranges::find(m_configuration.agents, requester.agentId, &Agent::id);
    if (requester.agentId == 0 || agent == m_configuration.agents.end()) {
        reply(
            refused("NotAnAgent", command,
                    QStringLiteral("You are no agent in XiVO, so that no queue has given you calls. Your own "
                                   "calls are in the history of the user.")));
        return;
    }
    QueueVisitsQuestion question = visits(asked.size);
    question.agentNumber = agent->number;
    answer(question, command, reply);
}

void CallHistories::ofQueue(const protocol::GetQueueCallHistory &asked, const Requester &requester,
                            const Reply &reply)
{
    const QString command = QStringLiteral("getQueueCallHistory");
    QueueVisitsQuestion question = visits(asked.size);
    const rights::Sight sight = m_rights.sightOf(requester.userId, requester.agentId);
    bool isKnown = false;
    for (const Queue &queue : m_configuration.queues) {
        if (!queue.name.contains(asked.queue, Qt::CaseInsensitive))
            continue;
        isKnown = true;
        if (sight.seesQueue(queue.id))
            question.queues.push_back(queue.name);
    }
    if (question.queues.empty() && (isKnown || !sight.seesAll()))
        reply(forbidden(QStringLiteral("queue \"%1\"").arg(asked.queue.left(80)), command));
    else if (question.queues.empty())
        reply(refused("UnknownQueue", command,
                      QStringLiteral("No queue has \"%1\" in its technical name. The name that is shown in "
                                     "windows may differ from it.")
                          .arg(asked.queue.left(80))));
    else
        answer(question, command, reply);
}

void CallHistories::ofCustomer(const protocol::FindCustomerCallHistory &asked, const Requester &requester,
                               const Reply &reply)
{
    const QString command = QStringLiteral("findCustomerCallHistory");
    const RecordFilter *filter = numberFilter(asked.request.filters);
    const bool isPattern =
        filter && (filter->operation == FilterOperator::Like || filter->operation == FilterOperator::ILike);
    if (!filter || (!isPattern && filter->operation != FilterOperator::Equal)) {
        reply(
            refused("BadFilter", command,
                    QStringLiteral("A customer is found by his number: give a filter with the field src_num, "
                                   "one of the operators =, like and ilike, and the number as its value.")));
        return;
    }
    QueueVisitsQuestion question = visits(asked.request.size.value_or(largestSize));
    question.caller = filter->value;
    question.callerIsPattern = isPattern;
    if (const rights::Sight sight = m_rights.sightOf(requester.userId, requester.agentId); !sight.seesAll()) {
        for (const Queue &queue : m_configuration.queues) {
            if (sight.seesQueue(queue.id))
                question.queues.push_back(queue.name);
        }
        if (question.queues.empty()) {
            reply(forbidden(QStringLiteral("the calls of any queue"), command));
            return;
        }
    }
    m_source.ofQueues(question, [this, id = asked.id, command, reply](const CallHistorySource::Calls &found) {
        if (!found) {
            reply(errorOf(found.error(), command));
            return;
        }
        protocol::CustomerCallHistoryResponse response;
        response.id = id;
        response.response.total = static_cast<int>(found->size());
        response.response.list = named(*found);
        reply(response);
    });
}

void CallHistories::answer(const QueueVisitsQuestion &question, const QString &command, const Reply &reply)
{
    m_source.ofQueues(question, [this, command, reply](const CallHistorySource::Calls &found) {
        if (found)
            reply(protocol::CallHistory{named(*found)});
        else
            reply(errorOf(found.error(), command));
    });
}

std::vector<CallHistoryEntry> CallHistories::named(std::vector<CallHistoryEntry> calls) const
{
    for (CallHistoryEntry &call : calls) {
        const auto queue = std::ranges::find(m_configuration.queues, call.destination.number, &Queue::name);
        if (queue != m_configuration.queues.end())
            call.destination.number = queue->number;
        name(call.source);
        name(call.destination);
    }
    return calls;
}

void CallHistories::find(const QString &command, int days, int size, const Requester &requester,
                         const Reply &reply)
{
    const User *user = findUser(m_configuration, requester.userId);
    const auto line = std::ranges::find(m_configuration.lines, user ? user->lineId : 0, &Line::id);
    if (line == m_configuration.lines.end()) {
        reply(refused("NoLine", command,
                      QStringLiteral("You have no telephone line in XiVO, so that no calls are kept for you. "
                                     "Ask the administrator for a line.")));
        return;
    }
    const LineHistoryQuestion question{line->interface,
                                       m_now() - std::chrono::days(std::clamp(days, 0, mostDays)),
                                       std::clamp(size, 0, largestSize)};
    m_source.ofLine(question, [this, command, reply](const CallHistorySource::Calls &found) {
        if (!found) {
            reply(errorOf(found.error(), command));
            return;
        }
        reply(protocol::CallHistory{named(*found)});
    });
}

void CallHistories::name(CallParty &party) const
{
    if (party.number.isEmpty())
        return;
    const auto user = std::ranges::find(m_configuration.users, party.number, &User::extension);
    if (user == m_configuration.users.end())
        return;
    party.firstName = user->firstName;
    party.lastName = user->lastName;
    party.userName = user->login;
}

} // namespace xivocc::commands
