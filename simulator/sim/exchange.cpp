#include "exchange.h"

#include <algorithm>

namespace xivocc::sim {

namespace {

const char *deviceText(DeviceState state)
{
    switch (state) {
    case DeviceState::NotInUse:
        return "NOT_INUSE";
    case DeviceState::InUse:
        return "INUSE";
    case DeviceState::Unavailable:
        return "UNAVAILABLE";
    case DeviceState::Ringing:
        return "RINGING";
    case DeviceState::RingInUse:
        return "RINGINUSE";
    }
    return "UNKNOWN";
}

} // namespace

Exchange::Exchange(EventHeap &heap, AmiSink &sink, quint64 seed)
    : m_heap(heap), m_sink(sink), m_random(seed, 0xB21D6E)
{
}

void Exchange::setVariable(Channel &channel, const QByteArray &variable, const QByteArray &value)
{
    channel.variables.insert(variable, value);
    publish(AmiEvent("VarSet").channel(channel).add("Variable", variable).add("Value", value));
}

void Exchange::addLine(Line line)
{
    m_lines.push_back(std::move(line));
}

const Line *Exchange::lineByNumber(const QByteArray &number) const
{
    const auto line = std::ranges::find(m_lines, number, [](const Line &each) { return each.party.number; });
    return line == m_lines.end() ? nullptr : &*line;
}

const Line *Exchange::lineByDevice(const QByteArray &device) const
{
    const auto line = std::ranges::find(m_lines, device, &Line::device);
    return line == m_lines.end() ? nullptr : &*line;
}

DeviceState Exchange::deviceState(const QByteArray &device) const
{
    bool rings = false;
    bool isUsed = false;
    for (const auto &channel : m_channels) {
        if (channel->device != device)
            continue;
        if (channel->isCalled && channel->state != ChannelState::Up)
            rings = true;
        else
            isUsed = true;
    }
    if (rings)
        return isUsed ? DeviceState::RingInUse : DeviceState::Ringing;
    return isUsed ? DeviceState::InUse : DeviceState::NotInUse;
}

AmiEvent Exchange::extensionStatus(const Line &line, AmiEvent event)
{
    const bool rings = line.state == DeviceState::Ringing;
    const bool both = line.state == DeviceState::RingInUse;
    const bool isUsed = line.state == DeviceState::InUse;
    event.add("Exten", line.party.number)
        .add("Context", line.context)
        .add("Hint", line.device)
        .add("Status", both     ? 9
                       : rings  ? 8
                       : isUsed ? 1
                                : 0)
        .add("StatusText", both     ? "InUse&Ringing"
                           : rings  ? "Ringing"
                           : isUsed ? "InUse"
                                    : "Idle");
    return event;
}

void Exchange::refreshDevice(const QByteArray &device)
{
    if (device.isEmpty())
        return;
    const DeviceState state = deviceState(device);
    const auto line = std::ranges::find(m_lines, device, &Line::device);
    if (line != m_lines.end()) {
        if (line->state == state)
            return;
        line->state = state;
    }
    publish(AmiEvent("DeviceStateChange").add("Device", device).add("State", deviceText(state)));
    if (line == m_lines.end())
        return;
    publish(extensionStatus(*line, AmiEvent("ExtensionStatus")));
    if (lineChanged)
        lineChanged(*line);
}

QByteArray Exchange::nextChannelName(const QByteArray &device)
{
    return device + '-' + QByteArray::number(m_nextChannel++, 16).rightJustified(8, '0');
}

QByteArray Exchange::nextLocalName(const QByteArray &address)
{
    return "Local/" + address + '-' + QByteArray::number(m_nextLocal++, 16).rightJustified(8, '0');
}

Channel &Exchange::open(const Opening &opening)
{
    auto channel = std::make_unique<Channel>();
    channel->name = opening.name;
    channel->device = opening.device;
    channel->isCalled = opening.isCalled;
    channel->caller = opening.caller;
    channel->context = opening.context;
    channel->exten = opening.exten;
    channel->state = opening.state;
    channel->flow = opening.flow;
    channel->created = m_heap.now();
    channel->uniqueId =
        systemName + '-' + QByteArray::number(m_heap.epoch()) + '.' + QByteArray::number(m_nextUniqueId++);
    channel->linkedId = opening.linkedTo ? opening.linkedTo->linkedId : channel->uniqueId;
    Channel &opened = *m_channels.emplace_back(std::move(channel));
    publish(AmiEvent("Newchannel").channel(opened));
    refreshDevice(opened.device);
    return opened;
}

void Exchange::setState(Channel &channel, ChannelState state)
{
    channel.state = state;
    refreshDevice(channel.device);
    publish(AmiEvent("Newstate").channel(channel));
    if (Channel *pair = channel.pair; pair && state == ChannelState::Up && pair->state != state) {
        setState(*pair, state);
        if (pair->flow)
            pair->flow->answered(*pair);
    }
}

void Exchange::announceDigits(const Channel &channel, const QByteArray &digits)
{
    for (const char digit : digits)
        publish(AmiEvent("DTMFEnd")
                    .channel(channel)
                    .add("Digit", QByteArray(1, digit))
                    .add("DurationMs", "0")
                    .add("Direction", "Received"));
}

void Exchange::tellCaller(Channel &channel, const Party &party)
{
    channel.caller = party;
    publish(AmiEvent("NewCallerid")
                .channel(channel)
                .add("CID-CallingPres", "0 (Presentation Allowed, Not Screened)"));
}

void Exchange::tellConnected(Channel &channel, const Party &party)
{
    channel.connected = party;
    publish(AmiEvent("NewConnectedLine").channel(channel));
    if (!channel.pair)
        return;
    // core_unreal.c: whom the far half reaches is who the near half is, to those it talks to.
    tellCaller(*channel.pair, party);
    if (!channel.pair->bridge)
        return;
    for (Channel *mate : channel.pair->bridge->channels) {
        if (mate != channel.pair)
            tellConnected(*mate, party);
    }
}

void Exchange::announceHangup(const Channel &channel, const char *event, int cause)
{
    AmiEvent announcement(event);
    announcement.channel(channel);
    if (cause >= 0)
        announcement.add("Cause", cause);
    publish(announcement);
}

void Exchange::close(Channel &channel, int cause)
{
    const auto found = std::ranges::find(m_channels, &channel, [](const auto &each) { return each.get(); });
    const std::unique_ptr<Channel> closing = std::move(*found);
    m_channels.erase(found);
    publish(AmiEvent("Hangup")
                .channel(*closing)
                .add("Cause", cause)
                .add("Cause-txt", cause == 16   ? "Normal Clearing"
                                  : cause == 17 ? "User busy"
                                                : "Unknown"));
    refreshDevice(closing->device);
    if (!closing->pair)
        return;
    closing->pair->pair = nullptr;
    m_heap.after(milliseconds(0), [this, name = closing->pair->name] {
        if (Channel *half = channelByName(name); half && half->flow)
            half->flow->hangUp(*half);
    });
}

Channel *Exchange::channelByName(const QByteArray &name) const
{
    const auto found = std::ranges::find(m_channels, name, [](const auto &each) { return each->name; });
    return found == m_channels.end() ? nullptr : found->get();
}

Bridge &Exchange::createBridge()
{
    auto bridge = std::make_unique<Bridge>();
    const QByteArray hex = QByteArray::number(m_random.bits() | (1ULL << 63U), 16) +
                           QByteArray::number(m_random.bits() | (1ULL << 63U), 16);
    bridge->id = hex.first(8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-a" + hex.mid(17, 3) + '-' +
                 hex.mid(20, 12);
    Bridge &created = *m_bridges.emplace_back(std::move(bridge));
    publish(AmiEvent("BridgeCreate").bridge(created));
    return created;
}

void Exchange::enter(Bridge &bridge, Channel &channel)
{
    bridge.channels.push_back(&channel);
    channel.bridge = &bridge;
    publish(AmiEvent("BridgeEnter").bridge(bridge).channel(channel));
}

void Exchange::leave(Bridge &bridge, Channel &channel)
{
    if (channel.bridge != &bridge)
        return;
    std::erase(bridge.channels, &channel);
    channel.bridge = nullptr;
    publish(AmiEvent("BridgeLeave").bridge(bridge).channel(channel));
}

void Exchange::destroy(Bridge &bridge)
{
    publish(AmiEvent("BridgeDestroy").bridge(bridge));
    std::erase_if(m_bridges, [&bridge](const auto &each) { return each.get() == &bridge; });
}

void Exchange::discard(CallFlow &flow)
{
    m_heap.after(milliseconds(0), [this, &flow] {
        std::erase_if(m_flows, [&flow](const auto &each) { return each.get() == &flow; });
    });
}

} // namespace xivocc::sim
