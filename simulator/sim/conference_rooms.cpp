#include "conference_rooms.h"

#include <algorithm>

namespace xivocc::sim {

bool ConferenceRooms::areEmpty() const
{
    return std::ranges::all_of(m_rooms, [](const auto &room) { return room.second.empty(); });
}

const ConferenceRooms::Member *ConferenceRooms::member(const QByteArray &number, int index) const
{
    const auto room = m_rooms.find(number);
    if (room == m_rooms.end())
        return nullptr;
    const auto found = std::ranges::find(room->second, index, &Member::index);
    return found == room->second.end() ? nullptr : &*found;
}

AmiEvent ConferenceRooms::event(const char *name, const QByteArray &number, const Member &member) const
{
    AmiEvent event(name);
    event.add("Meetme", number).channel(*member.channel).add("User", member.index);
    return event;
}

void ConferenceRooms::enter(const QByteArray &number, Channel &channel)
{
    std::vector<Member> &members = m_rooms[number];
    const int index = members.empty() ? 1 : members.back().index + 1; // app_meetme: one above the highest
    members.push_back({index, &channel, members.empty(), false});
    m_exchange.publish(event("MeetmeJoin", number, members.back()));
}

void ConferenceRooms::leave(const QByteArray &number, const Channel &channel)
{
    std::vector<Member> &members = m_rooms[number];
    const auto member = std::ranges::find(members, &channel, &Member::channel);
    if (member == members.end())
        return;
    m_exchange.publish(event("MeetmeLeave", number, *member));
    members.erase(member);
    if (members.empty()) {
        AmiEvent end("MeetmeEnd");
        m_exchange.publish(end.add("Meetme", number));
    }
}

void ConferenceRooms::mute(const QByteArray &number, int index, bool muted)
{
    for (Member &member : m_rooms[number]) {
        if (member.index != index || member.isMuted == muted)
            continue;
        member.isMuted = muted;
        m_exchange.publish(event("MeetmeMute", number, member).add("Status", muted ? "on" : "off"));
    }
}

RoomVisit::RoomVisit(EventHeap &heap, Exchange &exchange, ConferenceRooms &rooms, Channel &channel,
                     QByteArray number)
    : CallFlow(heap), m_exchange(exchange), m_rooms(rooms), m_channel(channel), m_number(std::move(number))
{
    m_channel.flow = this;
    m_channel.application = "MeetMe";
    m_channel.applicationData = m_number;
}

void RoomVisit::start(milliseconds length)
{
    if (m_channel.state != ChannelState::Up)
        m_exchange.setState(m_channel, ChannelState::Up);
    m_rooms.enter(m_number, m_channel);
    timers().after(length, [this] { hangUp(m_channel); });
}

void RoomVisit::leave()
{
    timers().cancel();
    m_rooms.leave(m_number, m_channel);
    m_exchange.discard(*this);
}

void RoomVisit::hangUp(Channel &channel)
{
    leave();
    m_exchange.announceHangup(channel, "SoftHangupRequest", 16);
    m_exchange.close(channel, 16);
}

bool RoomVisit::release(Channel &channel)
{
    Q_UNUSED(channel)
    leave();
    return true;
}

} // namespace xivocc::sim
