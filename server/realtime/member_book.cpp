#include "member_book.h"

#include <algorithm>

namespace xivocc::realtime {

namespace {

/// app_queue counts a member as available when his device is not in use or unknown, and he is not paused.
bool isFree(DeviceState state)
{
    return state == DeviceState::NotInUse || state == DeviceState::Unknown;
}

/// XiVO counts the device state "in use" as talking. A phone that rings meanwhile, or has its caller on
/// hold, is in a conversation all the same.
bool isTalking(DeviceState state)
{
    return state == DeviceState::InUse || state == DeviceState::RingInUse || state == DeviceState::OnHold;
}

} // namespace

LoadedMember *MemberOwner::in(int queue)
{
    const auto found = std::find_if(memberships.begin(), memberships.end(),
                                    [queue](const LoadedMember &member) { return member.queue == queue; });
    return found == memberships.end() ? nullptr : &*found;
}

bool MemberOwner::pausedEverywhere() const
{
    return !memberships.empty() && std::all_of(memberships.begin(), memberships.end(),
                                               [](const LoadedMember &member) { return member.paused; });
}

QString MemberOwner::pausedReason() const
{
    for (const LoadedMember &member : memberships) {
        if (member.paused && !member.pausedReason.isEmpty())
            return member.pausedReason;
    }
    return {};
}

MemberBook::Effect MemberBook::seen(const MemberSeen &fact)
{
    const int queue = m_queues.findOrAdd(fact.member.queue);
    MemberOwner *owner = queue == QueueBook::none ? nullptr : findOrAdd(fact.member);
    if (!owner)
        return {};
    LoadedMember *member = owner->in(queue);
    Effect effect;
    effect.joined = member == nullptr;
    if (!member) {
        member = &owner->memberships.emplace_back();
        member->queue = queue;
    }
    const QString &phone = fact.stateInterface.isEmpty() ? fact.member.interface : fact.stateInterface;
    effect.phoneChanged = owner->stateInterface != phone;
    if (effect.phoneChanged)
        owner->stateInterface = phone;
    effect.unpaused = member->paused && !fact.paused;
    effect.changed = effect.joined || effect.phoneChanged || member->paused != fact.paused ||
                     member->penalty != fact.penalty || member->pausedReason != fact.pausedReason;
    member->penalty = fact.penalty;
    member->state = fact.state;
    if (!fact.paused || !member->paused || !fact.pausedReason.isNull())
        member->pausedReason = fact.pausedReason;
    member->paused = fact.paused;
    member->confirmedIn = m_synchronisation;
    if (fact.wrapup)
        member->wrapup = fact.wrapup;
    member->lastCall = fact.lastCall;
    member->lastPause = fact.lastPause;
    member->loginTime = fact.loginTime;
    share(*owner, *member);
    return effect;
}

MemberBook::Loaded MemberBook::loaded(const MemberKey &key)
{
    const int queue = m_queues.byName(key.queue);
    MemberOwner *owner = find(key);
    return {owner, owner && queue != QueueBook::none ? owner->in(queue) : nullptr, queue};
}

MemberBook::Effect MemberBook::removed(const MemberKey &key)
{
    const auto [owner, member, queue] = loaded(key);
    if (!member)
        return {};
    m_queues.exchangeShare(queue, member->share, {});
    owner->memberships.erase(owner->memberships.begin() + (member - owner->memberships.data()));
    if (key.agentId == 0 && owner->memberships.empty())
        m_phones.remove(key.interface);
    Effect effect;
    effect.changed = true;
    return effect;
}

MemberBook::Effect MemberBook::paused(const MemberPaused &fact)
{
    const auto [owner, member, queue] = loaded(fact.member);
    if (!member)
        return {};
    Effect effect;
    effect.changed = member->paused != fact.paused || member->pausedReason != fact.reason;
    effect.unpaused = member->paused && !fact.paused;
    member->paused = fact.paused;
    member->pausedReason = fact.reason;
    member->confirmedIn = m_synchronisation;
    share(*owner, *member);
    return effect;
}

MemberBook::Effect MemberBook::penaltyChanged(const MemberPenaltyChanged &fact)
{
    const auto [owner, member, queue] = loaded(fact.member);
    if (!member)
        return {};
    Effect effect;
    effect.changed = member->penalty != fact.penalty;
    member->penalty = fact.penalty;
    member->confirmedIn = m_synchronisation;
    return effect;
}

void MemberBook::setWrapup(int agentId, bool inWrapup)
{
    const auto owner = m_agents.find(agentId);
    if (owner == m_agents.end() || owner->inWrapup == inWrapup)
        return;
    owner->inWrapup = inWrapup;
    for (LoadedMember &member : owner->memberships)
        share(*owner, member);
}

const MemberOwner *MemberBook::ofAgent(int agentId) const
{
    const auto owner = m_agents.constFind(agentId);
    return owner == m_agents.constEnd() ? nullptr : &*owner;
}

std::vector<int> MemberBook::sweep()
{
    std::vector<int> agents;
    for (MemberOwner &owner : m_agents)
        sweep(owner, agents);
    for (MemberOwner &owner : m_phones)
        sweep(owner, agents);
    m_phones.removeIf([](const auto &entry) { return entry.value().memberships.empty(); });
    return agents;
}

void MemberBook::sweep(MemberOwner &owner, std::vector<int> &agents)
{
    const auto gone = std::erase_if(owner.memberships, [this](const LoadedMember &member) {
        if (member.confirmedIn == m_synchronisation)
            return false;
        m_queues.exchangeShare(member.queue, member.share, {});
        return true;
    });
    if (gone > 0 && owner.agentId != 0)
        agents.push_back(owner.agentId);
}

MemberOwner *MemberBook::find(const MemberKey &member)
{
    if (member.agentId != 0) {
        const auto owner = m_agents.find(member.agentId);
        return owner == m_agents.end() ? nullptr : &*owner;
    }
    const auto owner = m_phones.find(member.interface);
    return owner == m_phones.end() ? nullptr : &*owner;
}

MemberOwner *MemberBook::findOrAdd(const MemberKey &member)
{
    if (MemberOwner *known = find(member))
        return known;
    if (m_agents.size() + m_phones.size() >= maximumOwners)
        return nullptr;
    MemberOwner &owner = member.agentId != 0 ? m_agents[member.agentId] : m_phones[member.interface];
    owner.agentId = member.agentId;
    owner.interface = member.interface;
    return &owner;
}

void MemberBook::share(const MemberOwner &owner, LoadedMember &member)
{
    const MemberShare share{.available = isFree(member.state) && !member.paused && !owner.inWrapup,
                            .talking = isTalking(member.state),
                            .logged = owner.agentId != 0};
    m_queues.exchangeShare(member.queue, member.share, share);
    member.share = share;
}

} // namespace xivocc::realtime
