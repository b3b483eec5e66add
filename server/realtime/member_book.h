#pragma once

#include "facts.h"
#include "queue_book.h"

#include <QHash>

#include <vector>

namespace xivocc::realtime {

/// A member as Asterisk has it loaded.
struct LoadedMember
{
    int queue = QueueBook::none; ///< place in the QueueBook
    int penalty = 0;
    DeviceState state = DeviceState::Unknown;
    bool paused = false;
    unsigned confirmedIn = 0;
    QString pausedReason;
    std::optional<seconds> wrapup;
    std::optional<Instant> lastCall;
    std::optional<Instant> lastPause;
    std::optional<Instant> loginTime;
    MemberShare share;
};

/// Who has memberships: an agent, or the interface of a user's phone.
struct MemberOwner
{
    int agentId = 0; ///< 0: no agent
    QString interface;
    QString stateInterface;
    bool inWrapup = false; ///< then no queue calls him
    std::vector<LoadedMember> memberships;

    [[nodiscard]] LoadedMember *in(int queue);
    [[nodiscard]] const LoadedMember *in(int queue) const
    {
        return const_cast<MemberOwner *>(this)->in(queue);
    }
    [[nodiscard]] bool pausedEverywhere() const;
    /// Of the first queue that has one.
    [[nodiscard]] QString pausedReason() const;
};

/// The loaded members of all queues; keeps the members' figures of each queue.
class MemberBook final
{
public:
    /// More phones and agents than any XiVO has as members; further ones are ignored.
    static constexpr int maximumOwners = 100'000;

    explicit MemberBook(QueueBook &queues) : m_queues(queues) {}

    struct Effect
    {
        bool changed = false;      ///< more than the device's state
        bool joined = false;       ///< a new membership
        bool unpaused = false;     ///< he was paused in this queue and is not any more
        bool phoneChanged = false; ///< his state interface is another one
    };
    [[nodiscard]] Effect seen(const MemberSeen &fact);
    [[nodiscard]] Effect removed(const MemberKey &member);
    [[nodiscard]] Effect paused(const MemberPaused &fact);
    [[nodiscard]] Effect penaltyChanged(const MemberPenaltyChanged &fact);

    void setWrapup(int agentId, bool inWrapup);
    /// Null when he has never been a member.
    [[nodiscard]] const MemberOwner *ofAgent(int agentId) const;

    void startSynchronisation() { ++m_synchronisation; }
    /// Removes what was not seen since the start; returns the agents concerned.
    [[nodiscard]] std::vector<int> sweep();

private:
    [[nodiscard]] MemberOwner *find(const MemberKey &member);
    struct Loaded
    {
        MemberOwner *owner;
        LoadedMember *member; ///< null: he is not in this queue
        int queue;
    };
    [[nodiscard]] Loaded loaded(const MemberKey &key);
    [[nodiscard]] MemberOwner *findOrAdd(const MemberKey &member);
    void share(const MemberOwner &owner, LoadedMember &member);
    void sweep(MemberOwner &owner, std::vector<int> &agents);

    QueueBook &m_queues;
    QHash<int, MemberOwner> m_agents;
    QHash<QString, MemberOwner> m_phones; ///< by interface
    unsigned m_synchronisation = 0;
};

} // namespace xivocc::realtime
