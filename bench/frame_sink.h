#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <vector>

namespace xivocc::bench {

/// Counts the WebSocket frames in a stream of bytes without looking into them, so that a client costs as
/// little as possible beside the server that is measured.
class FrameCounter final
{
public:
    /// Frames that have ended with these bytes.
    std::int64_t feed(const char *bytes, std::size_t size);

private:
    std::uint64_t m_toSkip = 0; ///< bytes of the frame's content still to come
    std::vector<unsigned char> m_header;
};

/// Opens `count` WebSocket connections, sends these texts of up to 125 bytes on each, and reads them as fast
/// as it can until its standard input is closed. Writes "ready" when all are open, then how many frames came
/// in all, a line each few milliseconds.
int runFrameSink(const QString &host, quint16 port, const QByteArray &path, int count,
                 const std::vector<QByteArray> &texts);

} // namespace xivocc::bench
