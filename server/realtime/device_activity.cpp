#include "device_activity.h"

#include "device_book.h"

#include <algorithm>

namespace xivocc::realtime {

namespace {

using Kind = DeviceActivity::Kind;

/// After a click-to-call's own phone was picked up, the number is dialled within milliseconds. A channel
/// that dials nobody for this long talks to an application.
constexpr std::chrono::seconds originatedGrace{2};

/// Members of a conference looked at to tell an internal call from an external one.
constexpr std::size_t partiesLimit = 16;

} // namespace

Kind activityOf(const Channel &channel, Instant now)
{
    using State = ChannelState;
    switch (channel.state) {
    case State::Up:
        if (channel.origin == Channel::Origin::Originated && !channel.bridgedBefore &&
            (!channel.dialled.empty() || now < channel.answeredAt + originatedGrace))
            return Kind::Dialing;
        return Kind::Talking;
    case State::Ringing:
        return Kind::Ringing;
    case State::Ring:
    case State::Dialing:
    case State::OffHook:
        return channel.origin == Channel::Origin::Caller ? Kind::Dialing : Kind::Ringing;
    case State::Down:
    case State::Reserved:
    case State::Busy:
    case State::Other:
        return Kind::Idle;
    }
    return Kind::Idle;
}

namespace {

/// Collects the far ends of a channel's conversation, looking through Local pairs.
class Parties final
{
public:
    Parties(const ChannelBook &channels, int own) : m_channels(channels) { visit(own); }

    [[nodiscard]] const std::vector<int> &list() const { return m_parties; }

private:
    void visit(int place)
    {
        if (std::find(m_visited.begin(), m_visited.end(), place) != m_visited.end() ||
            m_visited.size() >= partiesLimit)
            return;
        m_visited.push_back(place);
        const Channel &channel = m_channels.at(place);
        bool bridged = false;
        for (const int mate : m_channels.ofBridge(channel.bridge)) {
            if (mate != place) {
                bridged = true;
                meet(mate);
            }
        }
        if (bridged)
            return;
        if (channel.dialer != ChannelBook::none)
            meet(channel.dialer);
        for (const int called : channel.dialled) {
            if (m_channels.at(called).state == ChannelState::Up)
                meet(called);
        }
    }

    void meet(int place)
    {
        if (const int other = m_channels.at(place).pair; other != ChannelBook::none)
            visit(other);
        else if (std::find(m_visited.begin(), m_visited.end(), place) == m_visited.end())
            m_parties.push_back(place);
    }

    const ChannelBook &m_channels;
    std::vector<int> m_visited;
    std::vector<int> m_parties;
};

MonitorState monitorOf(const Channel &channel, const std::vector<int> &parties, const ChannelBook &channels)
{
    bool paused = false;
    const auto isRecording = [&](int place) {
        paused = paused || channels.at(place).recording == Recording::Paused;
        return channels.at(place).recording == Recording::Active;
    };
    const std::vector<int> &linked = channels.ofLinkedCall(channel.linkedId);
    if (std::any_of(linked.begin(), linked.end(), isRecording) ||
        std::any_of(parties.begin(), parties.end(), isRecording))
        return MonitorState::Active;
    return paused ? MonitorState::Paused : MonitorState::Disabled;
}

void describe(DeviceActivity &activity, int place, const ChannelBook &channels, const DeviceBook &devices)
{
    const Channel &channel = channels.at(place);
    const Parties parties(channels, place);
    const auto isInternal = [&](int party) { return channels.at(party).device != DeviceBook::none; };
    activity.partiesKnown = !parties.list().empty();
    const bool internal =
        activity.partiesKnown
            ? std::all_of(parties.list().begin(), parties.list().end(), isInternal)
            : channel.connectedNumber.isEmpty() || devices.isInternalNumber(channel.connectedNumber);
    activity.details.type = internal ? CallType::Internal : CallType::External;
    activity.details.acd = channel.queueCall;
    activity.queueName = channel.queueCall ? channel.queueName : QString();
    activity.details.direction =
        channel.origin == Channel::Origin::Dialled ? CallDirection::Incoming : CallDirection::Outgoing;
    activity.details.monitor = monitorOf(channel, parties.list(), channels);
}

} // namespace

std::vector<int> partiesOf(int place, const ChannelBook &channels)
{
    return Parties(channels, place).list();
}

DeviceActivity activityOf(int device, const ChannelBook &channels, const DeviceBook &devices, Instant now)
{
    DeviceActivity activity;
    int deciding = ChannelBook::none;
    for (const int place : channels.ofDevice(device)) {
        const Channel &channel = channels.at(place);
        if (const Kind kind = activityOf(channel, now); kind > activity.kind) {
            activity.kind = kind;
            deciding = place;
        }
        if (channel.origin == Channel::Origin::Originated && channel.state == ChannelState::Up &&
            now < channel.answeredAt + originatedGrace)
            activity.reviewAt = channel.answeredAt + originatedGrace;
    }
    if (deciding == ChannelBook::none)
        return activity;
    const Channel &channel = channels.at(deciding);
    activity.call = channel.serial;
    activity.since = activity.kind == Kind::Talking ? channel.answeredAt : channel.startedAt;
    if (activity.kind == Kind::Talking)
        describe(activity, deciding, channels, devices);
    return activity;
}

} // namespace xivocc::realtime
