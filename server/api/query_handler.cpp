#include "query_handler.h"

#include "statistics_feed.h"

#include <commands/errors.h>
#include <protocol/codec.h>

namespace xivocc::api {

void QueryHandler::handle(const protocol::Command &command, Session &session)
{
    if (const auto *list = std::get_if<protocol::GetList>(&command))
        sendList(list->objectType, session);
    else if (std::holds_alternative<protocol::GetAgentStates>(command))
        sendAgentStates(session);
    else if (std::holds_alternative<protocol::SubscribeToAgentEvents>(command))
        session.subscriptions().add(Subscriptions::AgentEvents);
    else if (std::holds_alternative<protocol::SubscribeToQueueStats>(command))
        m_broadcaster.subscribeToStatistics(session);
    else if (std::holds_alternative<protocol::SubscribeToAgentStats>(command))
        m_broadcaster.subscribeToAgentStatistics(session);
    else if (const auto *figures = std::get_if<protocol::GetQueueStatistics>(&command))
        sendWindowedFigures(*figures, session);
    else if (const auto *calls = std::get_if<protocol::SubscribeToQueueCalls>(&command))
        subscribeToCalls(calls->queueId, session);
    else if (const auto *noCalls = std::get_if<protocol::UnsubscribeFromQueueCalls>(&command))
        session.subscriptions().removeCallsOf(noCalls->queueId);
    else
        refuse(protocol::wireName(command), session);
}

void QueryHandler::sendList(protocol::ListType type, Session &session)
{
    switch (type) {
    case protocol::ListType::Queue:
        session.subscriptions().add(Subscriptions::Queues);
        session.reply(protocol::QueueList{m_floor.queues()});
        break;
    case protocol::ListType::Agent:
        session.subscriptions().add(Subscriptions::Agents);
        session.reply(protocol::AgentList{m_floor.agents()});
        break;
    case protocol::ListType::QueueMember:
        session.subscriptions().add(Subscriptions::Members);
        session.reply(protocol::QueueMemberList{m_floor.members()});
        break;
    case protocol::ListType::AgentGroup:
        session.subscriptions().add(Subscriptions::Groups);
        session.reply(protocol::AgentGroupList{m_floor.groups()});
        break;
    case protocol::ListType::MeetMe:
        session.subscriptions().add(Subscriptions::Conferences);
        session.reply(protocol::ConferenceList{m_floor.conferenceRooms()});
        break;
    case protocol::ListType::BaseQueueMember:
        refuse(QStringLiteral("getList"), session);
        break;
    }
}

void QueryHandler::sendAgentStates(Session &session)
{
    for (const Agent &agent : m_floor.agents()) {
        if (const AgentState *state = m_floor.agentState(agent.id))
            session.reply(protocol::AgentStateEvent{*state});
    }
}

void QueryHandler::refuse(const QString &command, Session &session)
{
    session.reply(commands::refused(
        "NotSupported", command,
        QStringLiteral("This server does not carry out \"%1\". Use a newer version of it.").arg(command)));
}

void QueryHandler::sendWindowedFigures(const protocol::GetQueueStatistics &question, Session &session)
{
    if (!m_floor.queue(question.queueId)) {
        session.reply(commands::unknownQueue(question.queueId, QStringLiteral("getQueueStatistics")));
        return;
    }
    session.reply(windowedFigures(m_statistics, question));
}

void QueryHandler::subscribeToCalls(int queueId, Session &session)
{
    const QString command = QStringLiteral("subscribeToQueueCalls");
    if (!m_floor.queue(queueId)) {
        session.reply(commands::unknownQueue(queueId, command));
    } else if (!session.subscriptions().addCallsOf(queueId)) {
        session.reply(
            commands::refused("TooManySubscriptions", command,
                              QStringLiteral("A session may watch %1 queues. Unsubscribe from some first.")
                                  .arg(Subscriptions::maxQueues)));
    } else {
        session.reply(protocol::QueueCalls{queueId, m_floor.waitingCalls(queueId)});
    }
}

} // namespace xivocc::api
