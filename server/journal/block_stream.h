#pragma once

#include "segment_files.h"
#include "segment_reader.h"

#include <memory>

namespace xivocc::journal {

/// The blocks of all segments of a directory, from the last whole picture before a moment on.
class BlockStream final
{
public:
    /// Segments that begin after `now` were written before the clock was set back, and are left out.
    explicit BlockStream(const QString &directory, Instant now = Instant::max());

    /// The moment of the first picture; nothing: nothing is recorded.
    [[nodiscard]] std::optional<Instant> oldest() const;
    /// The moment of the last record.
    [[nodiscard]] std::optional<Instant> newest() const;

    /// The records of the last keyframe that shows `at` or an earlier moment; next() goes on behind it.
    /// Nothing when there is none that can be read.
    [[nodiscard]] std::optional<std::vector<Record>> seek(Instant at);
    [[nodiscard]] std::optional<SegmentReader::Block> next();
    /// Of the block that next() gave last; nothing: they are damaged.
    [[nodiscard]] std::optional<std::vector<Record>> records(const SegmentReader::Block &block);

private:
    /// What a segment holds of later moments was written before the clock was set back to where the next
    /// begins.
    [[nodiscard]] Instant endOf(std::size_t index) const;
    void openSegment(std::size_t index);

    std::vector<SegmentFile> m_segments; ///< oldest first
    std::size_t m_index = 0;             ///< of the one that m_reader reads
    std::unique_ptr<SegmentReader> m_reader;
};

} // namespace xivocc::journal
