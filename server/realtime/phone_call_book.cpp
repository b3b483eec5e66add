#include "phone_call_book.h"

#include "device_activity.h"
#include "device_book.h"

#include <algorithm>

namespace xivocc::realtime {

namespace {

using Kind = DeviceActivity::Kind;

std::optional<PhoneEventType> typeOf(const Channel &channel, bool holds, Instant now)
{
    switch (activityOf(channel, now)) {
    case Kind::Talking:
        return holds ? PhoneEventType::OnHold : PhoneEventType::Established;
    case Kind::Ringing:
        // The telephone of a user who clicked a number rings for him to pick up: he is dialling.
        return channel.origin == Channel::Origin::Originated ? PhoneEventType::Dialing
                                                             : PhoneEventType::Ringing;
    case Kind::Dialing:
        return PhoneEventType::Dialing;
    case Kind::Idle:
        break;
    }
    return std::nullopt;
}

bool isNumber(const QString &extension)
{
    return !extension.isEmpty() &&
           std::any_of(extension.begin(), extension.end(), [](QChar c) { return c.isDigit(); });
}

/// Whether a client has anything to learn from the event after the one before.
bool isNews(const PhoneEvent &before, const PhoneEvent &after)
{
    return before.type != after.type || before.otherNumber != after.otherNumber ||
           before.queueName != after.queueName;
}

} // namespace

void PhoneCallBook::renew(int device, Instant now)
{
    const int user = m_devices.user(device);
    const auto known = m_calls.find(device);
    const std::vector<int> &places = m_channels.ofDevice(device);
    if (known == m_calls.end() && (places.empty() || user == 0))
        return;
    Calls before = known == m_calls.end() ? Calls{} : std::move(*known);
    Calls after;
    if (user != 0) {
        for (const int place : places) {
            const auto note = [&](std::optional<PhoneEvent> event, const QString &uniqueId) {
                const auto old = std::find_if(before.begin(), before.end(), [&](const PhoneEvent &call) {
                    return call.uniqueId == uniqueId;
                });
                if (!event) { // between two states
                    if (old != before.end())
                        after.push_back(std::move(*old));
                } else {
                    event->userId = user;
                    event->number = m_devices.extension(device);
                    if (old == before.end() || isNews(*old, *event))
                        tell(*event);
                    after.push_back(std::move(*event));
                }
                if (old != before.end())
                    before.erase(old);
            };
            const Channel &channel = m_channels.at(place);
            std::optional<PhoneEvent> event = eventOf(place, now);
            if (event && event->type == PhoneEventType::Dialing && channel.state == ChannelState::Up)
                m_dialling.insert(device);
            note(std::move(event), channel.uniqueId);
            if (const int consulted = m_channels.consultedBy(place); consulted != ChannelBook::none)
                note(consultationOf(channel, m_channels.at(consulted)), m_channels.at(consulted).uniqueId);
        }
    }
    for (PhoneEvent &over : before) {
        over.type = PhoneEventType::Released;
        tell(std::move(over));
    }
    if (after.empty())
        m_calls.remove(device);
    else
        m_calls.insert(device, std::move(after));
}

void PhoneCallBook::advance(Instant now)
{
    for (const int device : std::exchange(m_dialling, {}))
        renew(device, now);
}

std::vector<PhoneEvent> PhoneCallBook::ofUser(int userId) const
{
    std::vector<PhoneEvent> calls;
    for (const Calls &ofDevice : m_calls) {
        for (const PhoneEvent &call : ofDevice) {
            if (call.userId != userId)
                break;
            calls.push_back(call);
            calls.back().data = dataOf(call);
        }
    }
    return calls;
}

std::optional<PhoneEvent> PhoneCallBook::eventOf(int place, Instant now) const
{
    const Channel &channel = m_channels.at(place);
    const std::optional<PhoneEventType> type = typeOf(channel, m_channels.holds(place), now);
    if (!type)
        return std::nullopt;
    PhoneEvent event;
    event.type = *type;
    event.linkedId = channel.linkedId;
    event.uniqueId = channel.uniqueId;
    event.queueName = channel.queueCall ? channel.queueName : QString();
    event.direction =
        channel.origin == Channel::Origin::Dialled ? CallDirection::Incoming : CallDirection::Outgoing;
    event.otherNumber = channel.connectedNumber;
    event.otherName = channel.connectedName;
    if (event.type == PhoneEventType::OnHold && !channel.heldNumber.isEmpty()) {
        event.otherNumber = channel.heldNumber;
        event.otherName = channel.heldName;
    }
    // A click-to-call shows the telephone's own number until the far end is known (capture basic).
    if (event.otherNumber == m_devices.extension(channel.device)) {
        event.otherNumber.clear();
        event.otherName.clear();
    }
    if (event.otherNumber.isEmpty() && channel.origin != Channel::Origin::Dialled && isNumber(channel.exten))
        event.otherNumber = channel.exten;
    return event;
}

PhoneEvent PhoneCallBook::consultationOf(const Channel &channel, const Channel &consulted)
{
    PhoneEvent event;
    event.type = consulted.state == ChannelState::Up ? PhoneEventType::Established : PhoneEventType::Dialing;
    event.linkedId = consulted.uniqueId;
    event.uniqueId = consulted.uniqueId;
    event.direction = CallDirection::Outgoing;
    event.otherNumber = isNumber(consulted.exten) ? consulted.exten : channel.connectedNumber;
    if (event.otherNumber == channel.connectedNumber)
        event.otherName = channel.connectedName;
    return event;
}

QMap<QString, QString> PhoneCallBook::dataOf(const PhoneEvent &event) const
{
    QMap<QString, QString> data = m_data.of(event.linkedId);
    if (const Channel *channel = m_channels.find(event.uniqueId); channel && !channel->sipCallId.isEmpty())
        data.insert(QStringLiteral("SIPCALLID"), channel->sipCallId);
    return data;
}

void PhoneCallBook::tell(PhoneEvent event)
{
    event.data = dataOf(event);
    m_events.push_back(std::move(event));
}

} // namespace xivocc::realtime
