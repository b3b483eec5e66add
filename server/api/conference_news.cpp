#include "conference_news.h"

namespace xivocc::api {

using protocol::ConferenceEventType;
using realtime::Room;
using realtime::RoomChange;
using realtime::RoomMember;

namespace {

ConferenceParticipant participantOf(const RoomMember &member, const RoomMember &seenBy)
{
    ConferenceParticipant participant;
    participant.index = member.index;
    participant.since = member.joinedAt;
    participant.isMe = member.index == seenBy.index;
    participant.role = member.isOrganiser ? ConferenceRole::Organizer : ConferenceRole::User;
    participant.name = member.name;
    participant.number = member.number;
    participant.isTalking = member.isTalking;
    participant.isMuted = member.isMuted;
    return participant;
}

protocol::ConferenceEvent conferenceOf(ConferenceEventType type, const RoomChange &change, const Room *room)
{
    const RoomMember &me = change.member;
    protocol::ConferenceEvent event{type,        me.uniqueId, me.phoneNumber, change.room, change.room,
                                    me.joinedAt, {}};
    if (!room)
        return event;
    event.conferenceName = room->name;
    for (const RoomMember &member : room->members)
        event.participants.push_back(participantOf(member, me));
    return event;
}

ConferenceEventType typeOf(RoomChange::Kind kind)
{
    switch (kind) {
    case RoomChange::Kind::Joined:
        return ConferenceEventType::Join;
    case RoomChange::Kind::Updated:
        return ConferenceEventType::Update;
    case RoomChange::Kind::Left:
        break;
    }
    return ConferenceEventType::Leave;
}

} // namespace

std::vector<UserNews> newsOf(const RoomChange &change, const realtime::Floor &floor)
{
    const Room *room = floor.room(change.room);
    const ConferenceEventType type = typeOf(change.kind);
    std::vector<UserNews> news;
    if (change.member.userId != 0 && type != ConferenceEventType::Update)
        news.push_back({change.member.userId, conferenceOf(type, change, room)});
    if (!room)
        return news;
    for (const RoomMember &hearer : room->members) {
        const bool isHimself = hearer.index == change.member.index;
        if (hearer.userId == 0 || (isHimself && type != ConferenceEventType::Update))
            continue;
        news.push_back(
            {hearer.userId, protocol::ConferenceParticipantEvent{type, hearer.uniqueId, hearer.phoneNumber,
                                                                 participantOf(change.member, hearer)}});
    }
    return news;
}

std::optional<protocol::ConferenceEvent> currentConference(int userId, const realtime::Floor &floor)
{
    const Room *room = floor.roomOfUser(userId);
    if (!room)
        return std::nullopt;
    const RoomChange joined{RoomChange::Kind::Joined, room->number, *room->memberOfUser(userId)};
    return conferenceOf(ConferenceEventType::Join, joined, room);
}

} // namespace xivocc::api
