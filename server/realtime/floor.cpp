#include "floor.h"

#include "device_activity.h"
#include "fact_router.h"

#include <algorithm>

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
        const std::vector<QueueMember> &shown = membersOf(agent.id);
        members.insert(members.end(), shown.begin(), shown.end());
    }
    return members;
}

const std::vector<QueueMember> &Floor::membersOf(int agentId) const
{
    static const std::vector<QueueMember> none;
    const AgentRecord *record = d->router.agents().find(agentId);
    return record && record->configured ? record->shownMemberships : none;
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

std::optional<CallLeg> Floor::callLeg(const QString &uniqueId) const
{
    const ChannelBook &channels = d->router.channels();
    const int place = channels.placeOf(uniqueId);
    if (place == ChannelBook::none)
        return std::nullopt;
    const Channel &channel = channels.at(place);
    const bool isUp = channel.state == ChannelState::Up;
    if (channels.consultedBy(place) != ChannelBook::none)
        return CallLeg{channel.name, channels.at(channels.waitingFor(place)).name, isUp, false, true};
    for (const int mate : channels.ofBridge(channel.bridge)) {
        if (channels.consultedBy(mate) == place)
            return CallLeg{channels.at(mate).name, channel.name, isUp, true, false};
    }
    const std::vector<int> parties = partiesOf(place, channels);
    return CallLeg{channel.name, parties.empty() ? QString() : channels.at(parties.front()).name, isUp};
}

QString Floor::recordedChannel(int agentId) const
{
    const AgentRecord *record = d->router.agents().find(agentId);
    if (!record)
        return {};
    const ChannelBook &channels = d->router.channels();
    const auto isRecorded = [&](int place) { return channels.at(place).recording != Recording::Stopped; };
    for (const int place : channels.ofDevice(record->device)) {
        const auto &linked = channels.ofLinkedCall(channels.at(place).linkedId);
        for (const std::vector<int> &candidates : {linked, partiesOf(place, channels)}) {
            const auto found = std::find_if(candidates.begin(), candidates.end(), isRecorded);
            if (found != candidates.end())
                return channels.at(*found).name;
        }
    }
    return {};
}

QString Floor::agentInterface(int agentId) const
{
    const AgentRecord *record = d->router.agents().find(agentId);
    return record ? d->router.devices().interface(record->device) : QString();
}

PhoneStatus Floor::phoneStatus(const QString &number) const
{
    return d->router.phoneStatuses().of(number);
}

std::vector<ConferenceRoom> Floor::conferenceRooms() const
{
    return d->router.rooms().list();
}

const Room *Floor::room(const QString &number) const
{
    return d->router.rooms().room(number);
}

const Room *Floor::roomOfUser(int userId) const
{
    return d->router.rooms().roomOfUser(userId);
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
