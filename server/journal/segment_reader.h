#pragma once

#include "block.h"
#include "record.h"

#include <QFile>
#include <optional>

namespace xivocc::journal {

/// Walks through the blocks of one segment. What cannot be read is skipped, with a warning in the log. A file
/// that grows meanwhile is read to where it ended.
class SegmentReader final
{
public:
    struct Block
    {
        BlockHeader header;
        qint64 offset = 0;            ///< of the header in the file
        bool hasDamageBefore = false; ///< something between the block before and this one could not be read
    };

    /// A file that cannot be opened, or is none of ours, has no blocks.
    explicit SegmentReader(const QString &path);

    /// The next sound header; nothing at the end, and before a block that is not whole yet.
    [[nodiscard]] std::optional<Block> next();
    /// From here on next() gives the blocks behind this one.
    void continueAfter(const Block &block);
    /// Nothing: they are damaged.
    [[nodiscard]] std::optional<std::vector<Record>> records(const Block &block);
    /// What is behind the last block given cannot be read; known after next() gave nothing.
    [[nodiscard]] bool hasTornTail() const { return m_hasTornTail; }

private:
    [[nodiscard]] QByteArray bytesAt(qint64 offset, qint64 count);
    [[nodiscard]] bool findMark();

    QFile m_file;
    qint64 m_offset = 0;
    qint64 m_size = 0;
    bool m_hasTornTail = false;
};

} // namespace xivocc::journal
