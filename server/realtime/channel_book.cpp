#include "channel_book.h"

#include "device_book.h"

#include <algorithm>

namespace xivocc::realtime {

namespace {

const std::vector<int> noChannels;

/// How far from a change we look for devices whose call it may concern.
constexpr std::size_t neighbourhood = 32;

bool contains(const std::vector<int> &places, int place)
{
    return std::find(places.begin(), places.end(), place) != places.end();
}

void addTo(std::vector<int> &places, int place)
{
    if (!contains(places, place))
        places.push_back(place);
}

/// True when nothing is left.
bool removeFrom(std::vector<int> &places, int place)
{
    if (const auto found = std::find(places.begin(), places.end(), place); found != places.end())
        places.erase(found);
    return places.empty();
}

} // namespace

void ChannelBook::seen(const ChannelSeen &fact, Instant at)
{
    if (fact.uniqueId.isEmpty())
        return;
    int place = confirm(fact.uniqueId);
    if (place == none)
        place = create(fact.uniqueId);
    Channel &channel = edit(place);
    const Instant start = fact.age ? at - *fact.age : at;
    if (channel.startedAt == Instant{}) {
        channel.startedAt = start;
        // A list of channels does not tell who rings whom; the call carries its caller's unique id.
        if (fact.age && !fact.linkedId.isEmpty() && fact.linkedId != fact.uniqueId)
            channel.origin = Channel::Origin::Dialled;
    }
    if (fact.state == ChannelState::Up && channel.state != ChannelState::Up)
        channel.answeredAt = start;
    channel.state = fact.state;
    channel.exten = fact.exten;
    channel.connectedNumber = fact.connectedNumber;
    channel.connectedName = fact.connectedName;
    moveToDevice(place, fact.channel);
    moveToLinkedCall(place, fact.linkedId);
    if (!fact.bridge.isEmpty())
        enter(place, fact.bridge);
    touch(place);
}

void ChannelBook::stateChanged(const ChannelStateChanged &fact, Instant at)
{
    const int place = confirm(fact.uniqueId);
    if (place == none)
        return;
    Channel &channel = edit(place);
    if (!fact.connectedNumber.isEmpty() && channel.connectedNumber != fact.connectedNumber) {
        channel.connectedNumber = fact.connectedNumber;
        touch(place);
    }
    if (!fact.connectedName.isEmpty())
        channel.connectedName = fact.connectedName;
    if (channel.state == fact.state)
        return;
    channel.state = fact.state;
    if (fact.state == ChannelState::Up) {
        channel.answeredAt = at;
        touchAround(place);
    } else {
        touch(place);
    }
}

void ChannelBook::renamed(const ChannelRenamed &fact)
{
    const int place = confirm(fact.uniqueId);
    if (place == none)
        return;
    touch(place);
    moveToDevice(place, fact.channel);
    touchAround(place);
}

void ChannelBook::ended(const QString &uniqueId)
{
    if (const int place = m_byId.value(uniqueId, none); place != none)
        forget(place);
}

void ChannelBook::dialBegun(const DialBegun &fact)
{
    const int destination = confirm(fact.destination);
    if (destination == none)
        return;
    const int source = confirm(fact.source);
    Channel &called = edit(destination);
    called.origin = fact.source.isEmpty() ? Channel::Origin::Originated : Channel::Origin::Dialled;
    if (source != none && source != destination) {
        called.dialer = source;
        addTo(edit(source).dialled, destination);
        touch(source);
    }
    touch(destination);
}

void ChannelBook::dialEnded(const DialEnded &fact)
{
    const int source = confirm(fact.source);
    const int destination = confirm(fact.destination);
    if (source != none)
        touch(source);
    if (destination != none)
        touch(destination);
    if (fact.status == QLatin1String("ANSWER") || source == none)
        return;
    if (destination == none) { // Asterisk 11 does not say whom: all that did not answer
        std::erase_if(edit(source).dialled, [this](int place) {
            const bool unanswered = at(place).state != ChannelState::Up;
            if (unanswered)
                edit(place).dialer = none;
            return unanswered;
        });
    } else if (edit(destination).dialer == source) {
        edit(destination).dialer = none;
        removeFrom(edit(source).dialled, destination);
    }
}

void ChannelBook::bridgeEntered(const QString &bridge, const QString &uniqueId)
{
    if (const int place = confirm(uniqueId); place != none && !bridge.isEmpty())
        enter(place, bridge);
}

void ChannelBook::bridgeLeft(const QString &bridge, const QString &uniqueId)
{
    const int place = confirm(uniqueId);
    if (place == none || at(place).bridge != bridge) // an older bridge: it has moved on
        return;
    touchAround(place);
    leave(place);
}

void ChannelBook::recordingChanged(const RecordingChanged &fact)
{
    const int place = confirm(fact.uniqueId);
    if (place == none || at(place).recording == fact.state)
        return;
    edit(place).recording = fact.state;
    for (const int linked : ofLinkedCall(at(place).linkedId))
        touch(linked);
    touchAround(place);
}

void ChannelBook::sipCallIdTold(const QString &uniqueId, const QString &callId)
{
    if (const int place = confirm(uniqueId); place != none)
        edit(place).sipCallId = callId;
}

void ChannelBook::held(const CallHeld &fact)
{
    const int place = confirm(fact.uniqueId);
    if (place == none || at(place).held == fact.held)
        return;
    Channel &channel = edit(place);
    channel.held = fact.held;
    if (fact.held) {
        channel.heldBridge = channel.bridge;
        channel.heldNumber = channel.connectedNumber;
        channel.heldName = channel.connectedName;
    } else if (channel.bridge == channel.heldBridge && !channel.heldNumber.isEmpty()) {
        // Back from a consultation, which has left its own names behind.
        channel.connectedNumber = channel.heldNumber;
        channel.connectedName = channel.heldName;
    }
    touch(place);
}

void ChannelBook::paired(const LocalPaired &fact)
{
    const int one = confirm(fact.one);
    const int two = confirm(fact.two);
    if (one == none || two == none || one == two)
        return;
    separate(one);
    separate(two);
    edit(one).pair = two;
    edit(two).pair = one;
    touchAround(one);
}

void ChannelBook::sentToQueue(const QString &uniqueId, int queueId)
{
    if (const int place = confirm(uniqueId); place != none)
        edit(place).queueAsked = queueId;
}

bool ChannelBook::markQueueCall(int device, const QString &linkedId, const QString &queue)
{
    const std::vector<int> &places = ofDevice(device);
    const auto found = std::find_if(places.rbegin(), places.rend(),
                                    [&](int place) { return at(place).linkedId == linkedId; });
    if (found == places.rend())
        return false;
    Channel &channel = edit(*found);
    channel.queueCall = true;
    channel.queueCallOver = false;
    channel.queueName = queue;
    touch(*found);
    return true;
}

void ChannelBook::queueCallOver(int device, const QString &linkedId)
{
    for (const int place : ofDevice(device)) {
        if (at(place).queueCall && (at(place).linkedId == linkedId || ofDevice(device).size() == 1))
            edit(place).queueCallOver = true;
    }
}

QString ChannelBook::adoptQueueCall(int device, const QString &queue)
{
    int latest = none;
    for (const int place : ofDevice(device)) {
        const Channel &channel = at(place);
        if (channel.queueCall)
            return channel.linkedId;
        if (channel.state == ChannelState::Up && !channel.bridge.isEmpty() &&
            (latest == none || channel.answeredAt > at(latest).answeredAt))
            latest = place;
    }
    if (latest == none)
        return {};
    Channel &channel = edit(latest);
    channel.queueCall = true;
    channel.queueName = queue;
    channel.origin = Channel::Origin::Dialled;
    touch(latest);
    return channel.linkedId;
}

void ChannelBook::findDevices()
{
    for (std::size_t place = 0; place < m_channels.size(); ++place) {
        const Channel &channel = m_channels[place];
        if (channel.serial != 0 && channel.device == DeviceBook::none)
            moveToDevice(static_cast<int>(place), QString(channel.name));
    }
}

void ChannelBook::sweep()
{
    for (std::size_t place = 0; place < m_channels.size(); ++place) {
        if (m_channels[place].serial != 0 && m_channels[place].confirmedIn != m_synchronisation)
            forget(static_cast<int>(place));
    }
}

int ChannelBook::named(const QString &name, int device) const
{
    const std::vector<int> &places = ofDevice(device);
    const auto found = std::ranges::find(places, name, [this](int place) { return at(place).name; });
    return found == places.end() ? none : *found;
}

const Channel *ChannelBook::find(const QString &uniqueId) const
{
    const int place = m_byId.value(uniqueId, none);
    return place == none ? nullptr : &at(place);
}

const std::vector<int> &ChannelBook::ofDevice(int device) const
{
    const auto index = static_cast<std::size_t>(device);
    return device < 0 || index >= m_byDevice.size() ? noChannels : m_byDevice[index];
}

const std::vector<int> &ChannelBook::ofBridge(const QString &bridge) const
{
    const auto found = m_bridges.constFind(bridge);
    return found == m_bridges.constEnd() ? noChannels : *found;
}

const std::vector<int> &ChannelBook::ofLinkedCall(const QString &linkedId) const
{
    const auto found = m_linkedCalls.constFind(linkedId);
    return found == m_linkedCalls.constEnd() ? noChannels : *found;
}

bool ChannelBook::holds(int place) const
{
    const Channel &channel = at(place);
    return channel.held && (channel.heldBridge.isEmpty() || channel.bridge.isEmpty() ||
                            channel.bridge == channel.heldBridge || waitingFor(place) != none);
}

int ChannelBook::waitingFor(int place) const
{
    const Channel &channel = at(place);
    if (!channel.held || channel.heldBridge.isEmpty() || channel.bridge == channel.heldBridge)
        return none;
    const std::vector<int> &waiting = ofBridge(channel.heldBridge);
    return waiting.empty() ? none : waiting.front();
}

int ChannelBook::consultedBy(int place) const
{
    if (waitingFor(place) == none)
        return none;
    const std::vector<int> &mates = ofBridge(at(place).bridge);
    const auto mate = std::find_if(mates.begin(), mates.end(), [place](int other) { return other != place; });
    return mate == mates.end() ? none : *mate;
}

std::vector<int> ChannelBook::takeTouched()
{
    return std::exchange(m_touched, {});
}

int ChannelBook::confirm(const QString &uniqueId)
{
    const int place = m_byId.value(uniqueId, none);
    if (place != none)
        edit(place).confirmedIn = m_synchronisation;
    return place;
}

int ChannelBook::create(const QString &uniqueId)
{
    if (count() >= maximum)
        forgetOldest();
    int place = none;
    if (m_free.empty()) {
        place = static_cast<int>(m_channels.size());
        m_channels.emplace_back();
    } else {
        place = m_free.back();
        m_free.pop_back();
    }
    Channel &channel = edit(place);
    channel.uniqueId = uniqueId;
    channel.serial = ++m_lastSerial;
    channel.confirmedIn = m_synchronisation;
    m_byId.insert(uniqueId, place);
    return place;
}

void ChannelBook::forget(int place)
{
    touchAround(place);
    Channel &channel = edit(place);
    leave(place);
    separate(place);
    for (const int called : channel.dialled)
        edit(called).dialer = none;
    if (channel.dialer != none)
        removeFrom(edit(channel.dialer).dialled, place);
    if (channel.device != none)
        removeFrom(m_byDevice[static_cast<std::size_t>(channel.device)], place);
    leaveLinkedCall(place);
    m_byId.remove(channel.uniqueId);
    channel = Channel{};
    m_free.push_back(place);
}

void ChannelBook::forgetOldest()
{
    std::vector<int> places(m_byId.cbegin(), m_byId.cend());
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(maximum / 10);
    std::nth_element(places.begin(), end, places.end(),
                     [this](int one, int two) { return at(one).serial < at(two).serial; });
    for (auto place = places.begin(); place != end; ++place)
        forget(*place);
}

void ChannelBook::moveToDevice(int place, const QString &name)
{
    Channel &channel = edit(place);
    const int device = m_devices.find(DeviceBook::interfaceOf(name));
    channel.name = name;
    if (device == channel.device)
        return;
    if (channel.device != none)
        removeFrom(m_byDevice[static_cast<std::size_t>(channel.device)], place);
    channel.device = device;
    if (device == none)
        return;
    if (static_cast<std::size_t>(device) >= m_byDevice.size())
        m_byDevice.resize(static_cast<std::size_t>(device) + 1);
    m_byDevice[static_cast<std::size_t>(device)].push_back(place);
    touch(place);
}

void ChannelBook::moveToLinkedCall(int place, const QString &linkedId)
{
    Channel &channel = edit(place);
    if (linkedId.isEmpty() || channel.linkedId == linkedId)
        return;
    leaveLinkedCall(place);
    channel.linkedId = linkedId;
    m_linkedCalls[linkedId].push_back(place);
}

void ChannelBook::leaveLinkedCall(int place)
{
    const auto call = m_linkedCalls.find(at(place).linkedId);
    if (call == m_linkedCalls.end() || !removeFrom(*call, place))
        return;
    m_emptiedCalls.push_back(call.key());
    m_linkedCalls.erase(call);
}

void ChannelBook::enter(int place, const QString &bridge)
{
    Channel &channel = edit(place);
    if (channel.bridge != bridge) {
        leave(place);
        if (channel.queueCallOver)
            channel.queueCall = channel.queueCallOver = false;
        channel.bridge = bridge;
        channel.bridgedBefore = true;
        m_bridges[bridge].push_back(place);
    }
    touchAround(place);
}

void ChannelBook::leave(int place)
{
    Channel &channel = edit(place);
    if (channel.bridge.isEmpty())
        return;
    if (const auto bridge = m_bridges.find(channel.bridge); removeFrom(*bridge, place)) {
        m_bridges.erase(bridge);
        // Somebody may be consulting while he waited here.
        for (const int linked : ofLinkedCall(channel.linkedId))
            touch(linked);
    }
    channel.bridge.clear();
}

void ChannelBook::separate(int place)
{
    if (const int other = at(place).pair; other != none) {
        edit(other).pair = none;
        edit(place).pair = none;
    }
}

void ChannelBook::touch(int place)
{
    if (at(place).device != none)
        m_touched.push_back(at(place).device);
}

void ChannelBook::touchAround(int place)
{
    std::vector<int> near{place};
    const auto reach = [&near](int next) {
        if (next != none && near.size() < neighbourhood)
            addTo(near, next);
    };
    for (std::size_t i = 0; i < near.size(); ++i) {
        const Channel &channel = at(near[i]);
        touch(near[i]);
        reach(channel.pair);
        reach(channel.dialer);
        for (const int called : channel.dialled) {
            if (near.size() >= neighbourhood)
                break;
            reach(called);
        }
        for (const int mate : ofBridge(channel.bridge)) {
            if (near.size() >= neighbourhood)
                break;
            reach(mate);
        }
    }
}

} // namespace xivocc::realtime
