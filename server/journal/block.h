#pragma once

#include <domain/time.h>

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

/// The journal's files. A segment begins with its own header; blocks follow, each with a header of fixed
/// length and its records packed by zlib. All numbers lie with their lowest byte first; header and packed
/// records carry a CRC-32 each, so that what is torn or damaged is known and the next sound block can be
/// found behind it.
namespace xivocc::journal {

constexpr quint32 formatVersion = 1;

/// Eight letters, the version, and the CRC of both.
constexpr qsizetype segmentHeaderBytes = 16;
[[nodiscard]] QByteArray segmentHeader();
[[nodiscard]] bool isSegmentHeader(QByteArrayView bytes);

enum class BlockKind : quint8 {
    Changes = 1,
    Keyframe = 2,      ///< the whole picture, reached by the changes before it
    FreshKeyframe = 3, ///< the whole picture after a time in which nothing was recorded
};

struct BlockHeader
{
    BlockKind kind = BlockKind::Changes;
    quint32 storedBytes = 0; ///< packed
    quint32 rawBytes = 0;
    quint32 records = 0;
    Instant first{}; ///< of a keyframe: the moment it shows, as last
    Instant last{};
    quint32 checksum = 0; ///< of the packed bytes

    [[nodiscard]] bool isKeyframe() const { return kind != BlockKind::Changes; }
};
constexpr qsizetype blockHeaderBytes = 44;
/// The bytes that every block begins with.
[[nodiscard]] QByteArray blockMark();
/// Larger ones are not written, and taken for damaged: a picture of 100,000 agents needs a tenth of it.
constexpr quint32 maxRawBytes = 64 * 1024 * 1024;

/// Header and packed records; `header` needs kind, records, first and last. Empty when they are too many.
[[nodiscard]] QByteArray makeBlock(BlockHeader header, QByteArrayView records);
/// Nothing: these bytes are no sound header.
[[nodiscard]] std::optional<BlockHeader> readBlockHeader(QByteArrayView bytes);
/// The records' bytes; nothing when they are damaged.
[[nodiscard]] std::optional<QByteArray> unpack(const BlockHeader &header, QByteArrayView packed);

} // namespace xivocc::journal
