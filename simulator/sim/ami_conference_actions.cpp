#include "ami_actions.h"

namespace xivocc::sim {

// The answers are those of app_meetme.c.

void AmiActions::meetmeMute(const AmiAction &action, AmiReply &reply)
{
    setMuted(action, reply, true);
}

void AmiActions::meetmeUnmute(const AmiAction &action, AmiReply &reply)
{
    setMuted(action, reply, false);
}

void AmiActions::setMuted(const AmiAction &action, AmiReply &reply, bool muted)
{
    const QByteArray room = action.value("Meetme");
    const QByteArray user = action.value("Usernum");
    bool isNumber = false;
    const int index = user.toInt(&isNumber);
    if (room.isEmpty())
        return reply.error("Meetme conference not specified");
    if (user.isEmpty())
        return reply.error("Meetme user number not specified");
    if (!isNumber)
        return reply.error("Invalid user number");
    const auto &rooms = m_pbx.rooms.rooms();
    const auto known = rooms.find(room);
    if (known == rooms.end() || known->second.empty())
        return reply.error("Meetme conference does not exist");
    if (!m_pbx.rooms.member(room, index))
        return reply.error("User number not found");
    reply.success(muted ? "User muted" : "User unmuted");
    m_pbx.rooms.mute(room, index, muted);
}

void AmiActions::meetmeList(const AmiAction &action, AmiReply &reply)
{
    const QByteArray wanted = action.value("Conference");
    if (m_pbx.rooms.areEmpty())
        return reply.error("No active conferences.");
    const auto orElse = [](const QByteArray &text, const char *none) {
        return text.isEmpty() ? QByteArray(none) : text;
    };
    QList<AmiEvent> events;
    for (const auto &[number, members] : m_pbx.rooms.rooms()) {
        if (!wanted.isEmpty() && wanted != number)
            continue;
        for (const ConferenceRooms::Member &member : members)
            events += reply.item("MeetmeList")
                          .add("Conference", number)
                          .add("UserNumber", member.index)
                          .add("CallerIDNum", orElse(member.channel->caller.number, "<unknown>"))
                          .add("CallerIDName", orElse(member.channel->caller.name, "<no name>"))
                          .add("ConnectedLineNum", orElse(member.channel->connected.number, "<unknown>"))
                          .add("ConnectedLineName", orElse(member.channel->connected.name, "<no name>"))
                          .add("Channel", member.channel->name)
                          .add("Admin", member.isOrganiser ? "Yes" : "No")
                          .add("Role", "Talk and listen")
                          .add("MarkedUser", "No")
                          .add("Muted", member.isMuted ? "By admin" : "No")
                          .add("Talking", "Not monitored");
    }
    reply.list("Meetme user list will follow", events, "MeetmeListComplete");
}

} // namespace xivocc::sim
