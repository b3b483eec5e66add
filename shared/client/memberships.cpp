#include "memberships.h"

#include "requests.h"
#include "session.h"

#include <QPointer>

namespace xivocc::client {

Memberships::Memberships(Session *session) : QObject(session), m_session(session)
{
    Requests &requests = session->requests();
    connect(&requests, &Requests::connected, this, &Memberships::ask);
    connect(&requests, &Requests::heard, this, [this](const protocol::ServerMessage &message) {
        if (const auto *all = std::get_if<protocol::UsersQueueDefaultMembership>(&message)) {
            for (const DefaultMembership &user : all->memberships)
                take(user);
        } else if (const auto *one = std::get_if<protocol::UserQueueDefaultMembership>(&message)) {
            take(one->user);
        } else {
            return;
        }
        Q_EMIT defaultsChanged();
    });
}

void Memberships::setAgentQueue(int agentId, const QueuePlace &place, RequestDone done)
{
    m_session->requests().send(protocol::SetAgentQueue{agentId, place.queueId, place.penalty},
                               std::move(done));
}

void Memberships::removeAgentFromQueue(int agentId, int queueId, RequestDone done)
{
    m_session->requests().send(protocol::RemoveAgentFromQueue{agentId, queueId}, std::move(done));
}

void Memberships::moveGroup(int groupId, const QueuePlace &from, const QueuePlace &to, RequestDone done)
{
    m_session->requests().send(
        protocol::MoveAgentsInGroup{groupId, from.queueId, from.penalty, to.queueId, to.penalty},
        std::move(done));
}

void Memberships::addGroup(int groupId, const QueuePlace &from, const QueuePlace &to, RequestDone done)
{
    m_session->requests().send(
        protocol::AddAgentsInGroup{groupId, from.queueId, from.penalty, to.queueId, to.penalty},
        std::move(done));
}

void Memberships::addGroupMembersNotIn(int groupId, const QueuePlace &to, RequestDone done)
{
    m_session->requests().send(protocol::AddAgentsNotInQueueFromGroupTo{groupId, to.queueId, to.penalty},
                               std::move(done));
}

void Memberships::removeGroup(int groupId, const QueuePlace &place, RequestDone done)
{
    m_session->requests().send(
        protocol::RemoveAgentGroupFromQueueGroup{groupId, place.queueId, place.penalty}, std::move(done));
}

void Memberships::ask()
{
    m_told.clear();
    const auto forgetTheOthers = [guard = QPointer(this)](const RequestOutcome &outcome) {
        if (!guard || !outcome.isDone())
            return;
        const auto isGone = [&](const QHash<int, std::vector<QueuePenalty>>::iterator &known) {
            return !guard->m_told.contains(known.key());
        };
        if (guard->m_defaults.removeIf(isGone) > 0)
            Q_EMIT guard->defaultsChanged();
    };
    m_session->requests().send(protocol::GetList{protocol::ListType::BaseQueueMember}, forgetTheOthers);
}

void Memberships::take(const DefaultMembership &user)
{
    m_told.insert(user.userId);
    if (user.membership.empty())
        m_defaults.remove(user.userId);
    else
        m_defaults.insert(user.userId, user.membership);
}

std::optional<std::vector<QueuePenalty>> Memberships::defaultsOf(int userId) const
{
    const auto known = m_defaults.constFind(userId);
    if (known == m_defaults.constEnd())
        return std::nullopt;
    return *known;
}

void Memberships::setDefaults(int userId, const std::vector<QueuePenalty> &membership, RequestDone done)
{
    m_session->requests().send(protocol::SetUserDefaultMembership{userId, membership}, std::move(done));
}

void Memberships::setDefaults(const std::vector<int> &userIds, const std::vector<QueuePenalty> &membership,
                              RequestDone done)
{
    m_session->requests().send(protocol::SetUsersDefaultMembership{userIds, membership}, std::move(done));
}

void Memberships::applyDefaults(const std::vector<int> &userIds, RequestDone done)
{
    m_session->requests().send(protocol::ApplyUsersDefaultMembership{userIds}, std::move(done));
}

} // namespace xivocc::client
