#include "fact_maker.h"

using namespace xivocc;
using namespace xivocc::realtime;

namespace {

QString phoneOf(int agent)
{
    return agent == 7 ? QStringLiteral("SIP/ph-seven") : QStringLiteral("SIP/ph-eight");
}

} // namespace

Configuration FactMaker::configuration()
{
    Configuration configuration;
    configuration.queues = {{1, QStringLiteral("sales"), QStringLiteral("Sales"), QStringLiteral("3001"),
                             QStringLiteral("default")},
                            {2, QStringLiteral("support"), QStringLiteral("Support"), QStringLiteral("3002"),
                             QStringLiteral("default")}};
    configuration.queueTimings = {{2, seconds(10)}};
    configuration.agents = {{7, QStringLiteral("Nora"), QStringLiteral("Vidal"), QStringLiteral("2007"),
                             QStringLiteral("default"), 1, 0},
                            {8, QStringLiteral("Paul"), QStringLiteral("Weber"), QStringLiteral("2008"),
                             QStringLiteral("default"), 1, 0}};
    configuration.groups = {{1, QStringLiteral("north"), {}}};
    configuration.members = {{7, 1, 3}, {7, 2, 0}, {8, 1, 0}};
    configuration.lines = {{1, phoneOf(7), QStringLiteral("1007"), QStringLiteral("default"), 70},
                           {2, phoneOf(8), QStringLiteral("1008"), QStringLiteral("default"), 80}};
    return configuration;
}

FactMaker::FactMaker()
{
    apply(ConfigurationRead{configuration()});
    apply(SyncStarted{});
    apply(SyncFinished{});
}

Changes FactMaker::wait(milliseconds time)
{
    now += time;
    return note(floor.advance(now));
}

MemberSeen FactMaker::member(int agent, const QString &queue)
{
    MemberSeen seen;
    seen.member = {queue, agent, QStringLiteral("Local/id-%1@agentcallback").arg(agent)};
    seen.stateInterface = phoneOf(agent);
    seen.state = DeviceState::NotInUse;
    return seen;
}

void FactMaker::logIn(int agent)
{
    apply(member(agent, QStringLiteral("sales")));
    apply(member(agent, QStringLiteral("support")));
    wait(seconds(1));
}

void FactMaker::setPaused(int agent, bool paused, const QString &reason)
{
    for (const QString &queue : {QStringLiteral("sales"), QStringLiteral("support")}) {
        MemberSeen seen = member(agent, queue);
        seen.paused = paused;
        seen.pausedReason = reason;
        seen.pauseReported = true;
        apply(seen);
    }
}

void FactMaker::channel(const QString &id, const QString &name, ChannelState state, const QString &linkedId)
{
    ChannelSeen seen;
    seen.uniqueId = id;
    seen.channel = name;
    seen.state = state;
    seen.linkedId = linkedId.isEmpty() ? id : linkedId;
    apply(seen);
}

void FactMaker::state(const QString &id, ChannelState state)
{
    apply(ChannelStateChanged{id, state, {}, {}});
}

void FactMaker::bridge(const QString &bridge, const QString &one, const QString &two)
{
    apply(BridgeEntered{bridge, one});
    apply(BridgeEntered{bridge, two});
}

void FactMaker::end(const QString &id)
{
    apply(ChannelEnded{id, {}, 16});
}

Changes FactMaker::join(const QString &queue, const QString &id, int position)
{
    CallerJoined joined;
    joined.queue = queue;
    joined.uniqueId = joined.linkedId = id;
    joined.number = QStringLiteral("0299") + id;
    joined.position = position;
    return apply(joined);
}

Changes FactMaker::leave(const QString &queue, const QString &id)
{
    return apply(CallerLeft{queue, id});
}

void FactMaker::connectQueueCall(int agent, const QString &id)
{
    const MemberKey key = member(agent, QStringLiteral("support")).member;
    const QString one = id + QStringLiteral(".one");
    const QString two = id + QStringLiteral(".two");
    const QString phone = id + QStringLiteral(".phone");
    channel(id, QStringLiteral("SIP/trunk-%1").arg(id), ChannelState::Up);
    join(QStringLiteral("support"), id);
    channel(one, QStringLiteral("Local/id-%1@agentcallback-%2;1").arg(agent).arg(id), ChannelState::Down, id);
    channel(two, QStringLiteral("Local/id-%1@agentcallback-%2;2").arg(agent).arg(id), ChannelState::Ring, id);
    apply(LocalPaired{one, two});
    apply(AgentCalled{key, id});
    apply(DialBegun{id, one});
    channel(phone, phoneOf(agent) + QStringLiteral("-%1").arg(id), ChannelState::Down, id);
    apply(DialBegun{two, phone});
    state(phone, ChannelState::Ringing);
    state(phone, ChannelState::Up);
    leave(QStringLiteral("support"), id);
    apply(AgentConnected{key, id, {}, seconds(4)});
    bridge(id + QStringLiteral(".bridge"), phone, id);
    end(two);
    end(one);
}

void FactMaker::completeQueueCall(int agent, const QString &id)
{
    AgentCompleted completed;
    completed.member = member(agent, QStringLiteral("support")).member;
    completed.caller = id;
    apply(completed);
    end(id + QStringLiteral(".phone"));
    end(id);
}

FactMaker::EventCounts FactMaker::events(const QString &queue) const
{
    const auto counts = m_events.find(queue);
    return counts == m_events.end() ? EventCounts{} : counts->second;
}

Changes FactMaker::note(Changes changes)
{
    for (const QueueEvent &event : changes.queueEvents)
        ++m_events[event.queue][event.kind];
    return changes;
}

QString FactMaker::phase(int agent) const
{
    const AgentState *state = floor.agentState(agent);
    return state ? phaseName(state->phase) : QStringLiteral("unknown");
}
