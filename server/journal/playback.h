#pragma once

#include "block_stream.h"
#include "moment_messages.h"

#include <functional>

namespace xivocc::journal {

/// Plays what was recorded, from any moment on. While nothing was recorded, or what was recorded cannot be
/// read, the picture is the last one known and its PBX link is down since then.
class Playback final
{
public:
    /// What happened at one moment, as sessions were told it.
    using Tell = std::function<void(Instant at, std::vector<protocol::ServerMessage> messages)>;
    /// A running server records something at least so often.
    static constexpr seconds longestSilence{60};

    explicit Playback(const QString &directory, Instant now = Instant::max()) : m_blocks(directory, now) {}

    [[nodiscard]] const BlockStream &blocks() const { return m_blocks; }
    /// Makes the picture of this moment; false when it is before all that can be read.
    [[nodiscard]] bool seek(Instant at);
    /// Goes on to this moment, or to an earlier one between two moments when `isEnough` says so.
    void play(Instant until, const Tell &tell, const std::function<bool()> &isEnough);

    /// As a session would hear the whole picture now.
    [[nodiscard]] std::vector<protocol::ServerMessage> messages() const;
    [[nodiscard]] const FloorPicture &picture() const { return m_picture; }
    /// The moment of the picture.
    [[nodiscard]] Instant at() const { return m_at; }
    /// Since when the picture may be wrong; nothing: it is right.
    [[nodiscard]] std::optional<Instant> interruptedSince() const { return m_interrupted; }

private:
    void take(const std::vector<Record> &whole);
    void loadBlock();
    void playRecord();
    /// What comes next, up to this moment, does not follow on what was played.
    [[nodiscard]] bool isGapBefore(Instant until) const;
    void interrupt();
    void finishMoment(const Tell &tell);

    BlockStream m_blocks;
    FloorPicture m_picture;
    std::optional<SegmentReader::Block> m_block; ///< looked at, its records not loaded yet
    std::vector<Record> m_records;               ///< of the block before it
    std::size_t m_next = 0;                      ///< of them
    Instant m_at{};
    Instant m_lastRecord{};
    std::optional<Instant> m_interrupted;
    MomentMessages m_messages;
    std::optional<Instant> m_moment; ///< that m_messages are of
};

} // namespace xivocc::journal
