#include "room_book.h"

#include <algorithm>

namespace xivocc::realtime {

const RoomMember *Room::member(int index) const
{
    const auto found = std::ranges::find(members, index, &RoomMember::index);
    return found == members.end() ? nullptr : &*found;
}

const RoomMember *Room::memberOfUser(int userId) const
{
    const auto found = std::ranges::find(members, userId, &RoomMember::userId);
    return userId == 0 || found == members.end() ? nullptr : &*found;
}

void RoomBook::configure(const Configuration &configuration)
{
    const std::vector<ConferenceRoom> before = list();
    m_logins.clear();
    for (const User &user : configuration.users)
        m_logins.insert(user.id, user.login);
    for (auto &[number, room] : m_rooms)
        room.isConfigured = false;
    for (const ConferenceRoomSetUp &setUp : configuration.conferenceRooms) {
        Room *room = findOrAdd(setUp.number);
        if (!room)
            break;
        room->name = setUp.name;
        room->context = setUp.context;
        room->pinRequired = setUp.pinRequired;
        room->isConfigured = true;
    }
    std::erase_if(m_rooms,
                  [](const auto &each) { return !each.second.isConfigured && each.second.members.empty(); });
    m_listChanged = m_listChanged || before != list();
}

void RoomBook::seen(const RoomMemberSeen &fact, RoomMember described)
{
    std::erase(m_unconfirmed, std::pair{fact.room, fact.index});
    if (RoomMember *member = find(fact.room, fact.index); member && member->channel == fact.channel) {
        const RoomMember before = *member;
        member->isOrganiser = fact.organiser.value_or(before.isOrganiser);
        member->isMuted = fact.muted.value_or(before.isMuted);
        member->isTalking = fact.talking.value_or(before.isTalking);
        if (*member != before)
            note(RoomChange::Kind::Updated, *findOrAdd(fact.room), *member);
        return;
    } else if (member) {
        left({fact.room, fact.index}); // another one has his number: we missed that he left
    }
    Room *room = findOrAdd(fact.room);
    if (!room || room->members.size() >= maxMembers)
        return;
    described.isOrganiser = fact.organiser.value_or(false);
    described.isMuted = fact.muted.value_or(false);
    described.isTalking = fact.talking.value_or(false);
    if (!described.uniqueId.isEmpty())
        m_roomsByChannel.insert(described.uniqueId, fact.room);
    const auto place = std::ranges::lower_bound(room->members, fact.index, {}, &RoomMember::index);
    note(RoomChange::Kind::Joined, *room, *room->members.insert(place, std::move(described)));
}

void RoomBook::left(const RoomMemberLeft &fact)
{
    const auto room = m_rooms.find(fact.room);
    if (room == m_rooms.end())
        return;
    const auto member = std::ranges::find(room->second.members, fact.index, &RoomMember::index);
    if (member == room->second.members.end())
        return;
    remove(room->second, static_cast<std::size_t>(member - room->second.members.begin()));
    forgetIfIdle(fact.room);
}

void RoomBook::muted(const RoomMemberMuted &fact)
{
    RoomMember *member = find(fact.room, fact.index);
    if (!member || std::exchange(member->isMuted, fact.muted) == fact.muted)
        return;
    note(RoomChange::Kind::Updated, *findOrAdd(fact.room), *member);
}

void RoomBook::talking(const RoomMemberTalking &fact)
{
    RoomMember *member = find(fact.room, fact.index);
    if (!member || std::exchange(member->isTalking, fact.talking) == fact.talking)
        return;
    m_changes.push_back({RoomChange::Kind::Updated, fact.room, *member}); // the list does not show it
}

void RoomBook::ended(const QString &number)
{
    const auto room = m_rooms.find(number);
    if (room == m_rooms.end())
        return;
    while (!room->second.members.empty())
        remove(room->second, 0);
    forgetIfIdle(number);
}

void RoomBook::channelEnded(const QString &uniqueId)
{
    const QString number = m_roomsByChannel.value(uniqueId);
    const Room *inRoom = number.isEmpty() ? nullptr : room(number);
    if (!inRoom)
        return;
    const auto member = std::ranges::find(inRoom->members, uniqueId, &RoomMember::uniqueId);
    if (member != inRoom->members.end())
        left({number, member->index});
}

void RoomBook::startList()
{
    m_isListing = true;
    m_unconfirmed.clear();
    for (const auto &[number, room] : m_rooms) {
        for (const RoomMember &member : room.members)
            m_unconfirmed.emplace_back(number, member.index);
    }
}

void RoomBook::finishList()
{
    if (!std::exchange(m_isListing, false))
        return;
    for (const auto &[room, index] : std::exchange(m_unconfirmed, {}))
        left({room, index});
}

const Room *RoomBook::room(const QString &number) const
{
    const auto found = m_rooms.find(number);
    return found == m_rooms.end() ? nullptr : &found->second;
}

std::vector<ConferenceRoom> RoomBook::list() const
{
    std::vector<ConferenceRoom> rooms;
    for (const auto &[number, room] : m_rooms) {
        if (!room.isConfigured)
            continue;
        ConferenceRoom &shown =
            rooms.emplace_back(ConferenceRoom{number, room.name, room.pinRequired, {}, {}});
        for (const RoomMember &member : room.members) {
            shown.startTime = std::min(shown.startTime.value_or(member.joinedAt), member.joinedAt);
            shown.members.push_back({member.index, member.joinedAt, member.isMuted, member.name,
                                     member.number, m_logins.value(member.userId)});
        }
    }
    return rooms;
}

const Room *RoomBook::roomOfUser(int userId) const
{
    const auto found = std::ranges::find_if(
        m_rooms, [userId](const auto &each) { return each.second.memberOfUser(userId) != nullptr; });
    return found == m_rooms.end() ? nullptr : &found->second;
}

Room *RoomBook::findOrAdd(const QString &number)
{
    const auto known = m_rooms.find(number);
    if (known != m_rooms.end())
        return &known->second;
    if (number.isEmpty() || m_rooms.size() >= maxRooms)
        return nullptr;
    Room &added = m_rooms[number];
    added.number = added.name = number;
    return &added;
}

RoomMember *RoomBook::find(const QString &number, int index)
{
    const auto room = m_rooms.find(number);
    if (room == m_rooms.end())
        return nullptr;
    const auto member = std::ranges::find(room->second.members, index, &RoomMember::index);
    return member == room->second.members.end() ? nullptr : &*member;
}

void RoomBook::remove(Room &room, std::size_t place)
{
    const auto member = room.members.begin() + static_cast<std::ptrdiff_t>(place);
    const RoomMember gone = std::move(*member);
    room.members.erase(member);
    m_roomsByChannel.remove(gone.uniqueId);
    std::erase(m_unconfirmed, std::pair{room.number, gone.index});
    note(RoomChange::Kind::Left, room, gone);
}

void RoomBook::note(RoomChange::Kind kind, const Room &room, const RoomMember &member)
{
    m_changes.push_back({kind, room.number, member});
    m_listChanged = m_listChanged || room.isConfigured;
}

void RoomBook::forgetIfIdle(const QString &number)
{
    const auto room = m_rooms.find(number);
    if (room != m_rooms.end() && !room->second.isConfigured && room->second.members.empty())
        m_rooms.erase(room);
}

} // namespace xivocc::realtime
