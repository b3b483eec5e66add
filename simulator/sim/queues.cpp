#include "queues.h"
#include "queue_call.h"

#include <algorithm>

namespace xivocc::sim {

QueueMember *QueueState::member(const QByteArray &interface)
{
    const auto found = std::ranges::find(members, interface, &QueueMember::interface);
    return found == members.end() ? nullptr : &*found;
}

AmiEvent &addState(AmiEvent &event, const QueueMember &member)
{
    return event.add("StateInterface", member.stateInterface)
        .add("Membership", "dynamic")
        .add("Penalty", member.penalty)
        .add("CallsTaken", member.callsTaken)
        .add("LastCall", member.lastCall)
        .add("LastPause", member.lastPause)
        .add("LoginTime", member.loginTime)
        .add("InCall", member.inCall ? 1 : 0)
        .add("Status", member.status)
        .add("Paused", member.isPaused ? 1 : 0)
        .add("PausedReason", member.pausedReason);
}

Queues::Queues(Exchange &exchange) : m_exchange(exchange)
{
    m_exchange.lineChanged = [this](const Line &line) { lineChanged(line); };
}

void Queues::addQueue(QueueSettings settings)
{
    auto queue = std::make_unique<QueueState>();
    queue->settings = std::move(settings);
    m_queues.push_back(std::move(queue));
}

QueueState *Queues::byName(const QByteArray &name) const
{
    const auto found =
        std::ranges::find(m_queues, name, [](const auto &queue) { return queue->settings.name; });
    return found == m_queues.end() ? nullptr : found->get();
}

QueueState *Queues::byNumber(const QByteArray &number) const
{
    const auto found =
        std::ranges::find(m_queues, number, [](const auto &queue) { return queue->settings.number; });
    return found == m_queues.end() ? nullptr : found->get();
}

AmiEvent Queues::memberEvent(const char *name, const QueueState &queue, const QueueMember &member)
{
    AmiEvent event(name);
    event.add("Queue", queue.settings.name).add("MemberName", member.name).add("Interface", member.interface);
    return addState(event, member).add("Ringinuse", "0").add("Wrapuptime", member.wrapup);
}

void Queues::announceAvailability(QueueState &queue)
{
    const bool available = std::ranges::any_of(
        queue.members, [](const QueueMember &member) { return !member.isPaused && member.status == 1; });
    if (available == queue.wasAvailable)
        return;
    queue.wasAvailable = available;
    m_exchange.publish(AmiEvent("DeviceStateChange")
                           .add("Device", "Queue:" + queue.settings.name + "_avail")
                           .add("State", available ? "NOT_INUSE" : "INUSE"));
}

Queues::Outcome Queues::addMember(const QByteArray &queueName, QueueMember member)
{
    QueueState *queue = byName(queueName);
    if (!queue)
        return Outcome::NoSuchQueue;
    if (queue->member(member.interface))
        return Outcome::AlreadyThere;
    member.loginTime = m_exchange.heap().epoch();
    member.status = static_cast<int>(m_exchange.deviceState(member.stateInterface));
    member.wrapup = queue->settings.wrapup.count();
    for (const auto &other : m_queues) {
        if (const QueueMember *same = other->member(member.interface)) {
            member.callsTaken = same->callsTaken;
            member.lastCall = same->lastCall;
        }
    }
    queue->members.push_back(member);
    m_exchange.publish(AmiEvent("DeviceStateChange")
                           .add("Device", "Queue:" + queueName + "_pause_" + member.interface)
                           .add("State", member.isPaused ? "INUSE" : "NOT_INUSE"));
    m_exchange.publish(memberEvent("QueueMemberAdded", *queue, member));
    announceAvailability(*queue);
    dispatch(*queue);
    return Outcome::Done;
}

Queues::Outcome Queues::removeMember(const QByteArray &queueName, const QByteArray &interface)
{
    QueueState *queue = byName(queueName);
    if (!queue)
        return Outcome::NoSuchQueue;
    const QueueMember *member = queue->member(interface);
    if (!member)
        return Outcome::NotThere;
    const QueueMember removed = *member;
    std::erase_if(queue->members,
                  [&interface](const QueueMember &each) { return each.interface == interface; });
    m_exchange.publish(memberEvent("QueueMemberRemoved", *queue, removed));
    announceAvailability(*queue);
    return Outcome::Done;
}

bool Queues::pause(const QByteArray &queueName, const QByteArray &interface, bool paused,
                   const QByteArray &reason)
{
    bool isFound = false;
    for (const auto &queue : m_queues) {
        QueueMember *member = queue->member(interface);
        if (!member || (!queueName.isEmpty() && queue->settings.name != queueName))
            continue;
        if (!isFound && queueName.isEmpty())
            m_exchange.sink().pausedEverywhere(member->name, paused, reason);
        isFound = true;
        member->isPaused = paused;
        member->pausedReason = paused ? reason : QByteArray();
        if (paused)
            member->lastPause = m_exchange.heap().epoch();
        m_exchange.publish(AmiEvent("DeviceStateChange")
                               .add("Device", "Queue:" + queue->settings.name + "_pause_" + interface)
                               .add("State", paused ? "INUSE" : "NOT_INUSE"));
        announceAvailability(*queue);
        m_exchange.publish(memberEvent("QueueMemberPause", *queue, *member));
    }
    return isFound;
}

bool Queues::setPenalty(const QByteArray &queueName, const QByteArray &interface, int penalty)
{
    bool isFound = false;
    for (const auto &queue : m_queues) {
        QueueMember *member = queue->member(interface);
        if (!member || (!queueName.isEmpty() && queue->settings.name != queueName))
            continue;
        isFound = true;
        member->penalty = penalty;
        m_exchange.publish(memberEvent("QueueMemberPenalty", *queue, *member));
    }
    return isFound;
}

void Queues::lineChanged(const Line &line)
{
    for (const auto &queue : m_queues) {
        bool isConcerned = false;
        for (QueueMember &member : queue->members) {
            if (member.stateInterface != line.device)
                continue;
            isConcerned = true;
            member.status = static_cast<int>(line.state);
            m_exchange.publish(memberEvent("QueueMemberStatus", *queue, member));
        }
        if (isConcerned)
            announceAvailability(*queue);
    }
}

Queues::Entry Queues::canJoin(const QueueState &queue) const
{
    if (!queue.settings.joinEmpty &&
        std::ranges::none_of(queue.members, [](const QueueMember &member) { return !member.isPaused; }))
        return Entry::Empty;
    if (queue.settings.maxLength > 0 && std::ssize(queue.waiting) >= queue.settings.maxLength)
        return Entry::Full;
    return Entry::Joined;
}

void Queues::join(QueueState &queue, QueueCall &call)
{
    if (queue.waiting.empty())
        m_exchange.publish(AmiEvent("DeviceStateChange")
                               .add("Device", "Queue:" + queue.settings.name)
                               .add("State", "RINGING"));
    queue.waiting.push_back(&call);
    m_exchange.publish(AmiEvent("QueueCallerJoin")
                           .channel(call.caller())
                           .add("Queue", queue.settings.name)
                           .add("Position", std::ssize(queue.waiting))
                           .add("Count", std::ssize(queue.waiting)));
    if (!queue.isPolled)
        keepDispatching(queue);
    dispatch(queue);
}

void Queues::leave(QueueState &queue, QueueCall &call)
{
    const auto place = std::ranges::find(queue.waiting, &call);
    const auto position = std::distance(queue.waiting.begin(), place) + 1;
    queue.waiting.erase(place);
    if (queue.waiting.empty())
        m_exchange.publish(AmiEvent("DeviceStateChange")
                               .add("Device", "Queue:" + queue.settings.name)
                               .add("State", "NOT_INUSE"));
    m_exchange.publish(AmiEvent("QueueCallerLeave")
                           .channel(call.caller())
                           .add("Queue", queue.settings.name)
                           .add("Position", position)
                           .add("Count", std::ssize(queue.waiting)));
}

void Queues::reserve(const QByteArray &interface, bool reserved)
{
    for (const auto &queue : m_queues) {
        if (QueueMember *member = queue->member(interface))
            member->isReserved = reserved;
    }
}

void Queues::setInCall(QueueState &queue, const QByteArray &interface, bool inCall)
{
    if (QueueMember *member = queue.member(interface))
        member->inCall = inCall;
}

void Queues::completed(QueueState &queue, const QByteArray &interface, seconds hold, seconds talk)
{
    // app_queue's running averages: three parts of the old value, one of the new.
    queue.holdTime = queue.completed == 0 ? hold.count() : (queue.holdTime * 3 + hold.count()) / 4;
    queue.talkTime = queue.completed == 0 ? talk.count() : (queue.talkTime * 3 + talk.count()) / 4;
    ++queue.completed;
    if (hold.count() <= queue.settings.serviceLevel)
        ++queue.completedInLevel;
    for (const auto &each : m_queues) {
        if (QueueMember *member = each->member(interface)) {
            ++member->callsTaken;
            member->lastCall = m_exchange.heap().epoch();
            member->inCall = false;
        }
    }
}

bool Queues::isFree(const QueueState &queue, const QueueMember &member) const
{
    if (member.isPaused || member.isReserved || member.status != static_cast<int>(DeviceState::NotInUse))
        return false;
    return member.lastCall == 0 ||
           m_exchange.heap().epoch() >= member.lastCall + queue.settings.wrapup.count();
}

QueueMember *Queues::choose(QueueState &queue) const
{
    const std::size_t count = queue.members.size();
    QueueMember *best = nullptr;
    std::size_t bestPlace = 0;
    for (std::size_t step = 0; step < count; ++step) {
        const bool turns = queue.settings.strategy == "rrmemory";
        const std::size_t place = turns ? (queue.nextMember + step) % count : step;
        QueueMember &member = queue.members[place];
        if (!isFree(queue, member))
            continue;
        bool isBetter = !best || member.penalty < best->penalty;
        if (best && member.penalty == best->penalty) {
            if (queue.settings.strategy == "leastrecent")
                isBetter = member.lastCall < best->lastCall;
            else if (queue.settings.strategy == "fewestcalls")
                isBetter = member.callsTaken < best->callsTaken;
        }
        if (isBetter) {
            best = &member;
            bestPlace = place;
        }
    }
    if (best)
        queue.nextMember = bestPlace + 1;
    return best;
}

void Queues::dispatch(QueueState &queue)
{
    const std::vector<QueueCall *> callers = queue.waiting;
    for (QueueCall *call : callers) {
        if (call->isRinging())
            continue;
        QueueMember *member = choose(queue);
        if (!member)
            return;
        call->offer(*member);
    }
}

void Queues::keepDispatching(QueueState &queue)
{
    constexpr milliseconds retry{1000}; // app_queue's waiting loop looks once a second
    queue.isPolled = true;
    m_exchange.heap().after(retry, [this, &queue] {
        queue.isPolled = false;
        if (queue.waiting.empty())
            return;
        dispatch(queue);
        keepDispatching(queue);
    });
}

} // namespace xivocc::sim
