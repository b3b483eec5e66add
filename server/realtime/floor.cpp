#include "floor.h"

namespace xivocc::realtime {

class Floor::Private
{
public:
    std::vector<Queue> queues;
    std::vector<Agent> agents;
    std::vector<AgentGroup> groups;
};

Floor::Floor() : d(std::make_unique<Private>()) {}
Floor::~Floor() = default;

Changes Floor::apply(const TimedFact &)
{
    return {};
}

Changes Floor::advance(Instant)
{
    return {};
}

const std::vector<Queue> &Floor::queues() const
{
    return d->queues;
}

const std::vector<Agent> &Floor::agents() const
{
    return d->agents;
}

const std::vector<AgentGroup> &Floor::groups() const
{
    return d->groups;
}

std::vector<QueueMember> Floor::members() const
{
    return {};
}

const Queue *Floor::queue(int) const
{
    return nullptr;
}

const Agent *Floor::agent(int) const
{
    return nullptr;
}

const AgentState *Floor::agentState(int) const
{
    return nullptr;
}

LiveQueueStatistics Floor::statistics(int) const
{
    return {};
}

QueueCounters Floor::counters(int) const
{
    return {};
}

std::vector<WaitingCall> Floor::waitingCalls(int) const
{
    return {};
}

bool Floor::linkUp() const
{
    return false;
}

std::size_t Floor::channelCount() const
{
    return 0;
}

} // namespace xivocc::realtime
