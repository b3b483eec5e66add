#pragma once

#include "ami_frame.h"
#include "string_cache.h"

#include <realtime/facts.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace xivocc::ami {

/// What became of the events so far.
struct AmiTranslatorTally
{
    std::uint64_t translated = 0;
    std::uint64_t ignored = 0;
    std::uint64_t unknown = 0;    ///< event names this program has never heard of
    std::uint64_t unreadable = 0; ///< events that lack what they must have
};

/// Turns events of Asterisk 11 to 20 into facts. Header names come from Asterisk's source (app_queue,
/// manager, channel, app_dial, bridge, app_meetme) and from recordings of Asterisk 20. Not thread-safe: one
/// translator per link.
class AmiTranslator final
{
public:
    /// Appends the facts that an event tells, none for responses and for events without a meaning here.
    void translate(const AmiFrame &frame, Instant at, std::vector<realtime::TimedFact> &facts);

    /// True once after an event that says the configuration in the database may have changed.
    [[nodiscard]] bool takeConfigurationHint();
    /// True once after somebody entered a conference room: only the list of the rooms tells his rights there.
    [[nodiscard]] bool takeRoomHint();
    [[nodiscard]] const AmiTranslatorTally &tally() const { return m_tally; }

private:
    /// False: the event lacks what it must have.
    [[nodiscard]] bool translateEvent(const AmiFrame &frame);

    [[nodiscard]] bool memberSeen(const AmiFrame &frame, bool pauseReported = false);
    [[nodiscard]] bool memberRemoved(const AmiFrame &frame);
    [[nodiscard]] bool memberPaused(const AmiFrame &frame);
    [[nodiscard]] bool memberPenalty(const AmiFrame &frame);

    [[nodiscard]] bool queueParams(const AmiFrame &frame);
    [[nodiscard]] bool callerJoined(const AmiFrame &frame, bool fromSync);
    [[nodiscard]] bool callerLeft(const AmiFrame &frame);
    [[nodiscard]] bool callerGaveUp(const AmiFrame &frame);
    [[nodiscard]] bool agentCalled(const AmiFrame &frame);
    [[nodiscard]] bool agentConnected(const AmiFrame &frame);
    [[nodiscard]] bool agentRingNoAnswer(const AmiFrame &frame);
    [[nodiscard]] bool agentCompleted(const AmiFrame &frame);

    [[nodiscard]] bool channelSeen(const AmiFrame &frame);
    [[nodiscard]] bool channelState(const AmiFrame &frame);
    [[nodiscard]] bool channelRenamed(const AmiFrame &frame);
    [[nodiscard]] bool channelEnded(const AmiFrame &frame);
    [[nodiscard]] bool dialBegun(const AmiFrame &frame);
    [[nodiscard]] bool dialEnded(const AmiFrame &frame);
    [[nodiscard]] bool bridged(const AmiFrame &frame, bool entered);
    [[nodiscard]] bool pairBridged(const AmiFrame &frame);
    [[nodiscard]] bool held(const AmiFrame &frame);
    [[nodiscard]] bool recording(const AmiFrame &frame, realtime::Recording state);
    [[nodiscard]] bool listening(const AmiFrame &frame, bool started);
    [[nodiscard]] bool localPaired(const AmiFrame &frame);
    [[nodiscard]] bool variableSet(const AmiFrame &frame);

    /// Null: the frame does not tell the room or the member's number in it.
    template <typename Fact> [[nodiscard]] Fact *addOfRoom(const AmiFrame &frame);
    /// Null: it does not tell the channel either.
    [[nodiscard]] realtime::RoomMemberSeen *addRoomMember(const AmiFrame &frame);
    [[nodiscard]] bool roomJoined(const AmiFrame &frame);
    [[nodiscard]] bool roomListed(const AmiFrame &frame);
    [[nodiscard]] bool roomLeft(const AmiFrame &frame);
    [[nodiscard]] bool roomMuted(const AmiFrame &frame);
    [[nodiscard]] bool roomTalking(const AmiFrame &frame);
    [[nodiscard]] bool roomEnded(const AmiFrame &frame);

    [[nodiscard]] bool lineState(const AmiFrame &frame);
    [[nodiscard]] bool userEvent(const AmiFrame &frame);

    [[nodiscard]] const QString &cached(std::string_view text) { return m_strings.string(text); }
    [[nodiscard]] realtime::MemberKey memberOf(const AmiFrame &frame);
    [[nodiscard]] static bool isComplete(const realtime::MemberKey &member);

    /// A new fact at the end of the caller's list.
    template <typename Fact> Fact &add()
    {
        realtime::TimedFact &timed = m_facts->emplace_back();
        timed.at = m_at;
        return timed.fact.emplace<Fact>();
    }

    void noteOnce(const AmiFrame &frame, const char *problem);

    StringCache m_strings;
    AmiTranslatorTally m_tally;
    std::set<std::string, std::less<>> m_notedEvents;
    bool m_hasConfigurationHint = false;
    bool m_hasRoomHint = false;

    std::vector<realtime::TimedFact> *m_facts = nullptr; ///< of the translate() that runs
    Instant m_at{};
};

} // namespace xivocc::ami
