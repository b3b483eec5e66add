#include "block_stream.h"

#include <algorithm>

namespace xivocc::journal {

std::optional<Instant> BlockStream::oldest() const
{
    for (const SegmentFile &segment : m_segments) {
        SegmentReader reader(segment.path);
        while (const auto block = reader.next()) {
            if (block->header.isKeyframe() && reader.records(*block))
                return block->header.first;
        }
    }
    return std::nullopt;
}

std::optional<Instant> BlockStream::newest() const
{
    for (auto segment = m_segments.rbegin(); segment != m_segments.rend(); ++segment) {
        SegmentReader reader(segment->path);
        std::optional<Instant> last;
        while (const auto block = reader.next())
            last = last ? std::max(*last, block->header.last) : block->header.last;
        if (last)
            return last;
    }
    return std::nullopt;
}

std::optional<std::vector<Record>> BlockStream::seek(Instant at)
{
    for (std::size_t index = m_segments.size(); index-- > 0;) {
        if (m_segments[index].began > at)
            continue;
        openSegment(index);
        std::vector<SegmentReader::Block> keyframes;
        for (auto block = m_reader->next(); block && block->header.first <= at; block = m_reader->next()) {
            if (block->header.isKeyframe())
                keyframes.push_back(*block);
        }
        for (; !keyframes.empty(); keyframes.pop_back()) {
            if (auto records = m_reader->records(keyframes.back())) {
                m_reader->continueAfter(keyframes.back());
                return records;
            }
        }
    }
    return std::nullopt;
}

std::optional<SegmentReader::Block> BlockStream::next()
{
    bool hasDamageBefore = false;
    while (m_reader) {
        if (auto block = m_reader->next()) {
            block->hasDamageBefore = block->hasDamageBefore || hasDamageBefore;
            return block;
        }
        hasDamageBefore = hasDamageBefore || m_reader->hasTornTail();
        if (m_index + 1 >= m_segments.size())
            break;
        openSegment(m_index + 1);
    }
    return std::nullopt;
}

void BlockStream::openSegment(std::size_t index)
{
    m_index = index;
    m_reader = std::make_unique<SegmentReader>(m_segments[index].path);
}

} // namespace xivocc::journal
