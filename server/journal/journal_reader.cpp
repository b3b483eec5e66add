#include "journal_reader.h"

#include "playback.h"

#include <domain/present_moment.h>

#include <iterator>

namespace xivocc::journal {

namespace {

tl::unexpected<ReadRefusal> refusal(const std::optional<Instant> &oldest)
{
    return tl::unexpected(oldest ? ReadRefusal{ReadProblem::BeforeOldest, *oldest} : ReadRefusal{});
}

} // namespace

tl::expected<protocol::PastFloor, ReadRefusal> JournalReader::floorAt(Instant at) const
{
    Playback playback(m_directory, presentMoment());
    const std::optional<Instant> oldest = playback.blocks().oldest();
    if (!playback.seek(at))
        return refusal(oldest);
    return protocol::PastFloor{0, at, oldest.value_or(at), playback.blocks().newest().value_or(at),
                               playback.messages()};
}

tl::expected<protocol::PastFloorChanges, ReadRefusal> JournalReader::changes(Instant from, Instant until,
                                                                             std::size_t most) const
{
    Playback playback(m_directory, presentMoment());
    if (!playback.seek(from))
        return refusal(playback.blocks().oldest());
    protocol::PastFloorChanges changes{0, from, until, {}, false};
    playback.play(
        until,
        [&changes](Instant at, std::vector<protocol::ServerMessage> messages) {
            for (protocol::ServerMessage &message : messages)
                changes.events.push_back({at, std::move(message)});
        },
        [&changes, most] { return changes.events.size() >= most; });
    changes.isComplete = playback.at() == until;
    changes.until = playback.at();
    return changes;
}

} // namespace xivocc::journal
