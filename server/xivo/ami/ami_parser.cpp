#include "ami_parser.h"

#include <algorithm>
#include <cstring>

namespace xivocc::ami {

namespace {

constexpr std::size_t sliceBytes = 64 * 1024;
constexpr std::string_view greeting = "Asterisk Call Manager/";
constexpr std::string_view commandEnd =
    "--END COMMAND--"; // Asterisk up to 13: main/manager.c, action_command

std::string_view withoutCarriageReturn(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

AmiParser::AmiParser(FrameSink sink) : m_sink(std::move(sink)) {}

void AmiParser::feed(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::string_view slice = bytes.substr(0, sliceBytes);
        bytes.remove_prefix(slice.size());
        if (m_pending.empty()) {
            m_pending.assign(slice.substr(scan(slice)));
        } else {
            m_pending.append(slice);
            m_pending.erase(0, scan(m_pending));
        }
    }
}

void AmiParser::reset()
{
    m_pending.clear();
    m_isSkipping = false;
    startFrame();
}

std::size_t AmiParser::scan(std::string_view data)
{
    std::size_t frameStart = m_isSkipping ? skip(data) : 0;
    if (m_isSkipping)
        return data.size();

    std::size_t lineStart = frameStart + m_lineStart;
    std::size_t searched = frameStart + m_searched;
    while (searched < data.size()) {
        const auto *found =
            static_cast<const char *>(std::memchr(data.data() + searched, '\n', data.size() - searched));
        const std::size_t lineEnd = found ? static_cast<std::size_t>(found - data.data()) : data.size();
        const std::string_view line = withoutCarriageReturn(data.substr(lineStart, lineEnd - lineStart));
        const std::string_view frame = data.substr(frameStart, lineEnd + 1 - frameStart);

        const bool mayGrowFrame = !line.empty() || (found && m_isCommandOutput);

        if (line.empty() && found && (!m_isCommandOutput || m_isCommandEnded)) {
            deliver(data.substr(frameStart, lineStart - frameStart));
            frameStart = lineEnd + 1;
            startFrame();
        } else if (mayGrowFrame && breaksLimit(frame, line, found != nullptr)) {
            startFrame();
            m_isSkipping = true;
            m_isSkippedLineBlank = found != nullptr;
            const std::size_t skipFrom = std::min(lineEnd + 1, data.size());
            return skipFrom + scan(data.substr(skipFrom));
        } else if (!found) {
            searched = data.size();
            break;
        } else if (m_lines == 1 && line.starts_with(greeting)) { // no blank line follows it
            m_interfaceVersion = QByteArray(line.data() + greeting.size(),
                                            static_cast<qsizetype>(line.size() - greeting.size()));
            frameStart = lineEnd + 1;
            startFrame();
        }
        lineStart = searched = lineEnd + 1;
    }
    m_lineStart = lineStart - frameStart;
    m_searched = searched - frameStart;
    return frameStart;
}

std::size_t AmiParser::skip(std::string_view data)
{
    std::size_t at = 0;
    while (at < data.size()) {
        const std::size_t end = data.find('\n', at);
        const std::string_view line = data.substr(at, end == std::string_view::npos ? end : end - at);
        if (!withoutCarriageReturn(line).empty())
            m_isSkippedLineBlank = false;
        if (end == std::string_view::npos)
            return data.size();
        at = end + 1;
        if (m_isSkippedLineBlank) {
            m_isSkipping = false;
            return at;
        }
        m_isSkippedLineBlank = true;
    }
    return at;
}

bool AmiParser::breaksLimit(std::string_view frame, std::string_view line, bool isComplete)
{
    if (line.size() > maxLineBytes) {
        ++m_faults.longLines;
        return true;
    }
    if (frame.size() > maxFrameBytes) {
        ++m_faults.longFrames;
        return true;
    }
    if (!isComplete)
        return false;
    if (m_isCommandOutput) {
        // The output may lack its own line end, so the mark may stand behind it.
        m_isCommandEnded = m_isCommandEnded || line.ends_with(commandEnd);
        return false;
    }
    if (++m_lines == 1)
        m_isCommandOutput = line == "Response: Follows";
    if (m_lines > maxFrameHeaders) {
        ++m_faults.crowdedFrames;
        return true;
    }
    return false;
}

void AmiParser::deliver(std::string_view frame)
{
    if (!frame.empty())
        m_sink(AmiFrame(frame, m_headers));
}

void AmiParser::startFrame()
{
    m_lineStart = 0;
    m_searched = 0;
    m_lines = 0;
    m_isCommandOutput = false;
    m_isCommandEnded = false;
}

} // namespace xivocc::ami
