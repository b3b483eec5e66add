#include "query_handler.h"

#include "queue_history.h"
#include "statistics_feed.h"

#include <commands/errors.h>
#include <protocol/codec.h>

#include <set>

namespace xivocc::api {

namespace {
protocol::Error notSupported(const QString &command)
{
    return commands::refused(
        "NotSupported", command,
        QStringLiteral("This server does not carry out \"%1\". Use a newer version of it.").arg(command));
}
} // namespace

void QueryHandler::handle(const protocol::Command &command, Session &session, const commands::Reply &reply)
{
    if (const auto *list = std::get_if<protocol::GetList>(&command))
        sendList(list->objectType, session, reply);
    else if (std::holds_alternative<protocol::GetAgentStates>(command))
        sendAgentStates(reply);
    else if (std::holds_alternative<protocol::SubscribeToAgentEvents>(command))
        session.subscriptions().add(Subscriptions::AgentEvents);
    else if (std::holds_alternative<protocol::SubscribeToQueueStats>(command))
        m_broadcaster.subscribeToStatistics(session);
    else if (std::holds_alternative<protocol::SubscribeToAgentStats>(command))
        m_broadcaster.subscribeToAgentStatistics(session);
    else if (const auto *figures = std::get_if<protocol::GetQueueStatistics>(&command))
        sendWindowedFigures(*figures, reply);
    else if (const auto *history = std::get_if<protocol::GetQueueHistory>(&command))
        sendHistories(*history, reply);
    else if (const auto *calls = std::get_if<protocol::SubscribeToQueueCalls>(&command))
        subscribeToCalls(calls->queueId, session, reply);
    else if (const auto *noCalls = std::get_if<protocol::UnsubscribeFromQueueCalls>(&command))
        session.subscriptions().removeCallsOf(noCalls->queueId);
    else
        reply(notSupported(protocol::wireName(command)));
}

void QueryHandler::sendList(protocol::ListType type, Session &session, const commands::Reply &reply)
{
    switch (type) {
    case protocol::ListType::Queue:
        session.subscriptions().add(Subscriptions::Queues);
        reply(protocol::QueueList{m_floor.queues()});
        break;
    case protocol::ListType::Agent:
        session.subscriptions().add(Subscriptions::Agents);
        reply(protocol::AgentList{m_floor.agents()});
        break;
    case protocol::ListType::QueueMember:
        session.subscriptions().add(Subscriptions::Members);
        reply(protocol::QueueMemberList{m_floor.members()});
        break;
    case protocol::ListType::AgentGroup:
        session.subscriptions().add(Subscriptions::Groups);
        reply(protocol::AgentGroupList{m_floor.groups()});
        break;
    case protocol::ListType::MeetMe:
        session.subscriptions().add(Subscriptions::Conferences);
        reply(protocol::ConferenceList{m_floor.conferenceRooms()});
        break;
    case protocol::ListType::BaseQueueMember:
        reply(notSupported(QStringLiteral("getList")));
        break;
    }
}

void QueryHandler::sendAgentStates(const commands::Reply &reply)
{
    for (const Agent &agent : m_floor.agents()) {
        if (const AgentState *state = m_floor.agentState(agent.id))
            reply(protocol::AgentStateEvent{*state});
    }
}

void QueryHandler::sendWindowedFigures(const protocol::GetQueueStatistics &question,
                                       const commands::Reply &reply)
{
    if (!m_floor.queue(question.queueId)) {
        reply(commands::unknownQueue(question.queueId, QStringLiteral("getQueueStatistics")));
        return;
    }
    reply(windowedFigures(m_statistics, question));
}

void QueryHandler::sendHistories(const protocol::GetQueueHistory &question, const commands::Reply &reply)
{
    for (const int queueId : std::set<int>(question.queueIds.begin(), question.queueIds.end())) {
        if (m_floor.queue(queueId))
            reply(queueHistory(m_floor, m_statistics, queueId));
        else
            reply(commands::unknownQueue(queueId, QStringLiteral("getQueueHistory")));
    }
}

void QueryHandler::subscribeToCalls(int queueId, Session &session, const commands::Reply &reply)
{
    const QString command = QStringLiteral("subscribeToQueueCalls");
    if (!m_floor.queue(queueId)) {
        reply(commands::unknownQueue(queueId, command));
    } else if (!session.subscriptions().addCallsOf(queueId)) {
        reply(commands::refused("TooManySubscriptions", command,
                                QStringLiteral("A session may watch %1 queues. Unsubscribe from some first.")
                                    .arg(Subscriptions::maxQueues)));
    } else {
        reply(protocol::QueueCalls{queueId, m_floor.waitingCalls(queueId)});
    }
}

} // namespace xivocc::api
