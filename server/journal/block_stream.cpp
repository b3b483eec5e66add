#include "block_stream.h"

#include <algorithm>

namespace xivocc::journal {

BlockStream::BlockStream(const QString &directory, Instant now) : m_segments(segmentsIn(directory))
{
    std::erase_if(m_segments, [now](const SegmentFile &segment) { return segment.began > now; });
}

Instant BlockStream::endOf(std::size_t index) const
{
    return index + 1 < m_segments.size() ? m_segments[index + 1].began : Instant::max();
}

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
    for (std::size_t index = m_segments.size(); index-- > 0;) {
        SegmentReader reader(m_segments[index].path);
        std::optional<Instant> last;
        while (const auto block = reader.next()) {
            if (block->header.first <= endOf(index))
                last = std::max(last.value_or(Instant{}), std::min(block->header.last, endOf(index)));
        }
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
        const Instant latest = std::min(at, endOf(index));
        for (auto block = m_reader->next(); block && block->header.first <= latest;
             block = m_reader->next()) {
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
        auto block = m_reader->next();
        if (block && block->header.first <= endOf(m_index)) {
            block->hasDamageBefore = block->hasDamageBefore || hasDamageBefore;
            return block;
        }
        hasDamageBefore = hasDamageBefore || (!block && m_reader->hasTornTail());
        if (m_index + 1 >= m_segments.size())
            break;
        openSegment(m_index + 1);
    }
    return std::nullopt;
}

std::optional<std::vector<Record>> BlockStream::records(const SegmentReader::Block &block)
{
    auto records = m_reader->records(block);
    if (records)
        std::erase_if(*records, [end = endOf(m_index)](const Record &record) { return record.at > end; });
    return records;
}

void BlockStream::openSegment(std::size_t index)
{
    m_index = index;
    m_reader = std::make_unique<SegmentReader>(m_segments[index].path);
}

} // namespace xivocc::journal
