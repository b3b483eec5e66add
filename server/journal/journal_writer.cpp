#include "journal_writer.h"

#include "change_finder.h"
#include "log.h"
#include "record_codec.h"
#include "segment_reader.h"

#include <QDir>
#include <algorithm>
#include <utility>

namespace xivocc::journal {

namespace {

/// The moment of the last record in the directory; nothing when there is none.
std::optional<Instant> lastRecordIn(const QString &directory)
{
    std::optional<Instant> last;
    const std::vector<SegmentFile> segments = segmentsIn(directory);
    if (segments.empty())
        return last;
    last = segments.back().began;
    SegmentReader reader(segments.back().path);
    while (const auto block = reader.next())
        last = std::max(*last, block->header.last);
    return last;
}

} // namespace

JournalWriter::JournalWriter(JournalRules rules) : m_rules(std::move(rules)) {}

JournalWriter::~JournalWriter()
{
    if (const Written written = flush(); !written)
        qCWarning(journalLog).noquote() << written.error();
}

JournalWriter::Written JournalWriter::open(Instant now)
{
    if (isOpen())
        return {};
    const QDir directory(m_rules.directory);
    if (!directory.mkpath(QStringLiteral(".")))
        return fail(QStringLiteral("the directory cannot be made"));
    if (!m_lock) {
        auto lock = std::make_unique<QLockFile>(directory.filePath(QStringLiteral("lock")));
        // The one that a killed server left is taken over as soon as that process is gone.
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            return fail(lock->error() == QLockFile::LockFailedError
                            ? QStringLiteral("another server keeps its journal there")
                            : QStringLiteral("no file can be written there"));
        m_lock = std::move(lock);
        const auto last = lastRecordIn(m_rules.directory);
        if (last && now + m_rules.smallestSetBack < *last)
            moveBackTo(now);
        else if (last)
            m_now = std::max(m_now, *last + milliseconds(1));
    }
    moveTo(now);
    m_mustBeginSegment = true;
    if (m_hasPicture)
        return beginSegment(BlockKind::FreshKeyframe);
    return {};
}

JournalWriter::Written JournalWriter::begin(Instant at, const std::vector<protocol::ServerMessage> &whole)
{
    const Written flushed = flush(); // a disk that refuses does not keep the picture from being right
    moveTo(at);
    m_picture = {};
    for (const protocol::ServerMessage &message : whole) {
        for (const Record &record : changesBy(message, m_now, m_picture))
            m_picture.apply(record);
    }
    m_hasPicture = true;
    if (!flushed)
        return flushed;
    if (m_mustBeginSegment)
        return beginSegment(BlockKind::FreshKeyframe);
    return isOpen() ? writeKeyframe(BlockKind::FreshKeyframe) : Written();
}

JournalWriter::Written JournalWriter::note(Instant at, const protocol::ServerMessage &message)
{
    if (!m_hasPicture)
        return {};
    moveTo(at);
    const Written begun = beginSegmentIfNeeded();
    const std::vector<Record> records = changesBy(message, m_now, m_picture);
    // The picture goes on, whatever the disk says.
    for (const Record &record : records)
        m_picture.apply(record);
    if (!begun)
        return begun;
    for (const Record &record : records) {
        if (const Written written = add(record); !written)
            return written;
    }
    return keyframeIfDue();
}

JournalWriter::Written JournalWriter::add(const Record &record)
{
    if (!isOpen())
        return {};
    if (m_block.records == 0)
        m_block.first = m_block.last = record.at;
    write(record, m_block.last, m_records);
    m_block.last = record.at;
    m_lastRecord = record.at;
    ++m_block.records;
    ++m_recordsSinceKeyframe;
    return m_records.size() >= m_rules.blockBytes ? flush() : Written();
}

JournalWriter::Written JournalWriter::keyframeIfDue()
{
    if (!isOpen())
        return {};
    if (m_now - m_segmentBegan >= m_rules.longestSegment || m_file.pos() >= m_rules.largestSegment)
        return beginSegment(BlockKind::Keyframe);
    if (m_recordsSinceKeyframe >= m_rules.recordsBetweenKeyframes ||
        (m_recordsSinceKeyframe > 0 && m_now - m_lastKeyframe >= m_rules.timeBetweenKeyframes))
        return writeKeyframe(BlockKind::Keyframe);
    return {};
}

JournalWriter::Written JournalWriter::advance(Instant now)
{
    moveTo(now);
    if (const Written begun = beginSegmentIfNeeded(); !begun || !isOpen())
        return begun;
    if (m_now - m_lastRecord >= m_rules.longestSilence) {
        if (const Written written = add({m_now, StillRecording{}}); !written)
            return written;
    }
    if (m_block.records > 0 && m_now - m_block.first >= m_rules.oldestUnwritten) {
        if (const Written written = flush(); !written)
            return written;
    }
    return keyframeIfDue();
}

JournalWriter::Written JournalWriter::flush()
{
    if (m_block.records == 0)
        return {};
    m_block.kind = BlockKind::Changes;
    const Written written = writeBlock(m_block, m_records.bytes());
    m_records.clear();
    m_block = {};
    return written;
}

JournalWriter::Written JournalWriter::beginSegment(BlockKind keyframe)
{
    if (const Written written = flush(); !written)
        return written;
    // Two segments cannot begin in the same millisecond.
    while (QFile::exists(segmentPath(m_rules.directory, m_now)))
        m_now += milliseconds(1);
    m_file.close();
    deleteOldSegments(m_rules.directory, m_rules.keep, m_now); // before: it makes room on a full disk
    m_file.setFileName(segmentPath(m_rules.directory, m_now));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return fail(m_file.errorString());
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_segmentBegan = m_now;
    m_mustBeginSegment = false;
    const QByteArray header = segmentHeader();
    const Written written =
        m_file.write(header) == header.size() ? writeKeyframe(keyframe) : fail(m_file.errorString());
    if (!written)
        m_file.remove(); // nothing could be read from it
    return written;
}

JournalWriter::Written JournalWriter::writeKeyframe(BlockKind kind)
{
    if (const Written written = flush(); !written)
        return written;
    ByteWriter bytes;
    const std::vector<Record> records = m_picture.records(m_now);
    for (const Record &record : records)
        write(record, m_now, bytes);
    m_lastKeyframe = m_lastRecord = m_now;
    m_recordsSinceKeyframe = 0;
    BlockHeader header;
    header.kind = kind;
    header.records = static_cast<quint32>(records.size());
    header.first = header.last = m_now;
    return writeBlock(header, bytes.bytes());
}

JournalWriter::Written JournalWriter::writeBlock(const BlockHeader &header, const QByteArray &records)
{
    const QByteArray block = makeBlock(header, records);
    const qint64 before = m_file.pos();
    if (!block.isEmpty() && m_file.write(block) == block.size())
        return {};
    const QString reason = block.isEmpty() ? QStringLiteral("the floor is too large") : m_file.errorString();
    if (!m_file.resize(before))
        qCWarning(journalLog).noquote() << m_file.fileName() << "ends in a torn block";
    return fail(reason);
}

JournalWriter::Written JournalWriter::fail(const QString &what)
{
    m_file.close();
    m_records.clear();
    m_block = {};
    return tl::unexpected(
        QStringLiteral(
            "The floor is not being recorded in %1: %2. Make room there or set [journal] directory; "
            "it is tried again by itself.")
            .arg(m_rules.directory, what));
}

void JournalWriter::moveTo(Instant at)
{
    if (at + m_rules.smallestSetBack < m_now) {
        moveBackTo(at);
        return;
    }
    const Instant before = std::exchange(m_now, std::max(at, m_now));
    const auto firstAhead = std::ranges::upper_bound(m_later, m_now, {}, &SegmentFile::began);
    if (firstAhead == m_later.begin())
        return;
    if (m_now - before > m_rules.smallestSetBack) {
        m_mustBeginSegment =
            true; // the clock was set forward again: nothing is told anew of the time between
    } else {
        for (auto reached = m_later.begin(); reached != firstAhead; ++reached) {
            if (!QFile::remove(reached->path))
                qCWarning(journalLog).noquote() << "cannot delete" << reached->path;
        }
    }
    m_later.erase(m_later.begin(), firstAhead);
}

void JournalWriter::moveBackTo(Instant at)
{
    m_now = at;
    if (!m_lock)
        return;
    qCWarning(journalLog) << "the clock was set back: the journal goes on in another file";
    m_mustBeginSegment = true;
    m_later = segmentsIn(m_rules.directory);
    std::erase_if(m_later, [at](const SegmentFile &segment) { return segment.began <= at; });
}

JournalWriter::Written JournalWriter::beginSegmentIfNeeded()
{
    return isOpen() && m_mustBeginSegment ? beginSegment(BlockKind::FreshKeyframe) : Written();
}

} // namespace xivocc::journal
