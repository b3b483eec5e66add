#include "inflate.h"

#include <zlib.h>

#include <array>

namespace xivocc::replay {

tl::expected<QByteArray, QString> inflateGzip(const QByteArray &packed)
{
    constexpr int gzipOnly = 16 + MAX_WBITS;
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return tl::unexpected(QStringLiteral("zlib could not be started: out of memory"));

    QByteArray unpacked;
    std::array<char, 256 * 1024> chunk{};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    int result = Z_OK;
    while (result == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        result = inflate(&stream, Z_NO_FLUSH);
        unpacked.append(chunk.data(), static_cast<qsizetype>(chunk.size() - stream.avail_out));
        if (unpacked.size() > maxRecordingBytes)
            break;
        if (result == Z_STREAM_END && stream.avail_in > 0)
            result = inflateReset(&stream);
    }
    inflateEnd(&stream);

    if (unpacked.size() > maxRecordingBytes)
        return tl::unexpected(QStringLiteral("it unpacks to more than %1 MiB; cut the recording into parts")
                                  .arg(maxRecordingBytes >> 20));
    if (result != Z_STREAM_END)
        return tl::unexpected(QStringLiteral(
            "its gzip data is damaged or cut short; check it with `gzip -t` and copy it again"));
    return unpacked;
}

} // namespace xivocc::replay
