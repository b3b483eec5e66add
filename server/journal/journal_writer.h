#pragma once

#include "block.h"
#include "byte_writer.h"
#include "floor_picture.h"
#include "segment_files.h"

#include <QFile>
#include <QLockFile>
#include <memory>
#include <tl/expected.hpp>

namespace xivocc::journal {

/// Where the journal lies, and how it is laid out.
struct JournalRules
{
    QString directory;
    KeepRules keep;
    quint32 recordsBetweenKeyframes = 20'000;
    milliseconds timeBetweenKeyframes{std::chrono::minutes(10)};
    milliseconds longestSegment{std::chrono::hours(1)};
    qint64 largestSegment = 16 * 1024 * 1024;
    qsizetype blockBytes = 64 * 1024;     ///< of records not packed yet
    milliseconds oldestUnwritten{2000};   ///< a record is in the file so soon
    milliseconds longestSilence{10'000};  ///< when nothing changes, that is recorded so often
    milliseconds smallestSetBack{60'000}; ///< of the clock, that is recorded as such
};

/// Writes the journal: finds what messages change, keeps the picture, packs records into blocks. Time is told
/// and never runs backwards in a file: a clock set back begins another one, and what was recorded under a
/// moment that comes once more is replaced. The only writer of its directory. When the disk refuses, the
/// picture goes on, and the next open() begins with it. Any one thread; it blocks on the disk.
class JournalWriter final
{
public:
    /// The error is a sentence for the operator.
    using Written = tl::expected<void, QString>;

    explicit JournalWriter(JournalRules rules);
    ~JournalWriter();

    /// Begins a segment, after those that are there. Nothing is written while there is no picture.
    [[nodiscard]] Written open(Instant now);
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }

    /// The whole floor, when it is not known what happened before: at the start, and when changes were lost.
    [[nodiscard]] Written begin(Instant at, const std::vector<protocol::ServerMessage> &whole);
    /// What sessions were told at this moment. Left out until the whole floor was told.
    [[nodiscard]] Written note(Instant at, const protocol::ServerMessage &message);
    /// Writes what waits too long, says that nothing changed, deletes what is too old. Call it about once a
    /// second.
    [[nodiscard]] Written advance(Instant now);
    /// All that was noted is in the file.
    [[nodiscard]] Written flush();

    [[nodiscard]] const FloorPicture &picture() const { return m_picture; }

private:
    [[nodiscard]] Written add(const Record &record);
    [[nodiscard]] Written beginSegment(BlockKind keyframe);
    [[nodiscard]] Written writeKeyframe(BlockKind kind);
    [[nodiscard]] Written writeBlock(const BlockHeader &header, const QByteArray &records);
    [[nodiscard]] Written keyframeIfDue();
    [[nodiscard]] Written fail(const QString &what);
    /// Time has passed to this moment; it may have to begin a segment there.
    void moveTo(Instant at);
    void moveBackTo(Instant at);
    [[nodiscard]] Written beginSegmentIfNeeded();

    const JournalRules m_rules;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    FloorPicture m_picture;
    bool m_hasPicture = false;
    bool m_mustBeginSegment = false;
    ByteWriter m_records; ///< of the block that is not written yet
    BlockHeader m_block;
    Instant m_now{}; ///< the latest moment told
    std::vector<SegmentFile>
        m_later; ///< that begin after m_now, under a clock that was set back; oldest first
    Instant m_segmentBegan{};
    Instant m_lastKeyframe{};
    Instant m_lastRecord{};
    quint32 m_recordsSinceKeyframe = 0;
};

} // namespace xivocc::journal
