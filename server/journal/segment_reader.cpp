#include "segment_reader.h"

#include "log.h"
#include "record_codec.h"

namespace xivocc::journal {

namespace {
constexpr qint64 searchBytes = 64 * 1024;
} // namespace

SegmentReader::SegmentReader(const QString &path) : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        qCWarning(journalLog).noquote() << "cannot read" << path << "-" << m_file.errorString();
        return;
    }
    m_size = m_file.size();
    if (!isSegmentHeader(bytesAt(0, segmentHeaderBytes))) {
        qCWarning(journalLog).noquote()
            << path << "is left out: it is damaged, or another version of the server wrote it";
        m_size = 0;
    }
    m_offset = segmentHeaderBytes;
}

std::optional<SegmentReader::Block> SegmentReader::next()
{
    bool hasDamage = false;
    while (m_offset < m_size) {
        const qint64 offset = m_offset;
        const auto header = readBlockHeader(bytesAt(offset, blockHeaderBytes));
        const qint64 end = offset + blockHeaderBytes + (header ? header->storedBytes : 0);
        if (header && end <= m_size) {
            m_offset = end;
            return Block{*header, offset, hasDamage};
        }
        if (!hasDamage)
            qCWarning(journalLog).noquote() << m_file.fileName() << "is damaged or torn at byte" << offset
                                            << "- skipped to the next block";
        hasDamage = true;
        ++m_offset;
        if (!findMark())
            break;
    }
    m_hasTornTail = hasDamage;
    return std::nullopt;
}

void SegmentReader::continueAfter(const Block &block)
{
    m_offset = block.offset + blockHeaderBytes + block.header.storedBytes;
}

std::optional<std::vector<Record>> SegmentReader::records(const Block &block)
{
    const auto bytes =
        unpack(block.header, bytesAt(block.offset + blockHeaderBytes, block.header.storedBytes));
    if (bytes) {
        if (auto records = readRecords(*bytes, block.header.first, block.header.records))
            return std::move(*records);
    }
    qCWarning(journalLog).noquote() << m_file.fileName() << "has a damaged block at byte" << block.offset
                                    << "- its records are left out";
    return std::nullopt;
}

QByteArray SegmentReader::bytesAt(qint64 offset, qint64 count)
{
    return m_file.seek(offset) ? m_file.read(count) : QByteArray();
}

bool SegmentReader::findMark()
{
    const QByteArray mark = blockMark();
    while (m_offset < m_size) {
        const QByteArray bytes = bytesAt(m_offset, searchBytes);
        const qsizetype found = bytes.indexOf(mark);
        if (found >= 0) {
            m_offset += found;
            return true;
        }
        if (bytes.size() < searchBytes)
            break;
        m_offset += bytes.size() - (mark.size() - 1);
    }
    m_offset = m_size;
    return false;
}

} // namespace xivocc::journal
