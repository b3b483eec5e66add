#include "frames.h"

namespace xivocc::replay {

std::vector<Frame> splitFrames(QByteArrayView stream, qsizetype from)
{
    constexpr QByteArrayView frameEnd = "\r\n\r\n";
    std::vector<Frame> frames;
    qsizetype begin = from;
    while (begin < stream.size()) {
        const qsizetype end = stream.indexOf(frameEnd, begin);
        if (end < 0)
            break;
        const qsizetype next = end + frameEnd.size();
        frames.push_back({begin, next - begin});
        begin = next;
    }
    return frames;
}

QByteArrayView header(QByteArrayView frame, QByteArrayView name)
{
    qsizetype line = 0;
    while (line < frame.size()) {
        qsizetype end = frame.indexOf("\r\n", line);
        if (end < 0)
            end = frame.size();
        const QByteArrayView text = frame.sliced(line, end - line);
        if (text.startsWith(name) && text.size() > name.size() && text[name.size()] == ':')
            return text.sliced(name.size() + 1).trimmed();
        line = end + 2;
    }
    return {};
}

} // namespace xivocc::replay
