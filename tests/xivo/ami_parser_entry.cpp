#include "ami_parser_entry.h"

#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>

#include <string>
#include <vector>

using namespace xivocc;
using namespace xivocc::ami;

namespace {

constexpr std::size_t sliceAllowance = 128 * 1024;

struct Reading
{
    std::vector<std::string> frames;
    std::vector<realtime::TimedFact> facts;
    std::uint64_t faults = 0;
    bool isBounded = true;
};

Reading read(std::string_view bytes, std::size_t pieceBytes)
{
    Reading reading;
    AmiTranslator translator;
    AmiParser parser([&](const AmiFrame &frame) {
        reading.frames.emplace_back(frame.raw());
        translator.translate(frame, Instant{}, reading.facts);
    });
    for (std::size_t at = 0; at < bytes.size(); at += pieceBytes) {
        parser.feed(bytes.substr(at, pieceBytes));
        reading.isBounded = reading.isBounded && parser.pendingBytes() <= maxFrameBytes + sliceAllowance;
    }
    reading.faults = parser.faults().total();
    return reading;
}

} // namespace

bool readAsAmiStream(std::string_view bytes)
{
    if (bytes.empty())
        return true;
    const Reading whole = read(bytes, bytes.size());
    const std::size_t piece = 1 + static_cast<unsigned char>(bytes.front()) % 61;
    const Reading pieces = read(bytes, piece);
    return whole.frames == pieces.frames && whole.facts.size() == pieces.facts.size() &&
           whole.faults == pieces.faults && whole.isBounded && pieces.isBounded;
}
