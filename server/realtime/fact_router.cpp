#include "fact_router.h"

#include <algorithm>

namespace xivocc::realtime {

FactRouter::FactRouter() = default;

Changes FactRouter::apply(const TimedFact &timed)
{
    m_now = timed.at;
    std::visit([this](const auto &fact) { on(fact); }, timed.fact);
    return gather(m_synchronising || std::holds_alternative<SyncFinished>(timed.fact) ||
                  std::holds_alternative<ConfigurationRead>(timed.fact));
}

Changes FactRouter::advance(Instant now)
{
    m_now = now;
    m_callers.advance(now);
    m_agents.advance(now);
    m_phoneCalls.advance(now);
    return gather(m_synchronising);
}

void FactRouter::on(const ConfigurationRead &fact)
{
    m_devices.configure(fact.configuration.lines);
    auto queues = m_queues.configure(fact.configuration.queues, fact.configuration.queueTimings);
    auto agents = m_agents.configure(fact.configuration, m_devices, m_now);
    m_channels.findDevices();
    for (const int id : queues.changed)
        m_callers.show(m_queues.byId(id));
    m_changes.queues = std::move(queues.changed);
    m_changes.agents = std::move(agents.changed);
    m_changes.removals = queues.removed || agents.removed;
    m_changes.groups = m_groups != fact.configuration.groups;
    m_groups = fact.configuration.groups;
    m_rooms.configure(fact.configuration);
}

void FactRouter::on(const SyncStarted &)
{
    m_synchronising = true;
    m_synchronisingSince = m_now;
    m_members.startSynchronisation();
    m_callers.startSynchronisation(m_now);
    m_channels.startSynchronisation();
    m_foundInQueueCall.clear();
    setLink(false);
}

void FactRouter::on(const SyncFinished &)
{
    if (m_synchronising) {
        for (const int id : m_members.sweep())
            m_agents.mark(id);
        m_channels.sweep();
        const QStringList listeners = m_listeners.keys();
        for (const QString &listener : listeners) {
            if (!m_channels.contains(listener)) // it ended while the link was down
                endListening(listener);
        }
        m_callers.sweep(m_now, [this](const QString &uniqueId) { return m_channels.contains(uniqueId); });
        m_agents.finishSynchronisation(m_synchronisingSince);
        adoptQueueCalls();
        m_endedInSynchronisation.clear();
        m_synchronising = false;
    }
    setLink(true);
}

void FactRouter::on(const LinkLost &)
{
    m_synchronising = false;
    m_endedInSynchronisation.clear();
    setLink(false);
}

void FactRouter::on(const MemberSeen &fact)
{
    const MemberBook::Effect effect = m_members.seen(fact);
    AgentRecord *record = m_agents.findOrAdd(fact.member.agentId);
    if (!record)
        return;
    if (m_synchronising && fact.inCall)
        m_foundInQueueCall.insert(record->id, fact.member.queue);
    if (effect.joined)
        record->logoutTold = false;
    if (effect.phoneChanged)
        attachPhone(*record, fact.stateInterface.isEmpty() ? fact.member.interface : fact.stateInterface);
    if ((effect.unpaused || fact.pauseReported) && !fact.paused && record->wrapupUntil) {
        record->wrapupUntil.reset();
        m_agents.mark(record->id);
    }
    if (effect.changed)
        m_agents.mark(record->id);
}

void FactRouter::on(const MemberRemoved &fact)
{
    if (m_members.removed(fact.member).changed)
        m_agents.mark(fact.member.agentId);
}

void FactRouter::on(const MemberPaused &fact)
{
    const MemberBook::Effect effect = m_members.paused(fact);
    AgentRecord *record = m_agents.edit(fact.member.agentId);
    if (!record)
        return;
    if (!fact.paused)
        record->wrapupUntil.reset();
    if (effect.changed || !fact.paused)
        m_agents.mark(record->id);
}

void FactRouter::on(const MemberPenaltyChanged &fact)
{
    if (m_members.penaltyChanged(fact).changed)
        m_agents.mark(fact.member.agentId);
}

void FactRouter::on(const AgentLoggedIn &fact)
{
    m_agents.loggedIn(fact.agentId, fact.extension, m_devices.reachedBy(fact.extension, fact.context), m_now);
}

void FactRouter::on(const AgentLoggedOut &fact)
{
    m_agents.loggedOut(fact.agentId, m_now);
}

void FactRouter::on(const CallerJoined &fact)
{
    m_callers.joined(fact, m_now);
}

void FactRouter::on(const CallerLeft &fact)
{
    m_callers.left(fact, m_now);
}

void FactRouter::on(const CallerGaveUp &fact)
{
    m_callers.gaveUp(fact, m_now);
}

void FactRouter::on(const CallerExited &fact)
{
    int queue = QueueBook::none;
    if (const Channel *channel = m_channels.find(fact.uniqueId))
        queue =
            channel->queueAsked != 0 ? m_queues.byId(channel->queueAsked) : m_queues.byNumber(channel->exten);
    if (queue == QueueBook::none)
        queue = m_queues.byNumber(fact.exten);
    m_callers.exited(fact, queue, m_now);
}

void FactRouter::on(const CallerSentToQueue &fact)
{
    m_channels.sentToQueue(fact.uniqueId, fact.queueId);
}

void FactRouter::on(const AgentCalled &fact)
{
    expectQueueCall(fact.member, fact.caller);
}

void FactRouter::on(const AgentConnected &fact)
{
    m_callers.connected(fact.caller, fact.member.queue, fact.holdTime, m_now);
    expectQueueCall(fact.member, fact.caller);
}

void FactRouter::on(const AgentRingNoAnswer &fact)
{
    if (AgentRecord *record = m_agents.edit(fact.member.agentId))
        record->queueCallUnmarked = false;
}

void FactRouter::on(const AgentCompleted &fact)
{
    m_foundInQueueCall.remove(fact.member.agentId);
    const int queue = m_queues.byName(fact.member.queue);
    if (queue != QueueBook::none)
        m_queues.callOver(queue);
    AgentRecord *record = m_agents.edit(fact.member.agentId);
    if (!record || (!fact.caller.isEmpty() && record->completedCaller == fact.caller))
        return;
    record->completedCaller = fact.caller;
    record->queueCallUnmarked = false;
    m_channels.queueCallOver(record->device, record->linkedId);
    const seconds wrapup = wrapupOf(fact, queue);
    if (wrapup > seconds(0))
        record->wrapupUntil = m_now + wrapup;
    m_agents.mark(record->id);
}

void FactRouter::on(const QueueParams &fact)
{
    if (const int queue = m_queues.findOrAdd(fact.queue); queue != QueueBook::none)
        m_queues.seedHoldTime(queue, fact.holdTime, fact.completed, fact.abandoned);
}

void FactRouter::on(const ChannelSeen &fact)
{
    if (!m_endedInSynchronisation.contains(fact.uniqueId))
        m_channels.seen(fact, m_now);
}

void FactRouter::on(const ChannelStateChanged &fact)
{
    m_channels.stateChanged(fact, m_now);
}

void FactRouter::on(const ChannelRenamed &fact)
{
    m_channels.renamed(fact);
}

void FactRouter::on(const ChannelEnded &fact)
{
    if (m_synchronising)
        m_endedInSynchronisation.insert(fact.uniqueId);
    if (m_listeners.contains(fact.uniqueId))
        endListening(fact.uniqueId);
    m_channels.ended(fact.uniqueId);
    m_callers.channelEnded(fact.uniqueId, m_now);
    m_rooms.channelEnded(fact.uniqueId);
}

void FactRouter::on(const DialBegun &fact)
{
    m_channels.dialBegun(fact);
}

void FactRouter::on(const DialEnded &fact)
{
    m_channels.dialEnded(fact);
}

void FactRouter::on(const BridgeEntered &fact)
{
    m_channels.bridgeEntered(fact.bridge, fact.uniqueId);
}

void FactRouter::on(const BridgeLeft &fact)
{
    m_channels.bridgeLeft(fact.bridge, fact.uniqueId);
}

void FactRouter::on(const RecordingChanged &fact)
{
    m_channels.recordingChanged(fact);
}

void FactRouter::on(const LocalPaired &fact)
{
    m_channels.paired(fact);
}

void FactRouter::on(const CallHeld &fact)
{
    m_channels.held(fact);
}

void FactRouter::on(const ListeningChanged &fact)
{
    if (!fact.started && m_listeners.contains(fact.listener)) {
        endListening(fact.listener);
        return;
    }
    const int device = m_devices.find(DeviceBook::interfaceOf(fact.channel));
    if (fact.started && m_channels.contains(fact.listener))
        m_listeners.insert(fact.listener, device);
    tellListening(device, fact.started);
}

void FactRouter::endListening(const QString &listener)
{
    const int device = m_listeners.take(listener);
    const bool isHeardByOthers =
        std::find(m_listeners.cbegin(), m_listeners.cend(), device) != m_listeners.cend();
    if (!isHeardByOthers)
        tellListening(device, false);
}

void FactRouter::tellListening(int device, bool started)
{
    for (const int id : m_agents.on(device)) {
        const AgentRecord *record = m_agents.find(id);
        if (record->configured && record->state.phase != AgentPhase::LoggedOut)
            m_changes.listening.push_back({id, started});
    }
}

void FactRouter::on(const CallVariableSet &fact)
{
    if (fact.name == QLatin1String("SIPCALLID"))
        m_channels.sipCallIdTold(fact.uniqueId, fact.value);
    else
        m_callData.set(fact);
}

void FactRouter::on(const LineStateChanged &fact)
{
    m_phoneStatuses.set(fact.extension, fact.status);
}

void FactRouter::on(const RoomMemberSeen &fact)
{
    const int device = m_devices.find(DeviceBook::interfaceOf(fact.channel));
    const int place =
        fact.uniqueId.isEmpty() ? m_channels.named(fact.channel, device) : m_channels.placeOf(fact.uniqueId);
    RoomMember member;
    member.index = fact.index;
    member.channel = fact.channel;
    member.uniqueId = fact.uniqueId;
    member.name = fact.name;
    member.number = fact.number;
    member.joinedAt = m_now;
    if (device != DeviceBook::none) {
        member.userId = m_devices.user(device);
        member.phoneNumber = m_devices.extension(device);
    }
    if (place != ChannelBook::none && fact.uniqueId.isEmpty()) {
        // Asterisk's list does not say when he came: not before his call began.
        member.uniqueId = m_channels.at(place).uniqueId;
        member.joinedAt = m_channels.at(place).startedAt;
    }
    m_rooms.seen(fact, std::move(member));
}

void FactRouter::on(const RoomMemberLeft &fact)
{
    m_rooms.left(fact);
}

void FactRouter::on(const RoomMemberMuted &fact)
{
    m_rooms.muted(fact);
}

void FactRouter::on(const RoomMemberTalking &fact)
{
    m_rooms.talking(fact);
}

void FactRouter::on(const RoomEnded &fact)
{
    m_rooms.ended(fact.room);
}

void FactRouter::on(const RoomListStarted &)
{
    m_rooms.startList();
}

void FactRouter::on(const RoomListFinished &)
{
    m_rooms.finishList();
}

void FactRouter::expectQueueCall(const MemberKey &member, const QString &caller)
{
    AgentRecord *record = m_agents.edit(member.agentId);
    if (!record)
        return;
    const Channel *channel = m_channels.find(caller);
    record->linkedId = channel ? channel->linkedId : m_callers.linkedId(caller);
    if (record->linkedId.isEmpty())
        record->linkedId = caller;
    record->completedCaller.clear();
    record->queueName = member.queue;
    record->queueCallUnmarked =
        !m_channels.markQueueCall(record->device, record->linkedId, record->queueName);
    m_agents.mark(record->id);
}

void FactRouter::adoptQueueCalls()
{
    const auto found = std::exchange(m_foundInQueueCall, {});
    for (auto member = found.cbegin(); member != found.cend(); ++member) {
        AgentRecord *record = m_agents.edit(member.key());
        if (!record)
            continue;
        const QString linkedId = m_channels.adoptQueueCall(record->device, member.value());
        if (linkedId.isNull())
            continue;
        record->linkedId = linkedId;
        record->completedCaller.clear();
        record->queueName = member.value();
        m_agents.mark(record->id);
    }
}

void FactRouter::attachPhone(AgentRecord &record, const QString &interface)
{
    int device = m_devices.find(interface);
    if (device == DeviceBook::none) {
        device = m_devices.findOrAdd(interface);
        m_channels.findDevices();
    }
    m_agents.setDevice(record, device);
}

seconds FactRouter::wrapupOf(const AgentCompleted &fact, int queue) const
{
    if (fact.wrapup)
        return *fact.wrapup;
    if (queue == QueueBook::none)
        return seconds(0);
    // A member's own time of 0 stands for the queue's.
    const MemberOwner *owner = m_members.ofAgent(fact.member.agentId);
    const LoadedMember *member = owner ? owner->in(queue) : nullptr;
    if (member && member->wrapup.value_or(seconds(0)) > seconds(0))
        return *member->wrapup;
    return m_queues.at(queue).wrapup;
}

void FactRouter::setLink(bool up)
{
    m_changes.link = m_changes.link || m_linkUp != up;
    m_linkUp = up;
}

Changes FactRouter::gather(bool catchingUp)
{
    const std::vector<int> touched = m_channels.takeTouched();
    for (const int device : touched)
        m_agents.markOn(device);
    for (const int id : m_agents.takeMarked()) {
        AgentRecord *record = m_agents.edit(id);
        if (!record)
            continue;
        auto difference = m_picture.renew(*record, m_now, catchingUp);
        if (!record->configured)
            continue;
        if (difference.state || std::exchange(record->announce, false))
            m_changes.agentStates.push_back(id);
        m_changes.members.insert(m_changes.members.end(), difference.members.begin(),
                                 difference.members.end());
    }
    for (const int device : touched)
        m_phoneCalls.renew(device, m_now);
    m_changes.phoneEvents = m_phoneCalls.takeEvents();
    // Only now: the last telephone of a call is told that it is over with the call's data.
    for (const QString &linkedId : m_channels.takeEmptiedCalls()) {
        if (m_channels.ofLinkedCall(linkedId).empty())
            m_callData.forget(linkedId);
    }
    m_changes.rooms = m_rooms.takeChanges();
    m_changes.roomList = m_rooms.takeListChanged();
    m_changes.phoneStatuses = m_phoneStatuses.takeChanged();
    m_changes.queueStatistics = m_queues.takeChanged();
    m_changes.queueCalls = m_callers.takeChanged();
    m_changes.queueEvents = m_callers.takeEvents();
    return std::exchange(m_changes, {});
}

} // namespace xivocc::realtime
