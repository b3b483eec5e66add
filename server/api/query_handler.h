#pragma once

#include "broadcaster.h"
#include "session.h"

#include <protocol/commands.h>
#include <realtime/floor.h>

namespace xivocc::api {

/// Answers the commands that ask for lists, states and figures, and notes the subscriptions they imply.
class QueryHandler final
{
public:
    QueryHandler(const realtime::Floor &floor, const statistics::DayStatistics &statistics,
                 Broadcaster &broadcaster)
        : m_floor(floor), m_statistics(statistics), m_broadcaster(broadcaster)
    {
    }

    /// Commands that nobody here knows are answered by the error NotSupported.
    void handle(const protocol::Command &command, Session &session, const commands::Reply &reply);

private:
    void sendList(protocol::ListType type, Session &session, const commands::Reply &reply);
    void sendAgentStates(const commands::Reply &reply);
    void sendWindowedFigures(const protocol::GetQueueStatistics &question, const commands::Reply &reply);
    void sendHistories(const protocol::GetQueueHistory &question, const commands::Reply &reply);
    void subscribeToCalls(int queueId, Session &session, const commands::Reply &reply);

    const realtime::Floor &m_floor;
    const statistics::DayStatistics &m_statistics;
    Broadcaster &m_broadcaster;
};

} // namespace xivocc::api
