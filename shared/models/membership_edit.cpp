#include "membership_edit.h"

namespace xivocc::models {

namespace {

void put(Penalties &penalties, int queueId, std::optional<int> penalty)
{
    if (penalty)
        penalties[queueId] = *penalty;
    else
        penalties.erase(queueId);
}

std::set<int> queuesOf(const Penalties &one, const Penalties &other)
{
    std::set<int> queues;
    for (const auto &[queue, penalty] : one)
        queues.insert(queue);
    for (const auto &[queue, penalty] : other)
        queues.insert(queue);
    return queues;
}

} // namespace

std::optional<int> penaltyIn(const Penalties &penalties, int queueId)
{
    const auto found = penalties.find(queueId);
    return found == penalties.end() ? std::nullopt : std::optional(found->second);
}

Penalties penaltiesOf(const std::vector<QueuePenalty> &membership)
{
    Penalties penalties;
    for (const QueuePenalty &entry : membership)
        penalties[entry.queueId] = entry.penalty;
    return penalties;
}

std::vector<QueuePenalty> membershipOf(const Penalties &penalties)
{
    std::vector<QueuePenalty> membership;
    for (const auto &[queue, penalty] : penalties)
        membership.push_back({queue, penalty});
    return membership;
}

MembershipEdit::MembershipEdit(Penalties active, Penalties defaults)
    : m_active{active, active, active}, m_default{defaults, defaults, defaults}
{
}

const MembershipEdit::Column &MembershipEdit::at(MembershipSide side) const
{
    return side == MembershipSide::Active ? m_active : m_default;
}

MembershipEdit::Column &MembershipEdit::at(MembershipSide side)
{
    return side == MembershipSide::Active ? m_active : m_default;
}

void MembershipEdit::enter(MembershipSide side, int queueId, std::optional<int> penalty)
{
    put(at(side).entered, queueId, penalty);
}

void MembershipEdit::setDefault()
{
    m_default.entered = m_active.entered;
}

void MembershipEdit::setCurrent()
{
    m_active.entered = m_default.entered;
}

void MembershipEdit::learn(MembershipSide side, const Penalties &now)
{
    Column &column = at(side);
    for (const int queue : queuesOf(column.known, now)) {
        const std::optional<int> told = penaltyIn(now, queue);
        const std::optional<int> entered = penaltyIn(column.entered, queue);
        if (told == penaltyIn(column.known, queue))
            continue;
        if (entered == penaltyIn(column.known, queue))
            put(column.entered, queue, told);
        else if (entered == told)
            put(column.opened, queue, told); // as wished: nobody has to be told
    }
    column.known = now;
}

std::optional<int> MembershipEdit::entered(MembershipSide side, int queueId) const
{
    return penaltyIn(at(side).entered, queueId);
}

std::optional<int> MembershipEdit::known(MembershipSide side, int queueId) const
{
    return penaltyIn(at(side).known, queueId);
}

std::optional<MembershipEdit::Meanwhile> MembershipEdit::meanwhile(MembershipSide side, int queueId) const
{
    const Meanwhile seen{penaltyIn(at(side).opened, queueId), penaltyIn(at(side).known, queueId)};
    return seen.before == seen.now ? std::nullopt : std::optional(seen);
}

std::set<int> MembershipEdit::changedQueues(MembershipSide side) const
{
    const Column &column = at(side);
    std::set<int> changed;
    for (const int queue : queuesOf(column.known, column.entered)) {
        if (penaltyIn(column.known, queue) != penaltyIn(column.entered, queue))
            changed.insert(queue);
    }
    return changed;
}

} // namespace xivocc::models
