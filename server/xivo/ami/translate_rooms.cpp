#include "ami_translator.h"
#include "ami_values.h"

// Header names from apps/app_meetme.c. Asterisk 11 says Usernum where 12 and later say User; MeetmeList says
// Conference and UserNumber in both, and leaves out the unique id.
namespace xivocc::ami {

using namespace realtime;

namespace {

struct Place
{
    std::string_view room;
    int index = 0;

    [[nodiscard]] bool isTold() const { return !room.empty() && index > 0; }
};

Place placeOf(const AmiFrame &frame)
{
    return {anyOf(frame, {"Meetme", "Conference"}),
            intOr(anyOf(frame, {"User", "Usernum", "UserNumber"}), 0)};
}

} // namespace

bool AmiTranslator::roomJoined(const AmiFrame &frame)
{
    const Place place = placeOf(frame);
    const std::string_view channel = frame.value("Channel");
    if (!place.isTold() || channel.empty())
        return false;
    auto &fact = add<RoomMemberSeen>();
    fact.room = cached(place.room);
    fact.index = place.index;
    fact.channel = cached(channel);
    fact.uniqueId = cached(frame.value("Uniqueid"));
    fact.number = cached(callerIdOf(anyOf(frame, {"CallerIDNum", "CallerIDnum"})));
    fact.name = cached(callerIdOf(anyOf(frame, {"CallerIDName", "CallerIDname"})));
    m_hasRoomHint = true; // who the organiser is stands in the list only
    return true;
}

bool AmiTranslator::roomListed(const AmiFrame &frame)
{
    const Place place = placeOf(frame);
    const std::string_view channel = frame.value("Channel");
    if (!place.isTold() || channel.empty())
        return false;
    auto &fact = add<RoomMemberSeen>();
    fact.room = cached(place.room);
    fact.index = place.index;
    fact.channel = cached(channel);
    fact.number = cached(callerIdOf(frame.value("CallerIDNum")));
    if (const std::string_view name = frame.value("CallerIDName"); name != "<no name>")
        fact.name = cached(callerIdOf(name));
    fact.organiser = frame.value("Admin") == "Yes";
    fact.muted = frame.value("Muted") != "No"; // else "By admin" or "By self"
    fact.talking = frame.value("Talking") == "Yes";
    return true;
}

bool AmiTranslator::roomLeft(const AmiFrame &frame)
{
    const Place place = placeOf(frame);
    if (!place.isTold())
        return false;
    auto &fact = add<RoomMemberLeft>();
    fact.room = cached(place.room);
    fact.index = place.index;
    return true;
}

bool AmiTranslator::roomMuted(const AmiFrame &frame)
{
    const Place place = placeOf(frame);
    if (!place.isTold())
        return false;
    auto &fact = add<RoomMemberMuted>();
    fact.room = cached(place.room);
    fact.index = place.index;
    fact.muted = frame.value("Status") == "on";
    return true;
}

bool AmiTranslator::roomTalking(const AmiFrame &frame)
{
    const Place place = placeOf(frame);
    if (!place.isTold())
        return false;
    auto &fact = add<RoomMemberTalking>();
    fact.room = cached(place.room);
    fact.index = place.index;
    fact.talking = frame.value("Status") == "on";
    return true;
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
