#include "ami_translator.h"
#include "ami_values.h"

// Header names from apps/app_meetme.c. Asterisk 11 says Usernum where 12 and later say User; MeetmeList says
// Conference and UserNumber in both, and leaves out the unique id.
namespace xivocc::ami {

using namespace realtime;

template <typename Fact> Fact *AmiTranslator::addOfRoom(const AmiFrame &frame)
{
    const std::string_view room = anyOf(frame, {"Meetme", "Conference"});
    const int index = intOr(anyOf(frame, {"User", "Usernum", "UserNumber"}), 0);
    if (room.empty() || index <= 0)
        return nullptr;
    auto &fact = add<Fact>();
    fact.room = cached(room);
    fact.index = index;
    return &fact;
}

RoomMemberSeen *AmiTranslator::addRoomMember(const AmiFrame &frame)
{
    const std::string_view channel = frame.value("Channel");
    auto *fact = channel.empty() ? nullptr : addOfRoom<RoomMemberSeen>(frame);
    if (fact)
        fact->channel = cached(channel);
    return fact;
}

bool AmiTranslator::roomJoined(const AmiFrame &frame)
{
    auto *fact = addRoomMember(frame);
    if (!fact)
        return false;
    fact->uniqueId = cached(frame.value("Uniqueid"));
    fact->number = cached(callerIdOf(anyOf(frame, {"CallerIDNum", "CallerIDnum"})));
    fact->name = cached(callerIdOf(anyOf(frame, {"CallerIDName", "CallerIDname"})));
    m_hasRoomHint = true; // who the organiser is stands in the list only
    return true;
}

bool AmiTranslator::roomListed(const AmiFrame &frame)
{
    auto *fact = addRoomMember(frame);
    if (!fact)
        return false;
    fact->number = cached(callerIdOf(frame.value("CallerIDNum")));
    if (const std::string_view name = frame.value("CallerIDName"); name != "<no name>")
        fact->name = cached(callerIdOf(name));
    fact->organiser = frame.value("Admin") == "Yes";
    fact->muted = frame.value("Muted") != "No"; // else "By admin" or "By self"
    fact->talking = frame.value("Talking") == "Yes";
    return true;
}

bool AmiTranslator::roomLeft(const AmiFrame &frame)
{
    return addOfRoom<RoomMemberLeft>(frame) != nullptr;
}

bool AmiTranslator::roomMuted(const AmiFrame &frame)
{
    auto *fact = addOfRoom<RoomMemberMuted>(frame);
    if (fact)
        fact->muted = frame.value("Status") == "on";
    return fact != nullptr;
}

bool AmiTranslator::roomTalking(const AmiFrame &frame)
{
    auto *fact = addOfRoom<RoomMemberTalking>(frame);
    if (fact)
        fact->talking = frame.value("Status") == "on";
    return fact != nullptr;
}

bool AmiTranslator::roomEnded(const AmiFrame &frame)
{
    const std::string_view room = frame.value("Meetme");
    if (room.empty())
        return false;
    add<RoomEnded>().room = cached(room);
    return true;
}

bool AmiTranslator::takeRoomHint()
{
    return std::exchange(m_hasRoomHint, false);
}

} // namespace xivocc::ami
