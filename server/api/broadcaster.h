#pragma once

#include "agent_statistics_feed.h"
#include "session.h"
#include "statistics_feed.h"

#include <domain/configuration.h>
#include <realtime/changes.h>
#include <rights/access_rights.h>

#include <QObject>
#include <QSet>
#include <QTimer>
#include <functional>
#include <vector>

namespace xivocc::api {

/// Tells the sessions what changed on the floor, each message encoded once for all who get the whole of it.
/// States and lists are told at once; figures, callers' lists and conference rooms at most once per flush
/// interval.
class Broadcaster final : public QObject
{
    Q_OBJECT

public:
    Broadcaster(const realtime::Floor &floor, const statistics::DayStatistics &statistics,
                const Configuration &configuration, const rights::AccessRights &rights,
                const std::vector<Session *> &sessions, const Limits &limits, QObject *parent);

    void publish(const realtime::Changes &changes);
    void publishStatistics(const statistics::StatisticsChanges &changes);
    /// Encodes the message once for all sessions that are to get it.
    void tell(const protocol::ServerMessage &message, const std::function<bool(const Session &)> &isMeant);
    /// The presences may have changed.
    void publishPresences();

    /// Everything a new session hears without asking.
    void greet(Session &session) const;
    /// Unless the session knows it already.
    void tellProfile(Session &session) const;
    /// All figures now, and the changes from here on.
    void subscribeToStatistics(Session &session);
    void subscribeToAgentStatistics(Session &session);
    void sendFigures(Session &session, const QSet<int> &statistics, const QSet<int> &calls) const;

    /// Of messages about changes, since the start: what sharing the encoded bytes saves is the difference.
    [[nodiscard]] quint64 encodedFrames() const { return m_encodedFrames; }
    [[nodiscard]] quint64 sentFrames() const { return m_sentFrames; }

private:
    void flush();
    void flushSoon();
    void publishAgentState(int agentId);
    void publishPhones(const realtime::Changes &changes);
    void publishRoom(const realtime::RoomChange &change);
    void publishLists();
    /// Encodes when the first session that wants the message is found, and only then. Who does not see all of
    /// it gets his own part, which of long lists is encoded once for all who see the same queues.
    template <typename Wants, typename Send>
    void share(const protocol::ServerMessage &message, Wants wants, Send send);
    template <typename Wants> void toThose(const protocol::ServerMessage &message, Wants wants);
    void toSubscribers(Subscriptions::Topic topic, const protocol::ServerMessage &message);

    const realtime::Floor &m_floor;
    const Configuration &m_configuration;
    const rights::AccessRights &m_rights;
    const std::vector<Session *> &m_sessions;
    StatisticsFeed m_statistics;
    protocol::PbxLinkStatus m_link;
    QTimer m_flush;
    AgentStatisticsFeed m_agentStatistics;
    QSet<int> m_changedStatistics;
    QSet<int> m_changedAgentStatistics;
    QSet<int> m_changedCalls;
    bool m_isRoomListChanged = false;
    quint64 m_encodedFrames = 0;
    quint64 m_sentFrames = 0;
};

} // namespace xivocc::api
