#include "broadcaster.h"

#include "conference_news.h"

#include <domain/present_moment.h>
#include <protocol/right_names.h>
#include <rights/message_view.h>

#include <QHash>
#include <algorithm>
#include <utility>

namespace xivocc::api {

namespace {

using Extent = rights::View::Extent;

protocol::RightProfile profileOf(const UserRights &rights, bool mayEditRights)
{
    protocol::RightProfile profile{profileName(rights.profile), {}};
    if (rights.mayRecord)
        profile.rights.push_back(QStringLiteral("recording"));
    if (rights.mayDissuade)
        profile.rights.push_back(QStringLiteral("dissuasion"));
    if (mayEditRights)
        profile.rights.push_back(protocol::editsRights());
    return profile;
}

/// Long lists, of which everybody who sees the same queues gets the same.
bool isOfQueuesAlone(const protocol::ServerMessage &message)
{
    return std::holds_alternative<protocol::CallbackLists>(message) ||
           std::holds_alternative<protocol::QueueList>(message);
}

} // namespace

Broadcaster::Broadcaster(const realtime::Floor &floor, const statistics::DayStatistics &statistics,
                         const Configuration &configuration, const rights::AccessRights &rights,
                         const std::vector<Session *> &sessions, const Limits &limits, QObject *parent)
    : QObject(parent),
      m_floor(floor),
      m_configuration(configuration),
      m_rights(rights),
      m_sessions(sessions),
      m_statistics(floor, statistics),
      m_link{floor.linkUp(), presentMoment()},
      m_agentStatistics(statistics)
{
    m_flush.setSingleShot(true);
    m_flush.setTimerType(Qt::PreciseTimer);
    m_flush.setInterval(limits.flushInterval);
    connect(&m_flush, &QTimer::timeout, this, &Broadcaster::flush);
}

template <typename Wants, typename Send>
void Broadcaster::share(const protocol::ServerMessage &message, Wants wants, Send send)
{
    struct Share
    {
        Extent extent;
        Frame part;
    };
    const auto shareOf = [&](const rights::Sight &sight) {
        const rights::View view = rights::viewOf(message, sight);
        if (view.extent != Extent::Part)
            return Share{view.extent, {}};
        ++m_encodedFrames;
        return Share{view.extent, encodeFrame(view.part)};
    };
    QHash<QSet<int>, Share> byQueues; ///< that are seen
    const bool isShared = isOfQueuesAlone(message);
    const auto knownShareOf = [&](const rights::Sight &sight) {
        auto known = byQueues.constFind(sight.queues());
        if (known == byQueues.constEnd())
            known = byQueues.insert(sight.queues(), shareOf(sight));
        return *known;
    };
    Frame frame;
    // A socket may turn out to be closed, but its session leaves the list only from the event loop.
    for (Session *session : m_sessions) {
        if (!wants(*session))
            continue;
        if (!session->sight().seesAll()) {
            const Share own = isShared ? knownShareOf(session->sight()) : shareOf(session->sight());
            if (own.extent == Extent::Part) {
                send(*session, own.part);
                ++m_sentFrames;
            }
            if (own.extent != Extent::Whole)
                continue;
        }
        if (frame.isNull()) {
            frame = encodeFrame(message);
            ++m_encodedFrames;
        }
        send(*session, frame);
        ++m_sentFrames;
    }
}

template <typename Wants> void Broadcaster::toThose(const protocol::ServerMessage &message, Wants wants)
{
    share(message, wants, [](Session &session, const Frame &frame) { session.send(frame); });
}

void Broadcaster::toSubscribers(Subscriptions::Topic topic, const protocol::ServerMessage &message)
{
    toThose(message, [topic](Session &session) { return session.subscriptions().has(topic); });
}

void Broadcaster::publish(const realtime::Changes &changes)
{
    if (changes.link) {
        m_link = {m_floor.linkUp(), presentMoment()};
        toThose(m_link, [](Session &) { return true; });
    }
    if (changes.removals) {
        m_statistics.forgetAll();
        m_agentStatistics.forgetAll();
        publishLists();
    } else {
        for (const int id : changes.queues) {
            if (const Queue *queue = m_floor.queue(id))
                toSubscribers(Subscriptions::Queues, protocol::QueueConfig{*queue});
        }
        for (const int id : changes.agents) {
            if (const Agent *agent = m_floor.agent(id))
                toSubscribers(Subscriptions::Agents, protocol::AgentConfig{*agent});
        }
        if (changes.groups)
            toSubscribers(Subscriptions::Groups, protocol::AgentGroupList{m_floor.groups()});
        for (const QueueMember &member : changes.members)
            toSubscribers(Subscriptions::Members, protocol::QueueMemberChanged{member});
    }
    for (const int id : changes.agentStates)
        publishAgentState(id);
    publishPhones(changes);
    for (const realtime::RoomChange &change : changes.rooms)
        publishRoom(change);

    m_isRoomListChanged = m_isRoomListChanged || changes.roomList;
    m_changedStatistics.unite({changes.queueStatistics.begin(), changes.queueStatistics.end()});
    m_changedCalls.unite({changes.queueCalls.begin(), changes.queueCalls.end()});
    flushSoon();
}

void Broadcaster::publishStatistics(const statistics::StatisticsChanges &changes)
{
    m_changedStatistics.unite({changes.queues.begin(), changes.queues.end()});
    m_changedAgentStatistics.unite({changes.agents.begin(), changes.agents.end()});
    flushSoon();
}

void Broadcaster::flushSoon()
{
    if (!m_flush.isActive() && (m_isRoomListChanged || !m_changedStatistics.isEmpty() ||
                                !m_changedCalls.isEmpty() || !m_changedAgentStatistics.isEmpty()))
        m_flush.start();
}

void Broadcaster::publishAgentState(int agentId)
{
    if (const AgentState *state = m_floor.agentState(agentId)) {
        toThose(protocol::AgentStateEvent{*state}, [agentId](Session &session) {
            return session.subscriptions().has(Subscriptions::AgentEvents) ||
                   session.requester().agentId == agentId;
        });
    }
}

void Broadcaster::publishLists()
{
    toSubscribers(Subscriptions::Queues, protocol::QueueList{m_floor.queues()});
    toSubscribers(Subscriptions::Agents, protocol::AgentList{m_floor.agents()});
    toSubscribers(Subscriptions::Groups, protocol::AgentGroupList{m_floor.groups()});
    toSubscribers(Subscriptions::Members, protocol::QueueMemberList{m_floor.members()});
}

void Broadcaster::tell(const protocol::ServerMessage &message,
                       const std::function<bool(const Session &)> &isMeant)
{
    toThose(message, isMeant);
}

void Broadcaster::publishPhones(const realtime::Changes &changes)
{
    for (const PhoneEvent &event : changes.phoneEvents) {
        toThose(protocol::PhoneEventOccurred{event},
                [&event](const Session &session) { return session.requester().userId == event.userId; });
    }
    for (const realtime::AgentListening &listening : changes.listening) {
        const AgentState *state = m_floor.agentState(listening.agentId);
        toThose(
            protocol::AgentListen{listening.started, state ? state->phoneNumber : QString(),
                                  listening.agentId},
            [id = listening.agentId](const Session &session) { return session.requester().agentId == id; });
    }
    for (const QString &number : changes.phoneStatuses) {
        const PhoneStatus status = m_floor.phoneStatus(number);
        toThose(protocol::PhoneHintStatusEvent{number, status},
                [&number](const Session &session) { return session.subscriptions().watches(number); });
        toThose(protocol::PhoneStatusUpdate{status},
                [&number](const Session &session) { return session.requester().extension == number; });
    }
}

void Broadcaster::publishRoom(const realtime::RoomChange &change)
{
    for (const UserNews &news : newsOf(change, m_floor))
        toThose(news.message,
                [&news](const Session &session) { return session.requester().userId == news.userId; });
}

void Broadcaster::publishPresences()
{
    const auto all = [](Session &) { return true; };
    toThose(protocol::UsersStatuses{m_configuration.presences}, all);
    toThose(protocol::CtiStatuses{m_configuration.presences}, all);
}

void Broadcaster::flush()
{
    m_flush.stop();
    const Instant now = presentMoment();
    for (const int id : std::exchange(m_changedStatistics, {})) {
        if (!m_floor.queue(id))
            continue;
        const auto change = m_statistics.takeChange(id, now);
        if (!change)
            continue;
        share(
            *change,
            [](Session &session) { return session.subscriptions().has(Subscriptions::QueueStatistics); },
            [id](Session &session, const Frame &frame) { session.sendStatistics(id, frame); });
    }
    for (const int id : std::exchange(m_changedAgentStatistics, {})) {
        if (const auto change = m_agentStatistics.takeChange(id, now))
            toSubscribers(Subscriptions::AgentStatistics, *change);
    }
    if (std::exchange(m_isRoomListChanged, false))
        toSubscribers(Subscriptions::Conferences, protocol::ConferenceList{m_floor.conferenceRooms()});
    for (const int id : std::exchange(m_changedCalls, {})) {
        share(
            protocol::QueueCalls{id, m_floor.waitingCalls(id)},
            [id](Session &session) { return session.subscriptions().hasCallsOf(id); },
            [id](Session &session, const Frame &frame) { session.sendCalls(id, frame); });
    }
}

void Broadcaster::greet(Session &session) const
{
    const commands::Requester &user = session.requester();
    session.reply(protocol::LoggedOn{user.login, user.userId, user.agentId});
    session.reply(m_link);
    tellProfile(session);
    session.reply(protocol::UsersStatuses{m_configuration.presences});
    session.reply(protocol::CtiStatuses{m_configuration.presences});
    if (user.agentId != 0) {
        if (const AgentState *state = m_floor.agentState(user.agentId))
            session.reply(protocol::AgentStateEvent{*state});
    }
    if (const auto conference = currentConference(user.userId, m_floor))
        session.reply(*conference);
}

void Broadcaster::tellProfile(Session &session) const
{
    const int userId = session.requester().userId;
    const protocol::RightProfile profile =
        profileOf(m_rights.rightsOf(userId), m_rights.mayEditRights(userId));
    if (session.profile() == profile)
        return;
    session.setProfile(profile);
    session.reply(profile);
}

void Broadcaster::subscribeToStatistics(Session &session)
{
    // The later changes are told against what is flushed here, so the full set must be as new.
    flush();
    session.subscriptions().add(Subscriptions::QueueStatistics);
    const Instant now = presentMoment();
    for (const Queue &queue : m_floor.queues()) {
        if (!session.sight().seesQueue(queue.id))
            continue;
        session.sendStatistics(queue.id, encodeFrame(m_statistics.takeAll(queue.id, now)));
    }
}

void Broadcaster::subscribeToAgentStatistics(Session &session)
{
    flush();
    session.subscriptions().add(Subscriptions::AgentStatistics);
    const Instant now = presentMoment();
    for (const Agent &agent : m_floor.agents()) {
        if (session.sight().seesAgent(agent.id))
            session.reply(m_agentStatistics.allFor(agent.id, now));
    }
}

void Broadcaster::sendFigures(Session &session, const QSet<int> &statistics, const QSet<int> &calls) const
{
    const Instant now = presentMoment();
    for (const int id : statistics) {
        if (session.sight().seesQueue(id))
            session.sendStatistics(id, encodeFrame(m_statistics.all(id, now)));
    }
    for (const int id : calls) {
        if (session.subscriptions().hasCallsOf(id) && session.sight().seesQueue(id))
            session.sendCalls(id, encodeFrame(protocol::QueueCalls{id, m_floor.waitingCalls(id)}));
    }
}

} // namespace xivocc::api
