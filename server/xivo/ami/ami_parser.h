#pragma once

#include "ami_frame.h"

#include <QByteArray>
#include <cstdint>
#include <functional>
#include <string>

namespace xivocc::ami {

/// What a manager connection may send. Asterisk builds a header in at most a few kilobytes; a frame grows
/// with the number of channel variables (manager.conf's channelvars).
constexpr std::size_t maxLineBytes = 64 * 1024;
constexpr std::size_t maxFrameBytes = 256 * 1024;
constexpr int maxFrameHeaders = 1024;

/// Frames that were given up, by the limit that they broke.
struct AmiParserFaults
{
    std::uint64_t longLines = 0;
    std::uint64_t longFrames = 0;
    std::uint64_t crowdedFrames = 0;

    [[nodiscard]] std::uint64_t total() const { return longLines + longFrames + crowdedFrames; }
};

/// Cuts the byte stream of a manager connection into frames, whatever the pieces it arrives in.
/// A frame that breaks a limit is dropped and counted, and reading goes on behind the next blank line.
/// Memory stays below maxFrameBytes plus one slice of input.
class AmiParser final
{
public:
    using FrameSink = std::function<void(const AmiFrame &)>;

    /// `sink` is called from feed() for every complete frame; it must not call back into the parser.
    explicit AmiParser(FrameSink sink);

    void feed(std::string_view bytes);
    /// Forgets a frame begun on a connection that is gone. The faults stay counted.
    void reset();

    /// What stands behind "Asterisk Call Manager/" in the greeting; empty until it came.
    [[nodiscard]] QByteArray interfaceVersion() const { return m_interfaceVersion; }
    [[nodiscard]] const AmiParserFaults &faults() const { return m_faults; }
    [[nodiscard]] std::size_t pendingBytes() const { return m_pending.size(); }

private:
    /// Reads what is complete in `data`, whose first byte starts a frame or goes on with the skipped one;
    /// tells how many bytes are done with.
    [[nodiscard]] std::size_t scan(std::string_view data);
    [[nodiscard]] std::size_t skip(std::string_view data);
    /// Takes note of a line; true, and counted, when it or the frame up to here is more than allowed.
    [[nodiscard]] bool breaksLimit(std::string_view frame, std::string_view line, bool isComplete);
    void deliver(std::string_view frame);
    void startFrame();

    FrameSink m_sink;
    std::string m_pending;
    std::vector<AmiHeader> m_headers;
    QByteArray m_interfaceVersion;
    AmiParserFaults m_faults;

    // The frame being read; offsets count from its first byte.
    std::size_t m_lineStart = 0;
    std::size_t m_searched = 0;
    int m_lines = 0;
    bool m_isCommandOutput = false;
    bool m_isCommandEnded = false;

    bool m_isSkipping = false;
    bool m_isSkippedLineBlank = false;
};

} // namespace xivocc::ami
