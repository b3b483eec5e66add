#pragma once

#include "request_outcome.h"

#include <domain/default_membership.h>

#include <QHash>
#include <QObject>
#include <QSet>
#include <optional>
#include <vector>

namespace xivocc::client {

class Session;

/// A place in a queue: all agents there have the same penalty.
struct QueuePlace
{
    int queueId = 0;
    int penalty = 0;

    bool operator==(const QueuePlace &) const = default;
};

[[nodiscard]] inline std::size_t qHash(const QueuePlace &place, std::size_t seed = 0)
{
    return qHashMulti(seed, place.queueId, place.penalty);
}

/// Which agents serve which queues, now and by default: commands that change it, and the defaults as the
/// server tells them. What is active now is told by the session itself. Default memberships are those of XiVO
/// users, not of agents. GUI thread only.
class Memberships final : public QObject
{
    Q_OBJECT

public:
    explicit Memberships(Session *session);

    /// Adds the agent, or changes his penalty.
    void setAgentQueue(int agentId, const QueuePlace &place, RequestDone done);
    void removeAgentFromQueue(int agentId, int queueId, RequestDone done);

    /// Of a group, the agents in `from`: they leave it for `to`.
    void moveGroup(int groupId, const QueuePlace &from, const QueuePlace &to, RequestDone done);
    /// The same without leaving `from`.
    void addGroup(int groupId, const QueuePlace &from, const QueuePlace &to, RequestDone done);
    /// Of a group, the agents who are not in the queue of `to` yet.
    void addGroupMembersNotIn(int groupId, const QueuePlace &to, RequestDone done);
    void removeGroup(int groupId, const QueuePlace &place, RequestDone done);

    /// The queues that a user is put in by applyDefaults(); nothing: he has no defaults, or they are not
    /// known yet.
    [[nodiscard]] std::optional<std::vector<QueuePenalty>> defaultsOf(int userId) const;
    /// All that are known, by user id.
    [[nodiscard]] const QHash<int, std::vector<QueuePenalty>> &defaults() const { return m_defaults; }
    void setDefaults(int userId, const std::vector<QueuePenalty> &membership, RequestDone done);
    /// The same defaults for each of the users.
    void setDefaults(const std::vector<int> &userIds, const std::vector<QueuePenalty> &membership,
                     RequestDone done);
    /// Users without defaults stay as they are.
    void applyDefaults(const std::vector<int> &userIds, RequestDone done);

Q_SIGNALS:
    void defaultsChanged();

private:
    /// Users of whom the answer says nothing have no defaults any more.
    void ask();
    void take(const DefaultMembership &user);

    Session *m_session;
    QHash<int, std::vector<QueuePenalty>> m_defaults; ///< by user id; none that are empty
    QSet<int> m_told;                                 ///< the users since it was asked last
};

} // namespace xivocc::client
