#include "ami_actions.h"
#include "queue_call.h"

#include <algorithm>

namespace xivocc::sim {

namespace {

AmiEvent tagged(AmiEvent event, const AmiReply &reply)
{
    if (!reply.actionId().isEmpty())
        event.add("ActionID", reply.actionId());
    return event;
}

QByteArray percentage(int part, int whole)
{
    return QByteArray::number(whole > 0 ? 100.0 * part / whole : 0.0, 'f', 1);
}

AmiEvent parameters(const QueueState &queue)
{
    AmiEvent event("QueueParams");
    event.add("Queue", queue.settings.name)
        .add("Max", queue.settings.maxLength)
        .add("Strategy", queue.settings.strategy)
        .add("Calls", std::ssize(queue.waiting))
        .add("Holdtime", queue.holdTime)
        .add("TalkTime", queue.talkTime)
        .add("Completed", queue.completed)
        .add("Abandoned", queue.abandoned)
        .add("ServiceLevel", queue.settings.serviceLevel)
        .add("ServicelevelPerf", percentage(queue.completedInLevel, queue.completed))
        .add("ServicelevelPerf2", percentage(queue.completedInLevel, queue.completed + queue.abandoned))
        .add("Weight", "0");
    return event;
}

AmiEvent memberItem(const QueueState &queue, const QueueMember &member)
{
    AmiEvent event("QueueMember");
    event.add("Queue", queue.settings.name).add("Name", member.name).add("Location", member.interface);
    return addState(event, member).add("Wrapuptime", member.wrapup);
}

qint64 waited(const QueueCall &call, Instant now)
{
    return std::chrono::floor<seconds>(now - call.joinedAt()).count();
}

AmiEvent entryItem(const QueueState &queue, qsizetype position, const QueueCall &call, Instant now)
{
    const auto shown = [](const QByteArray &text) {
        return text.isEmpty() ? QByteArrayLiteral("unknown") : text;
    };
    AmiEvent event("QueueEntry");
    event.add("Queue", queue.settings.name)
        .add("Position", position)
        .add("Channel", call.caller().name)
        .add("Uniqueid", call.caller().uniqueId)
        .add("CallerIDNum", shown(call.caller().caller.number))
        .add("CallerIDName", shown(call.caller().caller.name))
        .add("ConnectedLineNum", shown(call.caller().connected.number))
        .add("ConnectedLineName", shown(call.caller().connected.name))
        .add("Wait", waited(call, now))
        .add("Priority", "0");
    return event;
}

bool isTrue(const QByteArray &text)
{
    const QByteArray lower = text.toLower();
    return lower == "true" || lower == "1" || lower == "yes" || lower == "on" || lower == "y" || lower == "t";
}

} // namespace

void AmiActions::queueStatus(const AmiAction &action, AmiReply &reply)
{
    const QByteArray wantedQueue = action.value("Queue");
    const QByteArray wantedMember = action.value("Member");
    QList<AmiEvent> events;
    for (const auto &queue : m_pbx.queues.all()) {
        if (!wantedQueue.isEmpty() && queue->settings.name != wantedQueue)
            continue;
        events += tagged(parameters(*queue), reply);
        for (const QueueMember &member : queue->members) {
            if (wantedMember.isEmpty() || member.interface == wantedMember || member.name == wantedMember)
                events += tagged(memberItem(*queue, member), reply);
        }
        qsizetype position = 0;
        for (const QueueCall *call : queue->waiting)
            events += tagged(entryItem(*queue, ++position, *call, m_pbx.heap.now()), reply);
    }
    reply.list("Queue status will follow", events, "QueueStatusComplete");
}

void AmiActions::queueSummary(const AmiAction &action, AmiReply &reply)
{
    const QByteArray wantedQueue = action.value("Queue");
    QList<AmiEvent> events;
    for (const auto &queue : m_pbx.queues.all()) {
        if (!wantedQueue.isEmpty() && queue->settings.name != wantedQueue)
            continue;
        const auto available = std::ranges::count_if(
            queue->members, [](const QueueMember &member) { return !member.isPaused && member.status == 1; });
        AmiEvent event("QueueSummary");
        event.add("Queue", queue->settings.name)
            .add("LoggedIn", std::ssize(queue->members))
            .add("Available", available)
            .add("Callers", std::ssize(queue->waiting))
            .add("HoldTime", queue->holdTime)
            .add("TalkTime", queue->talkTime)
            .add("LongestHoldTime",
                 queue->waiting.empty() ? 0 : waited(*queue->waiting.front(), m_pbx.heap.now()));
        events += tagged(std::move(event), reply);
    }
    reply.list("Queue summary will follow", events, "QueueSummaryComplete");
}

void AmiActions::queueAdd(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Queue"))
        return reply.error("'Queue' not specified.");
    if (!action.has("Interface"))
        return reply.error("'Interface' not specified.");
    const QByteArray interface = action.value("Interface");
    const QueueMember member{.interface = interface,
                             .name = action.has("MemberName") ? action.value("MemberName") : interface,
                             .stateInterface =
                                 action.has("StateInterface") ? action.value("StateInterface") : interface,
                             .penalty = std::max(0, action.value("Penalty").toInt()),
                             .isPaused = isTrue(action.value("Paused"))};
    switch (m_pbx.queues.addMember(action.value("Queue"), member)) {
    case Queues::Outcome::AlreadyThere:
        return reply.error("Unable to add interface: Already there");
    case Queues::Outcome::NoSuchQueue:
    case Queues::Outcome::NotThere:
        return reply.error("Unable to add interface to queue: No such queue");
    case Queues::Outcome::Done:
        reply.success("Added interface to queue");
    }
}

void AmiActions::queueRemove(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Queue") || !action.has("Interface"))
        return reply.error("Need 'Queue' and 'Interface' parameters.");
    switch (m_pbx.queues.removeMember(action.value("Queue"), action.value("Interface"))) {
    case Queues::Outcome::NotThere:
        return reply.error("Unable to remove interface: Not there");
    case Queues::Outcome::NoSuchQueue:
    case Queues::Outcome::AlreadyThere:
        return reply.error("Unable to remove interface from queue: No such queue");
    case Queues::Outcome::Done:
        reply.success("Removed interface from queue");
    }
}

void AmiActions::queuePause(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Interface") || !action.has("Paused"))
        return reply.error("Need 'Interface' and 'Paused' parameters.");
    const bool paused = isTrue(action.value("Paused"));
    if (!m_pbx.queues.pause(action.value("Queue"), action.value("Interface"), paused, action.value("Reason")))
        return reply.error("Interface not found");
    reply.success(paused ? "Interface paused successfully" : "Interface unpaused successfully");
}

void AmiActions::queuePenalty(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Interface") || !action.has("Penalty"))
        return reply.error("Need 'Interface' and 'Penalty' parameters.");
    const int penalty = action.value("Penalty").toInt();
    if (penalty < 0 || !m_pbx.queues.setPenalty(action.value("Queue"), action.value("Interface"), penalty))
        return reply.error("Invalid interface, queuename or penalty");
    reply.success("Interface penalty set successfully");
}

} // namespace xivocc::sim
