#include "floor.h"

#include "fact_router.h"

namespace xivocc::realtime {

class Floor::Private
{
public:
    FactRouter router;
};

Floor::Floor() : d(std::make_unique<Private>()) {}
Floor::~Floor() = default;

Changes Floor::apply(const TimedFact &fact)
{
    return d->router.apply(fact);
}

Changes Floor::advance(Instant now)
{
    return d->router.advance(now);
}

const std::vector<Queue> &Floor::queues() const
{
    return d->router.queues().configured();
}

const std::vector<Agent> &Floor::agents() const
{
    return d->router.agents().configured();
}

const std::vector<AgentGroup> &Floor::groups() const
{
    return d->router.groups();
}

std::vector<QueueMember> Floor::members() const
{
    std::vector<QueueMember> members;
    for (const Agent &agent : agents()) {
        const std::vector<QueueMember> &shown = d->router.agents().find(agent.id)->shownMemberships;
        members.insert(members.end(), shown.begin(), shown.end());
    }
    return members;
}

const Queue *Floor::queue(int id) const
{
    return d->router.queues().queue(id);
}

const Agent *Floor::agent(int id) const
{
    return d->router.agents().agent(id);
}

const AgentState *Floor::agentState(int agentId) const
{
    const AgentRecord *record = d->router.agents().find(agentId);
    return record && record->configured ? &record->state : nullptr;
}

LiveQueueStatistics Floor::statistics(int queueId) const
{
    const int place = d->router.queues().byId(queueId);
    return place == QueueBook::none ? LiveQueueStatistics{} : d->router.queues().statistics(place);
}

std::vector<WaitingCall> Floor::waitingCalls(int queueId) const
{
    return d->router.callers().waiting(d->router.queues().byId(queueId));
}

std::vector<PhoneEvent> Floor::phoneCalls(int userId) const
{
    return d->router.phoneCalls().ofUser(userId);
}

PhoneStatus Floor::phoneStatus(const QString &number) const
{
    return d->router.phoneStatuses().of(number);
}

bool Floor::linkUp() const
{
    return d->router.linkUp();
}

std::size_t Floor::channelCount() const
{
    return d->router.channels().count();
}

} // namespace xivocc::realtime
