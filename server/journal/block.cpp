#include "block.h"

#include "byte_reader.h"
#include "byte_writer.h"

#include <zlib.h>

namespace xivocc::journal {

namespace {

constexpr QByteArrayView segmentMark("XIVOCCFJ");
constexpr quint32 blockMagic = 0x314b4c42; // "BLK1"

quint32 checksumOf(QByteArrayView bytes)
{
    return static_cast<quint32>(
        crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<z_size_t>(bytes.size())));
}

} // namespace

QByteArray segmentHeader()
{
    ByteWriter bytes;
    for (const char letter : segmentMark)
        bytes.byte(static_cast<quint8>(letter));
    bytes.fixed32(formatVersion);
    bytes.fixed32(checksumOf(bytes.bytes()));
    return bytes.bytes();
}

bool isSegmentHeader(QByteArrayView bytes)
{
    return bytes == QByteArrayView(segmentHeader());
}

QByteArray blockMark()
{
    ByteWriter bytes;
    bytes.fixed32(blockMagic);
    return bytes.bytes();
}

QByteArray makeBlock(BlockHeader header, QByteArrayView records)
{
    if (records.size() > static_cast<qsizetype>(maxRawBytes))
        return {};
    uLongf packedBytes = compressBound(static_cast<uLong>(records.size()));
    QByteArray packed(static_cast<qsizetype>(packedBytes), Qt::Uninitialized);
    if (compress2(reinterpret_cast<Bytef *>(packed.data()), &packedBytes,
                  reinterpret_cast<const Bytef *>(records.data()), static_cast<uLong>(records.size()),
                  Z_DEFAULT_COMPRESSION) != Z_OK)
        return {};
    packed.truncate(static_cast<qsizetype>(packedBytes));

    ByteWriter bytes;
    bytes.fixed32(blockMagic);
    bytes.fixed32(static_cast<quint32>(header.kind));
    bytes.fixed32(static_cast<quint32>(packed.size()));
    bytes.fixed32(static_cast<quint32>(records.size()));
    bytes.fixed32(header.records);
    bytes.fixed64(header.first.time_since_epoch().count());
    bytes.fixed64(header.last.time_since_epoch().count());
    bytes.fixed32(checksumOf(packed));
    bytes.fixed32(checksumOf(bytes.bytes()));
    return bytes.bytes() + packed;
}

std::optional<BlockHeader> readBlockHeader(QByteArrayView view)
{
    if (view.size() < blockHeaderBytes)
        return std::nullopt;
    ByteReader bytes(view.first(blockHeaderBytes));
    const quint32 mark = bytes.fixed32();
    const quint32 kind = bytes.fixed32();
    BlockHeader header;
    header.storedBytes = bytes.fixed32();
    header.rawBytes = bytes.fixed32();
    header.records = bytes.fixed32();
    header.first = Instant(milliseconds(bytes.fixed64()));
    header.last = Instant(milliseconds(bytes.fixed64()));
    header.checksum = bytes.fixed32();
    const quint32 checksum = bytes.fixed32();
    if (mark != blockMagic || checksum != checksumOf(view.first(blockHeaderBytes - 4)) ||
        kind < static_cast<quint32>(BlockKind::Changes) ||
        kind > static_cast<quint32>(BlockKind::FreshKeyframe) || header.rawBytes > maxRawBytes ||
        header.storedBytes > compressBound(header.rawBytes))
        return std::nullopt;
    header.kind = static_cast<BlockKind>(kind);
    return header;
}

std::optional<QByteArray> unpack(const BlockHeader &header, QByteArrayView packed)
{
    if (packed.size() != static_cast<qsizetype>(header.storedBytes) || checksumOf(packed) != header.checksum)
        return std::nullopt;
    QByteArray records(static_cast<qsizetype>(header.rawBytes), Qt::Uninitialized);
    uLongf rawBytes = header.rawBytes;
    if (uncompress(reinterpret_cast<Bytef *>(records.data()), &rawBytes,
                   reinterpret_cast<const Bytef *>(packed.data()),
                   static_cast<uLong>(packed.size())) != Z_OK ||
        rawBytes != header.rawBytes)
        return std::nullopt;
    return records;
}

} // namespace xivocc::journal
