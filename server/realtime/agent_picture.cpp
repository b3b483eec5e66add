#include "agent_picture.h"

#include "device_activity.h"

#include <algorithm>

namespace xivocc::realtime {

namespace {

bool isCall(AgentPhase phase)
{
    return phase == AgentPhase::OnCall || phase == AgentPhase::Ringing || phase == AgentPhase::Dialing;
}

bool isLoggedIn(const AgentRecord &record, const MemberOwner &owner)
{
    return !record.logoutTold && (!owner.memberships.empty() || record.loginTold || record.loginStored);
}

AgentPhase phaseOf(const DeviceActivity &activity, const MemberOwner &owner, const AgentRecord &record)
{
    switch (activity.kind) {
    case DeviceActivity::Kind::Talking:
        return AgentPhase::OnCall;
    case DeviceActivity::Kind::Ringing:
        return AgentPhase::Ringing;
    case DeviceActivity::Kind::Dialing:
        return AgentPhase::Dialing;
    case DeviceActivity::Kind::Idle:
        break;
    }
    if (owner.pausedEverywhere())
        return AgentPhase::OnPause;
    if (record.wrapupUntil)
        return AgentPhase::OnWrapup;
    return record.justLoggedIn ? AgentPhase::LoggedIn : AgentPhase::Ready;
}

/// When a phase found by a synchronisation began, as far as Asterisk tells.
Instant beginningOf(AgentPhase phase, const DeviceActivity &activity, const MemberOwner &owner, Instant now)
{
    std::optional<Instant> latest;
    const auto consider = [&](const std::optional<Instant> &moment) {
        if (moment && *moment <= now && (!latest || *moment > *latest))
            latest = moment;
    };
    if (isCall(phase)) {
        consider(activity.since);
    } else if (phase == AgentPhase::OnPause || phase == AgentPhase::Ready) {
        for (const LoadedMember &member : owner.memberships) {
            consider(member.lastPause);
            if (phase == AgentPhase::Ready) {
                consider(member.lastCall);
                consider(member.loginTime);
            }
        }
    }
    return latest.value_or(now);
}

std::vector<QueueMember> differencesOf(const std::vector<QueueMember> &before,
                                       const std::vector<QueueMember> &after)
{
    std::vector<QueueMember> differences;
    for (const QueueMember &member : after) {
        if (std::find(before.begin(), before.end(), member) == before.end())
            differences.push_back(member);
    }
    for (const QueueMember &member : before) {
        const auto isSame = [&](const QueueMember &other) { return other.queueId == member.queueId; };
        if (std::none_of(after.begin(), after.end(), isSame))
            differences.push_back({member.agentId, member.queueId, QueueMember::removed});
    }
    return differences;
}

} // namespace

AgentPicture::AgentPicture(AgentBook &agents, MemberBook &members, ChannelBook &channels,
                           const QueueBook &queues, const DeviceBook &devices)
    : m_agents(agents), m_members(members), m_channels(channels), m_queues(queues), m_devices(devices)
{
}

AgentPicture::Difference AgentPicture::renew(AgentRecord &record, Instant now, bool catchingUp)
{
    static const MemberOwner nobody;
    const MemberOwner *known = m_members.ofAgent(record.id);
    const MemberOwner &owner = known ? *known : nobody;

    AgentState state = stateOf(record, owner, now, catchingUp);
    m_members.setWrapup(record.id, record.wrapupUntil.has_value());
    Difference difference;
    difference.state = state != record.state;
    if (difference.state)
        record.state = std::move(state);
    std::vector<QueueMember> memberships;
    if (record.configured)
        memberships = membershipsOf(record, owner);
    if (memberships != record.shownMemberships) {
        difference.members = differencesOf(record.shownMemberships, memberships);
        record.shownMemberships = std::move(memberships);
    }
    return difference;
}

AgentState AgentPicture::stateOf(AgentRecord &record, const MemberOwner &owner, Instant now, bool catchingUp)
{
    const AgentState &before = record.state;
    AgentState state;
    state.agentId = record.id;
    state.phoneNumber = before.phoneNumber;
    const bool loggedIn = isLoggedIn(record, owner);
    if (!loggedIn || (record.wrapupUntil && *record.wrapupUntil <= now))
        record.wrapupUntil.reset();

    DeviceActivity activity;
    if (!loggedIn) {
        record.justLoggedIn = false;
    } else {
        if (before.phase == AgentPhase::LoggedOut && !catchingUp) {
            record.justLoggedIn = true;
            m_agents.reviewAt(record, now);
        }
        if (const QString number = m_devices.extension(record.device); !number.isEmpty())
            state.phoneNumber = number;
        else if (!record.loginExtension.isEmpty())
            state.phoneNumber = record.loginExtension;
        if (record.queueCallUnmarked &&
            m_channels.markQueueCall(record.device, record.linkedId, record.queueName))
            record.queueCallUnmarked = false;
        activity = activityOf(record.device, m_channels, m_devices, now);
        state.phase = phaseOf(activity, owner, record);
        record.justLoggedIn = state.phase == AgentPhase::LoggedIn;
        for (const LoadedMember &member : owner.memberships) {
            if (const int id = m_queues.at(member.queue).id; id != 0)
                state.queues.push_back(id);
        }
        std::sort(state.queues.begin(), state.queues.end());
    }
    if (activity.reviewAt)
        m_agents.reviewAt(record, *activity.reviewAt);
    if (record.wrapupUntil)
        m_agents.reviewAt(record, *record.wrapupUntil);

    const bool sameCall = !isCall(state.phase) || activity.call == record.call;
    record.call = activity.call;
    if (state.phase == before.phase && sameCall && before.since != Instant{})
        state.since = before.since;
    else
        state.since = catchingUp ? beginningOf(state.phase, activity, owner, now) : now;

    if (loggedIn && owner.pausedEverywhere())
        state.cause = owner.pausedReason();
    if (state.phase == AgentPhase::OnCall) {
        state.call = activity.details;
        if (const int queue = m_queues.byName(activity.queueName); queue != QueueBook::none)
            state.call->queueId = m_queues.at(queue).id;
        if (sameCall && before.call && record.partiesKnown && !activity.partiesKnown) {
            // The others have hung up already; he follows.
            state.call->type = before.call->type;
            state.call->monitor = before.call->monitor;
        } else {
            record.partiesKnown = activity.partiesKnown;
        }
    }
    return state;
}

std::vector<QueueMember> AgentPicture::membershipsOf(const AgentRecord &record,
                                                     const MemberOwner &owner) const
{
    std::vector<QueueMember> shown;
    if (record.state.phase != AgentPhase::LoggedOut) {
        for (const LoadedMember &member : owner.memberships) {
            if (const int id = m_queues.at(member.queue).id; id != 0)
                shown.push_back({record.id, id, member.penalty});
        }
        // His memberships are loaded one by one: until all are, he keeps the configured ones.
        if (record.state.phase != AgentPhase::LoggedIn)
            return shown;
    }
    for (const QueueMember &member : record.configuredMemberships) {
        const auto isSame = [&](const QueueMember &other) { return other.queueId == member.queueId; };
        if (m_queues.byId(member.queueId) != QueueBook::none &&
            std::none_of(shown.begin(), shown.end(), isSame))
            shown.push_back(member);
    }
    return shown;
}

} // namespace xivocc::realtime
