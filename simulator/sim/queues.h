#pragma once

#include "exchange.h"
#include "queue_state.h"

#include <memory>

namespace xivocc::sim {

/// The queues and their members, as app_queue keeps them: who is loaded, paused, called; who is offered the
/// next caller. Statistics of members are shared between queues, as XiVO's shared_lastcall sets it.
class Queues final
{
public:
    enum class Outcome { Done, NoSuchQueue, AlreadyThere, NotThere };

    explicit Queues(Exchange &exchange);

    void addQueue(QueueSettings settings);
    [[nodiscard]] const std::vector<std::unique_ptr<QueueState>> &all() const { return m_queues; }
    [[nodiscard]] QueueState *byName(const QByteArray &name) const;
    [[nodiscard]] QueueState *byNumber(const QByteArray &number) const;

    Outcome addMember(const QByteArray &queue, QueueMember member);
    Outcome removeMember(const QByteArray &queue, const QByteArray &interface);
    /// In one queue, or in all when `queue` is empty. False when the interface is in none.
    bool pause(const QByteArray &queue, const QByteArray &interface, bool paused, const QByteArray &reason);
    bool setPenalty(const QByteArray &queue, const QByteArray &interface, int penalty);

    void lineChanged(const Line &line);

    enum class Entry { Joined, Full, Empty };
    [[nodiscard]] Entry canJoin(const QueueState &queue) const;
    void join(QueueState &queue, QueueCall &call);
    /// The caller is out of line; offers what is free to the next one.
    void leave(QueueState &queue, QueueCall &call);
    /// A free member was found for a caller, or is free again.
    void reserve(const QByteArray &interface, bool reserved);
    void setInCall(QueueState &queue, const QByteArray &interface, bool inCall);
    /// A conversation ended: counts it for the queue and starts the member's wrap-up.
    void completed(QueueState &queue, const QByteArray &interface, seconds hold, seconds talk);
    /// Offers free members to the callers of a queue, first come first served.
    void dispatch(QueueState &queue);

    /// The fields of a member in QueueMember* events.
    [[nodiscard]] static AmiEvent memberEvent(const char *name, const QueueState &queue,
                                              const QueueMember &member);

private:
    [[nodiscard]] bool isFree(const QueueState &queue, const QueueMember &member) const;
    [[nodiscard]] QueueMember *choose(QueueState &queue) const;
    void announceAvailability(QueueState &queue);
    void keepDispatching(QueueState &queue);

    Exchange &m_exchange;
    std::vector<std::unique_ptr<QueueState>> m_queues;
};

/// What the events of a member and the items of a queue's list tell of him alike.
AmiEvent &addState(AmiEvent &event, const QueueMember &member);

} // namespace xivocc::sim
