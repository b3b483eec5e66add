#pragma once

#include "changes.h"
#include "facts.h"
#include "room_book.h"

#include <domain/agent_state.h>
#include <domain/phone_event.h>
#include <domain/queue_statistics.h>
#include <domain/waiting_call.h>

#include <memory>

namespace xivocc::realtime {

/// The ends of one call on a telephone, by Asterisk's channel names.
struct CallLeg
{
    QString channel;
    QString partner; ///< whom it talks to, seen through Local pairs; empty: nobody yet
    bool up = false;
    /// Talks to somebody while another one waits: hanging up `channel` would join the two.
    bool consults = false;
    bool waits = false; ///< the other one of these two calls
};

/// The contact centre as it is now: queues, members, agents, calls and lines, fed by facts.
/// Pure: no I/O, no clock, no thread of its own; apply() and advance() return what changed.
///
/// An agent who logs in is LoggedIn until the next advance(), unless a call or a pause comes first; while a
/// synchronisation or a configuration shows that he had been logged in before, he is Ready at once.
/// Agents and queues that the configuration lacks are remembered, but not shown.
class Floor final
{
public:
    Floor();
    ~Floor();
    Floor(const Floor &) = delete;
    Floor &operator=(const Floor &) = delete;

    [[nodiscard]] Changes apply(const TimedFact &fact);
    /// Lets time pass: ends wrap-ups and settles what waits for a time. Call it about once a second.
    [[nodiscard]] Changes advance(Instant now);

    [[nodiscard]] const std::vector<Queue> &queues() const;
    [[nodiscard]] const std::vector<Agent> &agents() const;
    [[nodiscard]] const std::vector<AgentGroup> &groups() const;
    /// Memberships shown to clients: the loaded ones of logged-in agents, the configured ones of the others.
    [[nodiscard]] std::vector<QueueMember> members() const;
    /// The agent's part of members(); it is true until the next fact.
    [[nodiscard]] const std::vector<QueueMember> &membersOf(int agentId) const;

    [[nodiscard]] const Queue *queue(int id) const;
    [[nodiscard]] const Agent *agent(int id) const;
    [[nodiscard]] const AgentState *agentState(int agentId) const;
    [[nodiscard]] LiveQueueStatistics statistics(int queueId) const;
    /// Ordered by position.
    [[nodiscard]] std::vector<WaitingCall> waitingCalls(int queueId) const;

    /// The calls on the user's telephones as the events that would tell them now, oldest first.
    [[nodiscard]] std::vector<PhoneEvent> phoneCalls(int userId) const;
    /// Nothing when no channel has this unique id.
    [[nodiscard]] std::optional<CallLeg> callLeg(const QString &uniqueId) const;
    /// The channel that carries the recording of the agent's call; empty: it is not recorded.
    [[nodiscard]] QString recordedChannel(int agentId) const;
    /// What Asterisk calls the telephone that the agent is logged on; empty: none is known.
    [[nodiscard]] QString agentInterface(int agentId) const;
    /// Of an internal number; Nonexistent when Asterisk has no hint for it.
    [[nodiscard]] PhoneStatus phoneStatus(const QString &number) const;

    /// The configured conference rooms, by number.
    [[nodiscard]] std::vector<ConferenceRoom> conferenceRooms() const;
    /// Null: neither configured nor in use.
    [[nodiscard]] const Room *room(const QString &number) const;
    /// The room that the user's telephone is in; null: none.
    [[nodiscard]] const Room *roomOfUser(int userId) const;

    [[nodiscard]] bool linkUp() const; ///< the PBX link is up and synchronised
    [[nodiscard]] std::size_t channelCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace xivocc::realtime
